internal import Foundation

/// A sipp that runs: its port, and its outcome once it ends.
public final class SippProcess: Sendable {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// The port its SIP socket has.
    public let port: Int
    private let process: Process
    private let folder: URL
    private let file: URL?
    private let ending: Task<Int32, Never>

    init(
        arguments: [String], limitSeconds: Int, tracesMessages: Bool, isListening: Bool, removing file: URL?
    ) async throws {
        self.file = file
        folder = FileManager.default.temporaryDirectory.appending(path: "sipp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        port = try FreePort.take()
        let process = Process()
        // Not sipp itself: one whose parent crashed would wait for ever.
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.currentDirectoryURL = folder
        let ports = ["-p", "\(port)", "-cp", "\(try FreePort.take())", "-mp", "\(try FreePort.take())"]
        let files = ["-trace_err", "-error_file", "errors", "-trace_logs", "-log_file", "log"]
        let trace = tracesMessages ? ["-trace_msg", "-message_file", "messages"] : []
        let limit = ["--kill-after=1", "\(limitSeconds + 2)", "/usr/bin/sipp"]
        process.arguments = limit + arguments + ports + files + trace
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let (exits, exit) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { ended in
            exit.yield(ended.terminationStatus)
            exit.finish()
        }
        ending = Task {
            for await status in exits { return status }
            return -1
        }
        try process.run()
        self.process = process
        if isListening { try await waitUntilBound() }
    }

    deinit {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: folder)
        if let file { try? FileManager.default.removeItem(at: file) }
    }

    /// Ends sipp now.
    public func stop() {
        if process.isRunning { process.terminate() }
    }

    /// What it has sent and received until now.
    public var messagesSoFar: String { text(of: "messages") }

    /// Waits for its end.
    public func outcome() async -> SippRun.Outcome {
        let status = await ending.value
        return SippRun.Outcome(
            status: status, messages: text(of: "messages"), log: text(of: "log"), errors: text(of: "errors"))
    }

    private func text(of name: String) -> String {
        guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path(percentEncoded: false))
        else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Until the kernel knows its port; to try binding it would be in sipp's way.
    private func waitUntilBound() async throws {
        let place = ":" + String(port, radix: 16, uppercase: true) + " "
        for _ in 0..<500 {
            if !process.isRunning { throw Failure(description: "sipp ended before it listened: \(text(of: "errors"))") }
            if ["/proc/net/udp", "/proc/net/tcp"].contains(where: { Self.table($0).contains(place) }) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw Failure(description: "sipp did not begin to listen")
    }

    /// Read to its end: the kernel tells no size, and gives a page at a time.
    private static func table(_ path: String) -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? handle.close() }
        var bytes = Data()
        while let more = try? handle.read(upToCount: 65_536), !more.isEmpty { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }
}
