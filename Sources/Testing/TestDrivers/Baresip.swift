internal import Content
internal import Foundation
internal import Glibc
public import Media
internal import Telephony

/// A baresip: a softphone that knows nothing of us. It sends a tone, and keeps what it hears.
///
///     try await Baresip.run("laura", tone: 440) { phone in
///         try await phone.call("sip:soporte@\(gateway.address)")
///         try await phone.press("1")
///     }
public final class Baresip: Sendable {
    /// Where it registers.
    public struct Account: Sendable {
        public var realm: String
        public var password: String
        /// `127.0.0.1:5060`.
        public var gateway: String

        public init(realm: String, password: String, gateway: String) {
            (self.realm, self.password, self.gateway) = (realm, password, gateway)
        }

        fileprivate func line(of name: String) -> String {
            "<sip:\(name)@\(realm)>;auth_user=\(name);auth_pass=\(password);outbound=\"sip:\(gateway)\";regint=3600"
        }
    }

    private static let modules = "/usr/lib/baresip/modules"
    /// One whose test crashed ends by itself after this.
    private static let lifeSeconds = 170

    /// Where it takes calls: `sip:NAME@127.0.0.1:PORT`.
    public let port: Int
    private let process: Process
    private let folder: URL
    private let control: BaresipControl
    private let ended: Eventual<Int32>

    /// Starts it, lets `body` work with it, and ends it, whatever happened.
    /// - Parameters:
    ///   - name: The user part of its address.
    ///   - tone: What it sends while a call is up, in hertz.
    ///   - answers: Whether it answers by itself.
    ///   - codec: The only one it speaks.
    ///   - account: Where it registers; nil: nowhere.
    public static func run<Value>(
        _ name: String, tone: Int, answers: Bool = false, codec: AudioCodec = .pcmu,
        account: Account? = nil, _ body: (Baresip) async throws -> Value
    ) async throws -> Value {
        let phone = try await Baresip(name, tone: tone, answers: answers, codec: codec, account: account)
        do {
            let value = try await body(phone)
            await phone.stop()
            return value
        } catch {
            let told = "events of baresip \(name): \(phone.control.events.joined(separator: ", "))"
            await phone.stop()
            throw DidNotHappen("\(error)\n\(told)")
        }
    }

    private init(
        _ name: String, tone: Int, answers: Bool, codec: AudioCodec, account: Account?
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "baresip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        port = try FreePort.take()
        let controlPort = try FreePort.take()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/baresip")
        process.arguments = ["-4", "-n", "127.0.0.1", "-t", "\(Self.lifeSeconds)", "-f", folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = Eventual<Int32>()
        process.terminationHandler = { ended.settle($0.terminationStatus) }
        (self.process, self.ended) = (process, ended)
        do {
            try Self.settings(port: port, control: controlPort, tone: tone, keeping: folder.path)
                .write(to: folder.appending(path: "config"), atomically: true, encoding: .utf8)
            let mode = answers ? "auto" : "manual"
            // It names G.722 by the rate of its sound, and by its clock in SDP.
            let rate = codec == .g722 ? 16_000 : 8_000
            let line = account?.line(of: name) ?? "<sip:\(name)@127.0.0.1>;regint=0"
            try "\(line);audio_codecs=\(codec.rawValue)/\(rate)/1;answermode=\(mode)\n"
                .write(to: folder.appending(path: "accounts"), atomically: true, encoding: .utf8)
            try process.run()
            control = try await eventually("baresip's control port") {
                if let status = ended.value { throw DidNotHappen("baresip ended with status \(status)") }
                return BaresipControl.connect(to: controlPort)
            }
        } catch {
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    /// `ausine` knows 48 kHz in stereo only; baresip itself makes G.711 of it. `sndfile` keeps each direction.
    private static func settings(port: Int, control: Int, tone: Int, keeping folder: String) -> String {
        """
        sip_listen 127.0.0.1:\(port)
        call_max_calls 1
        audio_source ausine,\(tone)
        ausrc_srate 48000
        ausrc_channels 2
        ausrc_format s16
        auplay_format s16
        auenc_format s16
        audec_format s16
        jitter_buffer_delay 1-5
        module_path \(modules)
        module g711.so
        module g722.so
        module sndfile.so
        module ausine.so
        module_tmp account.so
        module_app menu.so
        module_app ctrl_tcp.so
        ctrl_tcp_listen 127.0.0.1:\(control)
        snd_path \(folder)

        """
    }

    /// Calls, and returns when the call is up.
    public func call(_ address: String) async throws {
        try await dial(address)
        try await happened("CALL_ESTABLISHED")
    }

    /// Calls, and leaves open what becomes of it.
    public func dial(_ address: String) async throws { try await control.ask("dial", address) }

    /// Keys by RFC 4733, one after the other.
    public func press(_ keys: String) async throws { try await control.ask("sndcode", keys) }

    public func hangUp() async throws { try await control.ask("hangup") }

    /// By a re-INVITE with `sendonly`.
    public func hold() async throws { try await control.ask("hold") }

    public func resume() async throws { try await control.ask("resume") }

    /// Returns when baresip has told of that event, such as `CALL_CLOSED`.
    public func happened(_ event: String, within limit: Duration = .seconds(10)) async throws {
        let control = control
        _ = try await eventually("\(event) at baresip", limit: limit) { control.events.contains(event) ? true : nil }
    }

    /// What it has heard in its call so far, at 8 kHz whatever its codec.
    public var heard: [Int16] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            // It begins another file each time that the media begin again, and the names tell when.
            return try names.filter { $0.hasSuffix("-dec.wav") }.sorted().flatMap { name in
                try WAVFile.read(folder.appending(path: name).path).telephoneSamples
            }
        }
    }

    /// Returns when it has heard `seconds` more than it has now.
    public func hear(seconds: Int) async throws {
        let before = try heard.count
        _ = try await eventually("hearing \(seconds) s", limit: .seconds(seconds + 10)) { [self] in
            try heard.count >= before + seconds * 8_000 ? true : nil
        }
    }

    private func stop() async {
        control.close()
        // Started by a thread of the pool, it has SIGTERM blocked.
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        _ = await ended.wait()
        try? FileManager.default.removeItem(at: folder)
    }
}
