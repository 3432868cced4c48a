internal import Foundation

/// A Kamailio: a registrar that wants a password, and a proxy that stays in the way of each dialog.
///
///     try await Kamailio.run(configuration) {
///         try await phone.register(at: configuration.address(.tcp), password: KamailioConfiguration.password)
///     }
public final class Kamailio: Sendable {
    public enum Transport: String, Sendable, CaseIterable {
        case udp, tcp, tls
    }

    private let folder: URL
    private let process: DrivenProcess

    /// Starts it, lets `body` work with it, and ends it, whatever happened.
    public static func run<Value>(
        _ configuration: KamailioConfiguration, _ body: () async throws -> Value
    ) async throws -> Value {
        let proxy = try Kamailio(configuration)
        do {
            try await proxy.listens(at: configuration.port)
            let value = try await body()
            await proxy.stop()
            return value
        } catch {
            let told = proxy.process.lines.suffix(60).joined(separator: "\n")
            await proxy.stop()
            throw DidNotHappen("\(error)\nkamailio said:\n\(told)")
        }
    }

    private init(_ configuration: KamailioConfiguration) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kamailio-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try configuration.text
            .write(to: folder.appending(path: "kamailio.cfg"), atomically: true, encoding: .utf8)
        if let certificates = configuration.certificates {
            try configuration.tlsText(certificates)
                .write(to: folder.appending(path: KamailioConfiguration.tlsFile), atomically: true, encoding: .utf8)
        }
        // In the foreground, with little memory, and all that it writes in its own folder.
        let command =
            ["/usr/sbin/kamailio", "-f", "\(folder.path)/kamailio.cfg", "-DD", "-E", "-m", "32", "-M", "4"]
            + ["-w", folder.path, "-Y", folder.path, "-P", "\(folder.path)/pid"]
        process = try DrivenProcess(configuration.space?.command(command) ?? command, in: folder)
    }

    /// Until the kernel knows its port, in whichever network it is.
    private func listens(at port: Int) async throws {
        let (process, folder) = (process, folder)
        _ = try await eventually("a kamailio that listens", limit: .seconds(20)) { () -> Bool? in
            guard process.isRunning else { throw DidNotHappen("kamailio ended") }
            guard let text = try? String(contentsOf: folder.appending(path: "pid"), encoding: .utf8),
                let pid = Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
            else { return nil }
            return SocketTables.hold(port, ["udp", "tcp"], of: pid) ? true : nil
        }
    }

    private func stop() async {
        await process.stop()
        try? FileManager.default.removeItem(at: folder)
    }
}
