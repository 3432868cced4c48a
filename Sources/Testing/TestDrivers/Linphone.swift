internal import Content
internal import Gateway
public import Foundation
internal import Synchronization
internal import Telephony

/// A Linphone: a softphone that knows nothing of us, driven by the lines of `linphonec`. It sends a tone, and keeps
/// what it hears.
///
///     try await Linphone.run("laura", tone: 440) { phone in
///         try await phone.register(at: kamailio, password: Kamailio.password)
///         try await phone.call("sip:soporte@\(gateway.address);transport=tcp")
///         try await phone.press("1")
///     }
public final class Linphone: Sendable {
    /// What a test wants otherwise.
    public struct Wishes: Sendable {
        /// Whether it answers by itself.
        public var answers = false
        /// The address it has, in its own network.
        public var host = "127.0.0.1"
        public var space: NetworkSpace?
        /// A PEM file of who may sign the certificates of those it calls by TLS.
        public var authorities: URL?

        public init() {}
    }

    private static let sampleRate = 8_000

    /// Where it takes calls by UDP and TCP.
    public let port: Int
    public let name: String
    private let host: String
    private let folder: URL
    private let process: DrivenProcess
    /// How far what it heard has been searched, in samples.
    private let searched = Mutex(0)

    /// Starts it, lets `body` work with it, and ends it, whatever happened.
    /// - Parameters:
    ///   - name: The user part of its address.
    ///   - tone: What it sends while a call is up, in hertz.
    public static func run<Value>(
        _ name: String, tone: Int, _ wishes: Wishes = Wishes(), _ body: (Linphone) async throws -> Value
    ) async throws -> Value {
        let phone = try Linphone(name, tone, wishes)
        do {
            try await phone.prepare()
            let value = try await body(phone)
            await phone.stop()
            return value
        } catch {
            let told = phone.process.lines.suffix(60).joined(separator: "\n")
            await phone.stop()
            throw DidNotHappen("\(error)\nlinphone \(name) said:\n\(told)")
        }
    }

