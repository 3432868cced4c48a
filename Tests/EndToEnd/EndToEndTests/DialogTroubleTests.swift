import Aside
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

/// What goes wrong, crosses or lies in a dialog with a caller: the line is heard afterwards, and the record is right.
@Suite(
    .oneAtATime, .gateway { $0.dialplan = [("\nentry: aviso\n", "\nring: 1s\nentry: aviso\n")] },
    .timeLimit(.minutes(30)))
struct `Trouble in a dialog with a caller` {
    private func check(_ record: RecordedCall, _ location: SourceLocation = #_sourceLocation) {
        #expect(record.summary.cause == .caller, sourceLocation: location)
        #expect(record.steps == DialogCall.stepsOfKeyOne, sourceLocation: location)
    }

    @Test func `is a second re-INVITE before the first is over, which is refused`() async throws {
        let call = try await DialogCall(from: "5550111001") { ear in
            .answered(ear) + [
                // The first one's 200 is not acknowledged until the second is refused.
                .invite(.at(ear)), .expect(200), .invite(.at(ear)), .expect(500), .ackRefusal,
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `is an UPDATE with an offer while a re-INVITE without one waits for its answer, which is refused`()
        async throws
    {
        let call = try await DialogCall(from: "5550111002") { ear in
            .answered(ear) + [
                .invite(nil), .expect(200), .request("UPDATE", SippCall.Offer.at(ear)), .expect(491),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        await call.end()
    }

    @Test func `is an ACK that comes late`() async throws {
        let call = try await DialogCall(from: "5550111003") { ear in
            [.invite(.at(ear)), .expect(200), .pause(milliseconds: 3_500), .ack(), .pause(milliseconds: 600)]
                + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `is a CANCEL that crosses our 200, which changes nothing`() async throws {
        let call = try await DialogCall(from: "5550111004") { ear in
            [.invite(.at(ear)), .expect(200), .cancel, .expect(481), .ack(), .pause(milliseconds: 600)]
                + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `is a BYE that overtakes the ACK of a re-INVITE`() async throws {
        let call = try await DialogCall(from: "5550111005") { ear in
            .answered(ear) + [
                .invite(.at(ear, direction: "sendonly")), .expect(200), .request("BYE"), .pause(milliseconds: 1_500),
            ]
        } change: {
            $0.toleratesOthers = true
        }
        try await call.hears(DialogCall.notice)
        let messages = await call.end()
        #expect(messages.components(separatedBy: "CSeq: 3 BYE").count >= 3, "asked and answered")
        let record = try await call.endedRecord()
        #expect(record.summary.cause == .caller)
        #expect(record.steps == ["aviso"])
    }

    @Test func `is a BYE before our answer`() async throws {
        let call = try await DialogCall(from: "5550111006") { ear in
            [.invite(.at(ear)), .expect(180), .request("BYE"), .expect(200), .expect(487), .ackRefusal]
        }
        let (record, _) = try await call.record()
        #expect(record.summary.outcome == .notAnswered)
        #expect(record.summary.cause == .caller)
        #expect(record.events.map(\.kind) == ["offered", "ringing", "ended"])
        #expect(call.ear.packets == 0)
    }

    @Test func `is an m-line too many, which is answered with port 0`() async throws {
        let call = try await DialogCall(from: "5550112001") { ear in
            var offer = SippCall.Offer.at(ear)
            offer.streams = [
                "m=video 49172 RTP/AVP 31", "a=rtpmap:31 H261/90000", "m=image 49174 udptl t38",
                "m=audio 49176 RTP/AVP 0",
            ]
            return [.invite(offer), .expect(200), .ack(), .pause(milliseconds: 600)] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record()
        check(record)
        for refused in ["m=video 0 RTP/AVP 31", "m=image 0 udptl t38", "m=audio 0 RTP/AVP 0"] {
            #expect(messages.contains(refused), "\(refused)")
        }
    }

    @Test func `is an offer whose audio has port 0, refused at first and later`() async throws {
        let call = try await DialogCall(from: "5550112002") { ear in
            .answered(ear) + [.invite(SippCall.Offer(port: 0)), .expect(488), .ackRefusal] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
        let refused = try await DialogCall(from: "5550112003") { _ in
            [.invite(SippCall.Offer(port: 0)), .expect(488), .ackRefusal]
        }
        await refused.end()
        let calls = try await theGateway().records { try await $0.calls() }
        #expect(calls.allSatisfy { $0.caller != "5550112003" })
        let gateway = try theGateway()
        _ = try await eventually("the count of the refusal") {
            try await gateway.records { try await $0.refusals() }.first { $0.reason == "no audio offered" }
        }
    }

    @Test func `is an address that lies: the line is heard where the caller's voice comes from`() async throws {
        let sounds = try await LineSounds.shipped()
        let call = try await DialogCall(from: "5550112004") { ear in
            var offer = SippCall.Offer.at(ear, host: "127.0.0.77")
            offer.port = 9
            return [.invite(offer), .expect(200), .ack(), .pause(milliseconds: 2_500)] + .keyOneAndLeave
        }
        let port = try await call.portOfTheLine()
        let speaking = Task { await call.ear.speak(sounds.voice, to: port) }
        defer { speaking.cancel() }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `is a Via that lies: with rport the answers go where the request came from`() async throws {
        let call = try await DialogCall(from: "5550112005") { ear in
            .answered(ear) + .keyOneAndLeave
        } change: {
            $0.sentBy = "192.0.2.1:5099;rport"
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record()
        check(record)
        #expect(messages.contains("received=127.0.0.1") && messages.contains(";rport="))
    }

    @Test func `is a Via without rport: the answers go to the port that it names`() async throws {
        let call = try await DialogCall(from: "5550112006") { ear in
            .answered(ear) + .keyOneAndLeave
        } change: {
            $0.sentBy = "192.0.2.1:[local_port]"
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }
}
