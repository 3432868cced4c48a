import Aside
import Foundation
import Records
import Telephony
import TestDrivers
import Testing

/// What a caller's telephone may do with the dialog, each with what is heard afterwards and the record that it leaves.
@Suite(
    .oneAtATime, .gateway { $0.dialplan = [("\nentry: aviso\n", "\nring: 1s\nentry: aviso\n")] },
    .timeLimit(.minutes(30)))
struct `In a dialog with a caller` {
    private func check(_ record: RecordedCall, _ location: SourceLocation = #_sourceLocation) {
        #expect(record.summary.cause == .caller, sourceLocation: location)
        #expect(record.steps == DialogCall.stepsOfKeyOne, sourceLocation: location)
    }

    /// Runs the steps between the first prompt and key 1, and checks what is heard and on record.
    @discardableResult
    private func talk(
        from caller: String, _ transport: SippRun.Transport = .udp, _ steps: (RTPEar) throws -> [SippCall.Step],
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> (ear: RTPEar, messages: String) {
        let call = try await DialogCall(from: caller, transport) { ear in
            .answered(ear) + (try steps(ear)) + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record(location)
        check(record, location)
        return (call.ear, messages)
    }

    // Hold, and offers in the dialog

    @Test(arguments: SippRun.Transport.allCases)
    func `hold of each kind is silent, and the line is heard again afterwards`(over transport: SippRun.Transport)
        async throws
    {
        let caller = transport == .udp ? "5550101001" : "5550101002"
        let call = try await DialogCall(from: caller, transport) { ear in
            let holds: [SippCall.Offer] = [
                .at(ear, direction: "sendonly"), .at(ear, direction: "inactive"), .at(ear, host: "0.0.0.0"),
            ]
            let held: [SippCall.Step] = holds.flatMap {
                [.invite($0), .expect(200), .ack(), .pause(milliseconds: 1_500)]
                    + [.invite(.at(ear)), .expect(200), .ack(), .pause(milliseconds: 500)] as [SippCall.Step]
            }
            return .answered(ear) + held + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record()
        check(record)
        #expect(call.ear.longestGap > .milliseconds(1_200) && call.ear.longestGap < .seconds(3))
        #expect(
            record.events.filter { $0 == .held || $0 == .resumed } == [
                .held, .resumed, .held, .resumed, .held, .resumed,
            ])
        #expect(messages.contains("a=recvonly") && messages.contains("a=inactive"))
    }

    @Test func `UPDATE after the answer moves the media, holds and resumes`() async throws {
        let second = try RTPEar(try await LineSounds.shipped())
        defer { second.close() }
        let call = try await DialogCall(from: "5550101003") { ear in
            .answered(ear) + [
                .request("UPDATE", SippCall.Offer.at(ear, direction: "inactive")), .expect(200),
                .pause(milliseconds: 1_000), .request("UPDATE", SippCall.Offer.at(second)), .expect(200),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached, at: second)
        let (record, _) = try await call.record()
        check(record)
        #expect(record.events.filter { $0 == .held || $0 == .resumed } == [.held, .resumed])
        #expect(second.packets > 100)
    }

    @Test func `a re-INVITE without an offer gets ours, and its answer in the ACK moves the media`() async throws {
        let second = try RTPEar(try await LineSounds.shipped())
        defer { second.close() }
        let call = try await DialogCall(from: "5550101004") { ear in
            .answered(ear) + [.invite(nil), .expect(200), .ack(.at(second))] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached, at: second)
        check(try await call.record().call)
    }

    @Test func `an INVITE without an offer gets ours, and its answer in the ACK is where the line is heard`()
        async throws
    {
        let call = try await DialogCall(from: "5550101005") { ear in
            [.invite(nil), .expect(200), .ack(.at(ear)), .pause(milliseconds: 600)] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `an ACK without an answer to our offer ends the call with its cause`() async throws {
        let call = try await DialogCall(from: "5550101006") { _ in
            [.invite(nil), .expect(200), .ack(), .expectBye]
        }
        let (record, messages) = try await call.record()
        #expect(record.summary.cause == .noCodec)
        #expect(messages.contains("Reason: Q.850;cause=79"))
        #expect(call.ear.packets == 0)
    }

    // Reliable provisional responses

    @Test(arguments: SippRun.Transport.allCases)
    func `who requires reliable ringing gets it`(over transport: SippRun.Transport) async throws {
        let caller = transport == .udp ? "5550102001" : "5550102002"
        let call = try await DialogCall(from: caller, transport) { ear in
            [
                .invite(.at(ear), headers: ["Require: 100rel"]), .expectReliable(180), .prack(), .expect(200), .ack(),
                .pause(milliseconds: 600),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test
    func
        `our offer comes in the reliable ringing, and UPDATE moves the media before the answer`()
        async throws
    {
        let second = try RTPEar(try await LineSounds.shipped())
        defer { second.close() }
        let call = try await DialogCall(from: "5550102003") { ear in
            [
                .invite(nil, headers: ["Require: 100rel"]), .expectReliable(180), .prack(.at(ear)),
                .request("UPDATE", SippCall.Offer.at(second)), .expect(200), .expect(200), .ack(),
                .pause(milliseconds: 600),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached, at: second)
        let (record, messages) = try await call.record()
        check(record)
        let ringing = messages.components(separatedBy: "SIP/2.0 180").dropFirst().first ?? ""
        #expect(ringing.contains("m=audio"), "RFC 3262 §5")
    }

    @Test func `a reliable ringing with our offer is enough where no UPDATE follows`() async throws {
        let call = try await DialogCall(from: "5550102004") { ear in
            [
                .invite(nil, headers: ["Require: 100rel"]), .expectReliable(180), .prack(.at(ear)), .expect(200),
                .ack(), .pause(milliseconds: 600),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `a PRACK without an answer to our offer ends the call with its cause`() async throws {
        let call = try await DialogCall(from: "5550102005") { _ in
            [
                .invite(nil, headers: ["Require: 100rel"]), .expectReliable(180), .prack(), .expect(200), .ack(),
                .expectBye,
            ]
        }
        #expect(try await call.record().call.summary.cause == .noCodec)
    }

    @Test func `UPDATE without an offer before the answer changes nothing`() async throws {
        let call = try await DialogCall(from: "5550102006") { ear in
            [
                .invite(.at(ear), headers: ["Require: 100rel"]), .expectReliable(180), .prack(), .request("UPDATE"),
                .expect(200), .expect(200), .ack(), .pause(milliseconds: 600),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        check(try await call.record().call)
    }

    @Test func `UPDATE with an offer while the first waits for our answer is refused, and the call goes on`()
        async throws
    {
        let call = try await DialogCall(from: "5550102007") { ear in
            [
                .invite(.at(ear), headers: ["Require: 100rel"]), .expectReliable(180), .prack(),
                .request("UPDATE", SippCall.Offer.at(ear)), .expect(500), .expect(200), .ack(),
                .pause(milliseconds: 600),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record()
        check(record)
        #expect(messages.contains("Retry-After:"), "RFC 3311 §5.2")
    }

    // Refreshing, keeping alive

    @Test func `the caller refreshes the session by UPDATE and by re-INVITE`() async throws {
        let timer = ["Supported: timer", "Session-Expires: 1800;refresher=uac"]
        let call = try await DialogCall(from: "5550103001") { ear in
            .answered(ear, headers: timer) + [
                .request("UPDATE", headers: timer), .expect(200), .invite(.at(ear), headers: timer), .expect(200),
                .ack(),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record()
        check(record)
        let agreed = messages.components(separatedBy: "Session-Expires: 1800;refresher=uac").count - 1
        #expect(agreed == 6, "three asked, three agreed")
    }

    @Test func `a session interval too short is refused with the least that we take`() async throws {
        let call = try await DialogCall(from: "5550103002") { ear in
            [
                .invite(.at(ear), headers: ["Supported: timer", "Session-Expires: 30"]), .expect(422), .ackRefusal,
                .invite(.at(ear), headers: ["Supported: timer", "Session-Expires: 90", "Min-SE: 90"]), .expect(200),
                .ack(), .pause(milliseconds: 600),
            ] + .keyOneAndLeave
        }
        try await call.hears(DialogCall.menuReached)
        let (record, messages) = try await call.record()
        check(record)
        #expect(messages.contains("Min-SE: 90"))
        #expect(messages.contains("Session-Expires: 90;refresher=uac"))
    }

    private static let allowed = "INVITE, ACK, BYE, CANCEL, INFO, OPTIONS"

    @Test func `we refresh the session by UPDATE where the caller takes it`() async throws {
        let call = try await DialogCall(from: "5550103003") { ear in
            .answered(
                ear,
                headers: [
                    "Supported: timer", "Session-Expires: 90;refresher=uas", "Allow: \(Self.allowed), UPDATE",
                ])
                + [
                    .keyByInfo(DialogCall.wayToTheQueue), .receive("UPDATE"),
                    .answer(200, to: "UPDATE", headers: ["Session-Expires: 90;refresher=uac", "Require: timer"]),
                    .keyByInfo("1"), .pause(milliseconds: 4_000), .bye,
                ]
        } change: {
            $0.limitSeconds = 90
        }
        try await call.hears(DialogCall.messageReached, within: .seconds(80))
        let (record, _) = try await call.record()
        #expect(record.summary.cause == .caller)
        #expect(record.steps.last == "mensaje")
    }

    @Test func `a caller who stops refreshing is hung up, with the cause`() async throws {
        let call = try await DialogCall(from: "5550103005") { ear in
            .answered(ear, headers: ["Supported: timer", "Session-Expires: 90;refresher=uac"])
                + [.keyByInfo(DialogCall.wayToTheQueue), .expectBye]
        } change: {
            $0.limitSeconds = 110
        }
        try await call.hears(DialogCall.queueReached)
        let (record, messages) = try await call.record()
        #expect(record.summary.cause == .notRefreshed)
        #expect(messages.contains("Session timeout"))
    }

    @Test(arguments: SippRun.Transport.allCases)
    func `OPTIONS, an empty UPDATE and the same offer again keep it alive and change nothing`(
        over transport: SippRun.Transport
    ) async throws {
        try await talk(from: transport == .udp ? "5550103006" : "5550103007", transport) { ear in
            [
                .request("OPTIONS"), .expect(200), .request("UPDATE"), .expect(200), .invite(.at(ear)), .expect(200),
                .ack(),
            ]
        }
    }
}
