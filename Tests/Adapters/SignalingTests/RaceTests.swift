import Aside
import Signaling
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `Messages that cross` {
    private static let rounds = 200

    @Test func `a CANCEL and our answer leave one final response, and no dialog`() async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        var answered = 0
        for round in 0..<Self.rounds {
            let invite = peer.request("INVITE", body: Stage.answerSDP)
            let callID = RawDialog.value("Call-ID", of: invite)
            let cancel = invite.split(separator: "Content-Type", maxSplits: 1)[0].replacing("INVITE", with: "CANCEL")
            try peer.send(invite)
            // From at once to about as late as the answer.
            if round % 4 > 0 { try await Task.sleep(for: .microseconds(200 * (round % 4))) }
            try peer.send(cancel + "Content-Length: 0\r\n\r\n")
            let final = try await peer.receive { message in
                message.contains(callID) && message.contains("CSeq: 1 INVITE") && !message.hasPrefix("SIP/2.0 1")
            }
            let response = try #require(final, "round \(round) got no final response")
            #expect(response.hasPrefix("SIP/2.0 200") || response.hasPrefix("SIP/2.0 487"), "round \(round)")
            if response.hasPrefix("SIP/2.0 200") { answered += 1 }
            try peer.send(Self.acknowledgement(of: invite, response))
        }
        while await consumer.agent.dialogs > 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await consumer.expectAlive("after \(Self.rounds) races, \(answered) of them won by the answer")
        await consumer.agent.shutDown()
    }

    @Test func `a BYE of theirs and one of ours end the dialog once`() async throws {
        let consumer = try await EagerConsumer()
        let peer = try RawPeer(towards: consumer.port)
        for round in 0..<Self.rounds {
            let dialog = try #require(try await RawDialog(peer), "round \(round) was not answered")
            try peer.send(dialog.request("BYE", 2))
            let answer = try await peer.receive { $0.hasPrefix("SIP/2.0") && $0.contains("CSeq: 2 BYE") }
            #expect(answer?.hasPrefix("SIP/2.0 200") == true || answer?.hasPrefix("SIP/2.0 481") == true, "\(round)")
        }
        while await consumer.agent.dialogs > 0 { try await Task.sleep(for: .milliseconds(20)) }
        try await consumer.expectAlive("after crossing BYEs")
        await consumer.agent.shutDown()
    }

    /// For a refusal it belongs to the INVITE's own transaction (RFC 3261 §17.1.1.3).
    private static func acknowledgement(of invite: String, _ response: String) -> String {
        let text = RawDialog.acknowledgement(of: invite, response)
        return response.hasPrefix("SIP/2.0 200") ? text : text.replacing("z9hG4bKa", with: "z9hG4bK")
    }
}
