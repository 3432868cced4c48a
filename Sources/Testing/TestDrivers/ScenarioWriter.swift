/// Writes the steps of a call as sipp's XML, with CSeq and branches that fit.
struct ScenarioWriter {
    let call: SippCall
    var text = ""
    private var sequence = 0
    private var inviteSequence = 0
    private var hasDialog = false
    /// The 200 that comes next is the INVITE's.
    private var awaitsAnswer = false
    private var invitesReceived = 0
    /// Variables of sipp's that hold parts of what was received.
    private var variables: Set<String> = []

    init(call: SippCall) { self.call = call }

    mutating func write(_ step: SippCall.Step) {
        switch step {
        case .invite(let offer, let headers):
            sequence += 1
            inviteSequence = sequence
            awaitsAnswer = true
            send("INVITE", sequence, headers: headers, body: body(offer))
        case .request(let method, let headers, let offer):
            sequence += 1
            send(method, sequence, toTag: true, headers: headers, body: body(offer))
        case .expect(let status): expect(status)
        case .expectReliable(let status): expectReliable(status)
        case .prack(let offer):
            sequence += 1
            send("PRACK", sequence, toTag: true, headers: ["RAck: [$rseq] \(inviteSequence) INVITE"], body: body(offer))
            text += "<recv response=\"200\"/>\n"
        case .ack(let offer):
            hasDialog = true
            send("ACK", inviteSequence, branch: "\(inviteSequence)ack", body: body(offer, version: inviteSequence))
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
        case .expectBye:
            receive("BYE")
            answer(200, to: "BYE", tag: "u")
        case .receive(let method): receive(method)
        case .answer(let status, let method, let headers, let offer, let tag):
            answer(status, to: method, headers: headers, body: body(offer), tag: tag)
        }
    }

    /// What was kept and never used would keep sipp from starting.
    mutating func finish() {
        guard !variables.isEmpty else { return }
        text += "<Reference variables=\"\(variables.sorted().joined(separator: ","))\"/>\n"
    }

    private func body(_ offer: SippCall.Offer?, version: Int? = nil) -> (type: String, text: String)? {
        offer.map { ("application/sdp", $0.text(version: version ?? sequence)) }
    }

    private mutating func expect(_ status: Int) {
        for early in [100, 180, 183] where early != status {
            text += "<recv response=\"\(early)\" optional=\"true\"/>\n"
        }
        guard status == 200, awaitsAnswer else {
            text += "<recv response=\"\(status)\"/>\n"
            return
        }
        awaitsAnswer = false
        variables.insert("ToAnswer")
        text += """
            <recv response="200"><action>
            <ereg regexp=":.*" search_in="hdr" header="To" assign_to="ToAnswer"/>
            </action></recv>

            """
    }

    private mutating func expectReliable(_ status: Int) {
        variables.insert("rseq")
        text += """
            <recv response="100" optional="true"/>
            <recv response="\(status)"><action>
            <ereg regexp="[0-9]+" search_in="hdr" header="RSeq:" check_it="true" assign_to="rseq"/>
            </action></recv>

            """
    }

    private mutating func info(_ key: Character) {
        sequence += 1
        send("INFO", sequence, body: ("application/dtmf-relay", "Signal=\(key)\nDuration=160\n"))
        expect(200)
    }

    private mutating func receive(_ method: String) {
        if method == "INVITE" { invitesReceived += 1 }
        text += "<recv request=\"\(method)\"><action>\n"
        for header in ["Via", "CSeq", "From", "To"] {
            let variable = "\(header)\(method)"
            variables.insert(variable)
            text += "<ereg regexp=\":.*\" search_in=\"hdr\" header=\"\(header)\" assign_to=\"\(variable)\"/>\n"
        }
        text += "</action></recv>\n"
    }

    private mutating func send(
        _ method: String, _ sequence: Int, branch: String? = nil, toTag: Bool = false, headers: [String] = [],
        body: (type: String, text: String)? = nil
    ) {
        let identity = call.asserted.map { "P-Asserted-Identity: <sip:\($0)@127.0.0.1>\n" } ?? ""
        let number = branch ?? "\(sequence)"
        text += method == "ACK" ? "<send>" : "<send retrans=\"500\">"
        text += """
            <![CDATA[
            \(method) sip:\(call.isCalled ? "gateway@127.0.0.1" : "\(call.dialled)@[remote_ip]:[remote_port]") SIP/2.0
            Via: SIP/2.0/[transport] \(call.sentBy);branch=z9hG4bK[pid]x[call_number]x\(number)
            \(parties(method, toTag: toTag))
            Call-ID: [call_id]
            CSeq: \(sequence) \(method)
            Contact: <sip:caller@[local_ip]:[local_port];transport=[transport]>
            Max-Forwards: 70
            \(headers.map { $0 + "\n" }.joined())\(identity)\(type(body))Content-Length: [len]

            \(body?.text ?? "")
            ]]></send>

            """
    }

    private func parties(_ method: String, toTag: Bool) -> String {
        if call.isCalled {
            return "From: <sip:callee@[local_ip]:[local_port]>;tag=[pid]u[call_number]\nTo[$FromINVITE]"
        }
        let from = "From: <sip:\(call.caller)@[local_ip]:[local_port]>;tag=[pid]a[call_number]\n"
        if method != "CANCEL", variables.contains("ToAnswer") { return from + "To[$ToAnswer]" }
        let tag = hasDialog || toTag ? "[peer_tag_param]" : ""
        return from + "To: <sip:\(call.dialled)@[remote_ip]:[remote_port]>\(tag)"
    }

    private func type(_ body: (type: String, text: String)?) -> String {
        body.map { "Content-Type: \($0.type)\n" } ?? ""
    }

    private mutating func answer(
        _ status: Int, to method: String, headers: [String] = [], body: (type: String, text: String)? = nil,
        tag: String
    ) {
        let isFirst = call.isCalled && method == "INVITE" && invitesReceived == 1
        text += method == "INVITE" && status >= 200 ? "<send retrans=\"500\">" : "<send>"
        text += """
            <![CDATA[
            SIP/2.0 \(status) \(status < 300 ? "OK" : "No")
            Via[$Via\(method)]
            From[$From\(method)]
            To[$To\(method)]\(isFirst ? ";tag=[pid]\(tag)[call_number]" : "")
            Call-ID: [call_id]
            CSeq[$CSeq\(method)]
            Contact: <sip:callee@[local_ip]:[local_port];transport=[transport]>
            \(headers.map { $0 + "\n" }.joined())\(type(body))Content-Length: [len]

            \(body?.text ?? "")
            ]]></send>

            """
    }
}
