internal import Foundation

/// What sipp does in one call, step by step; written out as its scenario.
///
///     let outcome = try await SippCall([.invite(), .expect(200), .ack(), .keyByInfo("1"), .bye]).run(port: port, .tcp)
public struct SippCall: Sendable {
    public enum Step: Sendable {
        /// The first, and those within the dialog; nil for one without SDP.
        case invite(Offer? = Offer())
        /// Provisional responses before it are passed over.
        case expect(Int)
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
        public init(
            host: String = "127.0.0.1", port: Int? = nil, direction: String = "sendrecv", formats: [String]? = nil
        ) {
            self.host = host
            self.port = port
            self.direction = direction
            if let formats { self.formats = formats }
        }

        fileprivate func text(version: Int) -> String {
            let types = formats.compactMap { $0.split(separator: " ").first }.joined(separator: " ")
            let maps = formats.map { "a=rtpmap:\($0)" }
            let media = port.map { "\($0)" } ?? "[media_port]"
            return
                (["v=0", "o=- 7 \(version) IN IP4 127.0.0.1", "s=-", "c=IN IP4 \(host)", "t=0 0"]
                + ["m=audio \(media) RTP/AVP \(types)"] + maps + ["a=\(direction)", ""]).joined(separator: "\n")
        }
    }

    public var steps: [Step]
    /// The user part of From.
    public var caller = "5550001111"
    public var dialled = "soporte"
    /// P-Asserted-Identity's user part.
    public var asserted: String?
    public var limitSeconds = 60

    public init(_ steps: [Step]) { self.steps = steps }

    public func run(port: Int, _ transport: SippRun.Transport = .udp, calls: Int = 1) async throws -> SippRun.Outcome {
        let file = FileManager.default.temporaryDirectory.appending(path: "sipp-\(UUID().uuidString).xml")
        try scenario.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        var run = SippRun(scenario: file, transport: transport)
        run.calls = calls
        run.limitSeconds = limitSeconds
        return try await run.call(port: port)
    }

    private var scenario: String {
        var writer = ScenarioWriter(call: self)
        for step in steps { writer.write(step) }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"call\">\n\(writer.text)</scenario>\n"
    }
}

/// Writes steps as sipp's XML, with CSeq and branches that fit.
private struct ScenarioWriter {
    let call: SippCall
    var text = ""
    private var sequence = 0
    private var inviteSequence = 0
    private var hasDialog = false

    init(call: SippCall) { self.call = call }

    mutating func write(_ step: SippCall.Step) {
        switch step {
        case .invite(let offer):
            sequence += 1
            inviteSequence = sequence
            send("INVITE", sequence, body: offer.map { ("application/sdp", $0.text(version: sequence)) })
        case .expect(let status): expect(status)
        case .ack(let offer):
            hasDialog = true
            let body = offer.map { ("application/sdp", $0.text(version: inviteSequence)) }
            send("ACK", inviteSequence, branch: "\(inviteSequence)ack", body: body)
        case .ackRefusal: send("ACK", inviteSequence, toTag: true)
        case .cancel: send("CANCEL", inviteSequence)
        case .keyByEvents(let keys):
            // Before each key sipp sends 0.4 s of something else.
            for key in keys {
                text += "<nop><action><exec play_dtmf=\"\(key)\"/></action></nop>\n<pause milliseconds=\"1100\"/>\n"
            }
        case .keyByInfo(let keys): for key in keys { info(key) }
        case .pause(let milliseconds): text += "<pause milliseconds=\"\(milliseconds)\"/>\n"
        case .options:
            sequence += 1
            send("OPTIONS", sequence)
        case .bye:
            sequence += 1
            send("BYE", sequence)
            expect(200)
        case .expectBye: text += "<recv request=\"BYE\"/>\n" + answer
        }
    }

    private mutating func expect(_ status: Int) {
        for early in [100, 180, 183] where early != status {
            text += "<recv response=\"\(early)\" optional=\"true\"/>\n"
        }
        text += "<recv response=\"\(status)\"/>\n"
    }

    private mutating func info(_ key: Character) {
        sequence += 1
        send("INFO", sequence, body: ("application/dtmf-relay", "Signal=\(key)\nDuration=160\n"))
        expect(200)
    }

    private mutating func send(
        _ method: String, _ sequence: Int, branch: String? = nil, toTag: Bool = false,
        body: (type: String, text: String)? = nil
    ) {
        let identity = call.asserted.map { "P-Asserted-Identity: <sip:\($0)@127.0.0.1>\n" } ?? ""
        let to = "<sip:[service]@[remote_ip]:[remote_port]>".replacing("[service]", with: call.dialled)
        text += method == "ACK" ? "<send>" : "<send retrans=\"500\">"
        text += """
            <![CDATA[
            \(method) sip:\(call.dialled)@[remote_ip]:[remote_port] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK[pid]x[call_number]x\(branch ?? "\(sequence)")
            From: <sip:\(call.caller)@[local_ip]:[local_port]>;tag=[pid]a[call_number]
            To: \(to)\(hasDialog || toTag ? "[peer_tag_param]" : "")
            Call-ID: [call_id]
            CSeq: \(sequence) \(method)
            Contact: <sip:caller@[local_ip]:[local_port];transport=[transport]>
            Max-Forwards: 70
            \(identity)\(body.map { "Content-Type: \($0.type)\n" } ?? "")Content-Length: [len]

            \(body?.text ?? "")
            ]]></send>

            """
    }

    private var answer: String {
        """
        <send><![CDATA[
        SIP/2.0 200 OK
        [last_Via:]
        [last_From:]
        [last_To:]
        [last_Call-ID:]
        [last_CSeq:]
        Content-Length: 0

        ]]></send>

        """
    }
}
