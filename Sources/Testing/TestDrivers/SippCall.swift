internal import Foundation

/// What sipp does in one call, step by step; written out as its scenario.
///
///     let outcome = try await SippCall([.invite(), .expect(200), .ack(), .keyByInfo("1"), .bye]).run(port: port, .tcp)
public struct SippCall: Sendable {
    public enum Step: Sendable {
        /// The first, and those within the dialog; nil for one without SDP.
        case invite(Offer? = Offer(), headers: [String] = [])
        /// Any other request, with the next CSeq: UPDATE, OPTIONS, a BYE whose answer is not the next thing.
        case request(String, headers: [String] = [], Offer? = nil)
        /// Provisional responses before it are passed over.
        case expect(Int)
        /// A reliable provisional response (RFC 3262), to be acknowledged by `prack`.
        case expectReliable(Int)
        /// Answered with 200 by the gateway.
        case prack(Offer? = nil)
        /// A request of the gateway's.
        case receive(String)
        /// To the last request of that method. The tag tells branches of a forked call apart.
        case answer(Int, to: String = "INVITE", headers: [String] = [], Offer? = nil, tag: String = "u")
        case ack(Offer? = nil)
        /// Of a response that is none of 2xx.
        case ackRefusal
        case cancel
        /// RFC 4733 events; sipp sends them through a raw socket, which only root may.
        case keyByEvents(String)
        case keyByInfo(String)
        case pause(milliseconds: Int)
        case options
        case bye
        /// The gateway hangs up; answered with 200.
        case expectBye
    }

    /// An SDP body; 96 is the number under which sipp sends telephone events.
    public struct Offer: Sendable {
        public var host = "127.0.0.1"
        public var direction = "sendrecv"
        public var formats = ["0 PCMU/8000", "8 PCMA/8000", "96 telephone-event/8000"]
        /// Where it wants to hear the line; nil: sipp's own port, which listens to nothing.
        public var port: Int?
        /// Further `m=` lines with what belongs to them, after the audio's.
        public var streams: [String] = []
        public init(
            host: String = "127.0.0.1", port: Int? = nil, direction: String = "sendrecv", formats: [String]? = nil,
            streams: [String] = []
        ) {
            self.host = host
            self.port = port
            self.direction = direction
            if let formats { self.formats = formats }
            self.streams = streams
        }

        func text(version: Int) -> String {
            let types = formats.compactMap { $0.split(separator: " ").first }.joined(separator: " ")
            let maps = formats.map { "a=rtpmap:\($0)" }
            let media = port.map { "\($0)" } ?? "[media_port]"
            return
                (["v=0", "o=- 7 \(version) IN IP4 127.0.0.1", "s=-", "c=IN IP4 \(host)", "t=0 0"]
                + ["m=audio \(media) RTP/AVP \(types)"] + maps + ["a=\(direction)"] + streams + [""]).joined(
                    separator: "\n")
        }
    }

    public var steps: [Step]
    /// The user part of From.
    public var caller = "5550001111"
    public var dialled = "soporte"
    /// P-Asserted-Identity's user part.
    public var asserted: String?
    public var limitSeconds = 60
    /// Whether it is called instead: the first step then receives the INVITE.
    public var isCalled = false
    /// What its Via says of where it is; a wrong one with `;rport` is a telephone behind NAT.
    public var sentBy = "[local_ip]:[local_port]"

    /// Whether a message that no step expects is passed over: what crosses comes in any order.
    public var toleratesOthers = false

    public init(_ steps: [Step]) { self.steps = steps }

    public func run(port: Int, _ transport: SippRun.Transport = .udp, calls: Int = 1) async throws -> SippRun.Outcome {
        try await start(port: port, transport, calls: calls).outcome()
    }

    /// Like `run`, without waiting for the end. A port of nil waits for a call.
    public func start(
        port: Int?, _ transport: SippRun.Transport = .udp, calls: Int = 1
    ) async throws -> SippProcess {
        let file = FileManager.default.temporaryDirectory.appending(path: "sipp-\(UUID().uuidString).xml")
        try scenario.write(to: file, atomically: true, encoding: .utf8)
        var run = SippRun(scenario: file, transport: transport)
        run.calls = calls
        run.limitSeconds = limitSeconds
        if toleratesOthers { run.options = ["-default_behaviors", "none"] }
        return try await run.start(calling: port, removing: file)
    }

    private var scenario: String {
        var writer = ScenarioWriter(call: self)
        for step in steps { writer.write(step) }
        writer.finish()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"call\">\n\(writer.text)</scenario>\n"
    }
}
