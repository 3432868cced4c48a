/// A dialog that a raw peer has begun: enough of it to speak within it, well-formed or not.
struct RawDialog {
    private let fromTag: String
    private let toTag: String
    private let callID: String
    private let peer: RawPeer

    /// Calls and acknowledges; nil when the call is not answered.
    init?(_ peer: RawPeer) async throws {
        let invite = peer.request("INVITE", body: Stage.answerSDP)
        let callID = Self.value("Call-ID", of: invite)
        let answer = try await peer.ask(invite, until: { $0.hasPrefix("SIP/2.0 200") && $0.contains(callID) })
        guard let answer else { return nil }
        self.peer = peer
        fromTag = Self.value("From", of: invite)
        toTag = Self.value("To", of: answer)
        self.callID = callID
        try peer.send(Self.acknowledgement(of: invite, answer))
    }

    static func value(_ name: String, of message: String) -> String {
        let line = message.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
        return line.map { String($0.dropFirst(name.count + 2)) } ?? ""
    }

    static func acknowledgement(of invite: String, _ answer: String) -> String {
        let head = invite.split(separator: "\r\n\r\n", maxSplits: 1)[0]
        return head.replacing("INVITE", with: "ACK").replacing("z9hG4bK", with: "z9hG4bKa")
            .replacing("To: \(value("To", of: invite))", with: "To: \(value("To", of: answer))")
            .replacing("Content-Type: application/sdp\r\n", with: "")
            .replacing(/Content-Length: \d+/, with: "Content-Length: 0") + "\r\n\r\n"
    }

    /// 200 to a request of theirs.
    static func reply(to request: String) -> String {
        let kept = ["Via", "From", "To", "Call-ID", "CSeq"].map { "\($0): \(value($0, of: request))\r\n" }
        return "SIP/2.0 200 OK\r\n" + kept.joined() + "Content-Length: 0\r\n\r\n"
    }

    func request(
        _ method: String, _ cseq: Int, contact: String? = nil, headers: String = "", body: String = ""
    ) -> String {
        let text = peer.request(method, contact: contact, headers: headers, body: body)
        return text.replacing("From: \(Self.value("From", of: text))", with: "From: \(fromTag)")
            .replacing("To: \(Self.value("To", of: text))", with: "To: \(toTag)")
            .replacing("Call-ID: \(Self.value("Call-ID", of: text))", with: "Call-ID: \(callID)")
            .replacing("CSeq: 1 ", with: "CSeq: \(cseq) ")
    }
}