    private init(_ name: String, _ tone: Int, _ wishes: Wishes) throws {
        self.name = name
        host = wishes.host
        port = try FreePort.take()
        folder = FileManager.default.temporaryDirectory.appending(path: "linphone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.settings(name, wishes, port: port, media: try FreePort.take())
            .write(to: folder.appending(path: "linphonerc"), atomically: true, encoding: .utf8)
        try Self.wave(of: ToneGenerator.samples(hertz: Double(tone), seconds: 120))
            .write(to: folder.appending(path: "tone.wav"))
        let phone = ["/usr/bin/linphonec", "-b", "/dev/null", "-c", "\(folder.path)/linphonerc"]
        let command = phone + (wishes.answers ? ["-a"] : [])
        process = try DrivenProcess(
            wishes.space?.command(command) ?? command, environment: ["HOME": folder.path, "TERM": "dumb"], in: folder)
    }

    /// It forgets what it is told to send and to keep when a call ends.
    private func prepare() async throws {
        try process.tell("soundcard use files")
        try await process.said("Using wav files")
        try process.tell("play \(folder.path)/tone.wav")
        try process.tell("record \(folder.path)/heard.wav")
    }

    private static func settings(_ name: String, _ wishes: Wishes, port: Int, media: Int) -> String {
        """
        [sip]
        sip_port=\(port)
        sip_tcp_port=\(port)
        sip_tls_port=-1
        bind_address=\(wishes.host)
        contact="\(name)" <sip:\(name)@\(wishes.host)>
        guess_hostname=0
        register_only_when_network_is_up=0
        use_ipv6=0
        media_encryption=none
        \(wishes.authorities.map { "root_ca=\($0.path)\nverify_server_certs=1" } ?? "verify_server_certs=0")
        [net]
        mtu=1300
        firewall_policy=0
        [rtp]
        audio_rtp_port=\(media)
        [storage]
        uri=null
        [audio_codec_0]
        mime=PCMU
        rate=\(sampleRate)
        channels=1
        enabled=1

        """
    }

    /// The bytes of a WAV file, 16 bits at 8 kHz.
    private static func wave(of samples: [Int16]) -> Data {
        func bytes(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        let format =
            bytes(1, 2) + bytes(1, 2) + bytes(sampleRate, 4) + bytes(sampleRate * 2, 4) + bytes(2, 2) + bytes(16, 2)
        let size = samples.count * 2
        let head = Array("RIFF".utf8) + bytes(size + 36, 4) + Array("WAVEfmt ".utf8) + bytes(16, 4) + format
        return Data(head + Array("data".utf8) + bytes(size, 4) + samples.flatMap { bytes(Int($0), 2) })
    }

    /// Registers, and returns when the registrar has accepted.
    /// - Parameter registrar: As `sip:127.0.0.1:5060;transport=tcp`; its host is the domain.
    public func register(at registrar: String, domain: String = "127.0.0.1", password: String) async throws {
        try process.tell("register sip:\(name)@\(domain) \(registrar) \(password)")
        // It tells of its own accord of nothing but a fault.
        let (process, name) = (process, name)
        _ = try await eventually("the registration", limit: .seconds(20)) { () -> Bool? in
            if process.lines.contains(where: { $0.contains("registered, identity=sip:\(name)@") }) { return true }
            try process.tell("status register")
            try await Task.sleep(for: .milliseconds(200))
            return nil
        }
    }

    /// Tries to register, and returns when the registrar has refused, and it asks for another password.
    public func isRefused(at registrar: String, domain: String = "127.0.0.1", password: String) async throws {
        try process.tell("register sip:\(name)@\(domain) \(registrar) \(password)")
        let (process, name) = (process, name)
        // What it asks ends its line with the answer.
        _ = try await eventually("the refusal", limit: .seconds(20)) { () -> Bool? in
            if process.lines.contains(where: { $0.contains("Password for \(name)") }) { return true }
            try process.tell("")
            try await Task.sleep(for: .milliseconds(200))
            return nil
        }
    }

    /// Calls, and returns when the call is up and its audio flows.
    public func call(_ address: String) async throws {
        try process.tell("call \(address)")
        try await answered()
    }

    /// Returns when a call is up and its audio flows, also one that it answered by itself.
    public func answered() async throws { try await process.said("Media streams established") }

    /// Returns when it rings.
    public func rings() async throws { try await process.said("Receiving new incoming call") }

    public func answer() async throws {
        try process.tell("answer")
        try await answered()
    }

    /// Keys by RFC 4733, one after the other, as fingers press them.
    public func press(_ keys: String) async throws {
        for key in keys {
            try process.tell(String(key))
            try await Task.sleep(for: .milliseconds(400))
        }
    }

    public func hangUp() async throws {
        try process.tell("terminate")
        try await ended()
    }

    /// Returns when its call is over, whoever ended it.
    public func ended(within limit: Duration = .seconds(20)) async throws {
        try await process.said(" ended (", within: limit)
    }

    /// Returns when it has written a line with these words, that many times.
    public func said(_ words: String, count: Int = 1) async throws { try await process.said(words, count: count) }

    /// What it has heard in its calls so far, at 8 kHz.
    public var heard: [Int16] { heard(from: 0) }

    /// The same from a sample on. The file's length stands in its head only when the call is over.
    private func heard(from start: Int) -> [Int16] {
        let head = 44
        guard let file = FileHandle(forReadingAtPath: "\(folder.path)/heard.wav"),
            (try? file.seek(toOffset: UInt64(head + start * 2))) != nil, let bytes = try? file.readToEnd()
        else { return [] }
        return bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 2).map { bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self) }
        }
    }

    /// Returns when it has heard `seconds` more than it has now.
    public func hear(seconds: Int) async throws {
        let before = heard.count
        _ = try await eventually("hearing \(seconds) s", limit: .seconds(seconds + 10)) { [self] in
            heard.count >= before + seconds * Self.sampleRate ? true : nil
        }
    }

    /// Waits until the line has begun to say words that hold `words`; what it said before that is passed over.
    public func hears(_ words: String, of sounds: LineSounds) async throws {
        let clips = sounds.texts.filter { $0.value.contains(words) }.keys.compactMap { sounds.bank[ClipName($0)] }
        _ = try await eventually("hearing “\(words)”", limit: TestCaller.patience) { [self] () -> Bool? in
            // A search takes long, and a voice comes slowly.
            try await Task.sleep(for: .milliseconds(200))
            let from = searched.withLock { $0 }
            let samples = heard(from: from)
            if let place = clips.compactMap({ ClipFinder.place(of: $0, in: samples) }).min() {
                searched.withLock { $0 = from + place + ClipFinder.samples }
                return true
            }
            // A beginning that is not all there yet is looked for again.
            searched.withLock { $0 = max(from, from + samples.count - ClipFinder.samples - Self.sampleRate / 5) }
            return nil
        }
    }

    private func stop() async {
        await process.stop(asking: "quit")
        try? FileManager.default.removeItem(at: folder)
    }
}
