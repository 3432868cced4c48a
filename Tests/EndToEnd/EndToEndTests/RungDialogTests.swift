import Aside
import Foundation
import Records
import Media
import Telephony
import TestDrivers
import Testing

/// What a telephone that the gateway rings may do with the dialog, each with what both hear and the caller's record.
@Suite(.oneAtATime, .fewAtATime, .timeLimit(.minutes(30))) struct `In a dialog with a telephone that is rung` {
    private static let tone = 1_000.0

    /// Calls, asks for the department, and lets `body` see what comes of it; then hangs up.
    private func call(
        _ phone: RungPhone, from number: String = "5550120000", ring: String? = nil,
        _ body: (TestCaller) async throws -> Void
    ) async throws -> RecordedCall {
        var wishes = GatewayFolder.Wishes()
        wishes.departments = ["ventas": phone.uri]
        if let ring {
            let announcement = "with sales. One moment, please.\"\n    ring: "
            wishes.dialplan = [(announcement + "25s", announcement + ring)]
        }
        do {
            return try await GatewayProcess.run(wishes) { gateway in
                try await TestCaller.call(at: gateway.port(.udp), from: number) { caller in
                    try await caller.hears("marque uno")
                    try await caller.press("2")
                    try await caller.hears("Le comunicamos con ventas")
                    try await body(caller)
                }
                return try await gateway.endedCall(from: number)
            }
        } catch {
            phone.ear.close()
            throw DidNotHappen("\(error)\n\(phone.sipp.messagesSoFar)")
        }
    }

    /// Both hear each other from now on.
    private func talk(
        _ caller: TestCaller, _ phone: RungPhone, at ear: RTPEar? = nil, _ hertz: Double = tone
    ) async throws {
        let ear = ear ?? phone.ear
        let (before, packets) = (caller.samples.count, ear.packets)
        try await phone.speaking(.tone(hertz)) {
            try await caller.hears(hertz: hertz, after: before, within: .seconds(20))
        }
        try await caller.speak()
        _ = try await eventually("the caller's voice at the telephone") { ear.packets > packets + 40 ? true : nil }
    }

    private func check(_ record: RecordedCall, _ location: SourceLocation = #_sourceLocation) {
        #expect(record.summary.cause == .caller, "\(record.events)", sourceLocation: location)
        #expect(record.happened(.transferred(to: "ventas")), "\(record.events)", sourceLocation: location)
    }

    private static let ended: [SippCall.Step] = [.receive("BYE"), .answer(200, to: "BYE")]

    // Provisional responses

    @Test func `reliable ringing is acknowledged, and both are heard`() async throws {
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(180, headers: ["Require: 100rel", "RSeq: 7"]), .receive("PRACK"),
                .answer(200, to: "PRACK"), .answer(200, .at(ear)), .receive("ACK"),
            ] + Self.ended
        }
        check(try await call(phone) { try await talk($0, phone) })
        let messages = await phone.end()
        #expect(messages.contains("RAck: 7 "))
    }

    @Test func `the answer in a reliable 183 is the call's; the 200 needs none`() async throws {
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(183, headers: ["Require: 100rel", "RSeq: 1"], .at(ear)),
                .receive("PRACK"), .answer(200, to: "PRACK"), .pause(milliseconds: 500), .answer(200), .receive("ACK"),
            ] + Self.ended
        }
        check(try await call(phone) { try await talk($0, phone) })
        await phone.end()
    }

    // Offers in the dialog

    @Test func `UPDATE before the answer and after it moves the media`() async throws {
        let sounds = try await LineSounds.shipped()
        let (second, third) = (try RTPEar(sounds), try RTPEar(sounds))
        defer {
            second.close()
            third.close()
        }
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(183, headers: ["Require: 100rel", "RSeq: 1"], .at(ear)),
                .receive("PRACK"), .answer(200, to: "PRACK"), .request("UPDATE", SippCall.Offer.at(second)),
                .expect(200), .answer(200), .receive("ACK"), .pause(milliseconds: 3_000),
                .request("UPDATE", SippCall.Offer.at(third)), .expect(200),
            ] + Self.ended
        }
        let record = try await call(phone) { caller in
            _ = try await eventually("the caller at the second address", limit: .seconds(20)) {
                second.packets > 50 ? true : nil
            }
            _ = try await eventually("the caller at the third address", limit: .seconds(20)) {
                third.packets > 50 ? true : nil
            }
        }
        check(record)
        #expect(phone.ear.packets < 25, "of the time before the UPDATE")
        await phone.end()
    }

    @Test func `hold of each kind and resuming; the caller is heard again afterwards`() async throws {
        let phone = try await RungPhone { ear in
            let holds: [SippCall.Offer] = [
                .at(ear, direction: "sendonly"), .at(ear, direction: "inactive"), .at(ear, host: "0.0.0.0"),
            ]
            let held: [SippCall.Step] = holds.flatMap {
                [.invite($0), .expect(200), .ack(), .pause(milliseconds: 1_500)]
                    + [.invite(.at(ear)), .expect(200), .ack(), .pause(milliseconds: 500)] as [SippCall.Step]
            }
            return [.receive("INVITE"), .answer(200, .at(ear)), .receive("ACK"), .pause(milliseconds: 500)] + held
                + Self.ended
        }
        let record = try await call(phone) { caller in
            try await caller.speak()
            _ = try await eventually("the third resuming", limit: .seconds(30)) {
                phone.sipp.messagesSoFar.components(separatedBy: "6 ACK").count > 1 ? true : nil
            }
            try await talk(caller, phone)
        }
        check(record)
        #expect(phone.ear.longestGap > .milliseconds(1_200))
        await phone.end()
    }

    @Test func `a re-INVITE without an offer gets ours`() async throws {
        let second = try RTPEar(try await LineSounds.shipped())
        defer { second.close() }
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(200, .at(ear)), .receive("ACK"), .pause(milliseconds: 500), .invite(nil),
                .expect(200), .ack(.at(second)),
            ] + Self.ended
        }
        let record = try await call(phone) { caller in
            _ = try await eventually("the answer of the telephone", limit: .seconds(20)) {
                phone.sipp.messagesSoFar.contains("1 ACK") ? true : nil
            }
            try await caller.speak()
            _ = try await eventually("the caller at the new address") { second.packets > 20 ? true : nil }
        }
        check(record)
        await phone.end()
    }

    @Test func `an answer without SDP is hung up, and the caller hears that nobody was reached`() async throws {
        let phone = try await RungPhone { _ in [.receive("INVITE"), .answer(200), .receive("ACK")] + Self.ended }
        let record = try await call(phone) { try await $0.hears(RungPhone.notReached) }
        #expect(record.happened(.transferFailed(to: "ventas")))
        await phone.end()
    }

    @Test(arguments: [0, 1])
    func `an answer that lies about our streams is hung up`(case number: Int) async throws {
        let phone = try await RungPhone { ear in
            var answer = SippCall.Offer.at(ear)
            if number == 0 { answer.port = 0 } else { answer.streams = ["m=video 49172 RTP/AVP 31"] }
            return [.receive("INVITE"), .answer(200, answer), .receive("ACK")] + Self.ended
        }
        let record = try await call(phone) { try await $0.hears(RungPhone.notReached) }
        #expect(record.happened(.transferFailed(to: "ventas")))
        await phone.end()
    }

    // Redirection and forks

    @Test func `3xx sends us on to the telephone that it names`() async throws {
        let phone = try await RungPhone { ear in
            [.receive("INVITE"), .answer(180), .answer(200, .at(ear)), .receive("ACK")] + Self.ended
        }
        let redirector = try await RungPhone { _ in
            [
                .receive("INVITE"),
                .answer(302, headers: ["Contact: <\(phone.uri)>;q=0.5, <sip:nobody@127.0.0.1:9>;q=0.1"]),
                .receive("ACK"),
            ]
        }
        let record = try await call(redirector) { try await talk($0, phone) }
        check(record)
        await redirector.end()
        await phone.end()
    }

    @Test func `a fork's last early answer counts until the 200, whose own does`() async throws {
        let second = try RTPEar(try await LineSounds.shipped())
        defer { second.close() }
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(183, .at(ear), tag: "a"), .answer(183, .at(second), tag: "b"),
                .answer(180, tag: "c"), .pause(milliseconds: 500), .answer(200, .at(ear), tag: "a"), .receive("ACK"),
            ] + Self.ended
        }
        check(try await call(phone) { try await talk($0, phone) })
        await phone.end()
    }

    @Test func `a second 200 of a fork is acknowledged and hung up; the first goes on`() async throws {
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(180, tag: "a"), .answer(180, tag: "b"), .answer(200, .at(ear), tag: "a"),
                .receive("ACK"), .answer(200, .at(ear), tag: "b"), .receive("ACK"), .receive("BYE"),
                .answer(200, to: "BYE"),
            ] + Self.ended
        }
        let record = try await call(phone) { caller in
            _ = try await eventually("the BYE to the second", limit: .seconds(20)) {
                phone.sipp.messagesSoFar.contains("BYE") ? true : nil
            }
            try await talk(caller, phone)
        }
        check(record)
        let byes = await phone.end().components(separatedBy: "BYE sip:").dropFirst().compactMap { text in
            text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("To:") }.map(String.init)
        }
        #expect(byes.count == 2 && byes[0].contains("b1") && byes[1].contains("a1"), "\(byes)")
    }

    // What telephones do

    @Test func `a telephone that never answers is given up, and the caller goes on`() async throws {
        let phone = try await RungPhone { _ in
            [
                .receive("INVITE"), .answer(180), .receive("CANCEL"), .answer(200, to: "CANCEL"), .answer(487),
                .receive("ACK"),
            ]
        }
        let record = try await call(phone, ring: "5s") { try await $0.hears(RungPhone.notReached) }
        #expect(record.happened(.transferFailed(to: "ventas")))
        await phone.end()
    }

    @Test func `a 200 that crosses our CANCEL is acknowledged and hung up`() async throws {
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"), .answer(180), .receive("CANCEL"), .answer(200, .at(ear)), .receive("ACK"),
                .answer(200, to: "CANCEL"),
            ] + Self.ended
        }
        let record = try await call(phone, ring: "5s") { try await $0.hears(RungPhone.notReached) }
        #expect(record.happened(.transferFailed(to: "ventas")))
        #expect(phone.ear.packets == 0)
        await phone.end()
    }

    @Test func `a telephone that hangs up at once leaves the caller with the line`() async throws {
        let phone = try await RungPhone { ear in
            [.receive("INVITE"), .answer(200, .at(ear)), .receive("ACK"), .request("BYE"), .expect(200)]
        }
        // Its BYE may come before anybody has taken note of its answer.
        let record = try await call(phone) {
            try await $0.hears(anyOf: ["Gracias por llamar", RungPhone.notReached])
        }
        #expect(record.happened(.transferred(to: "ventas")) || record.happened(.transferFailed(to: "ventas")))
        await phone.end()
    }

    @Test func `who refuses our refresh at once with 491 is asked again, and the call goes on`() async throws {
        let phone = try await RungPhone { ear in
            [
                .receive("INVITE"),
                .answer(
                    200,
                    headers: [
                        "Supported: timer", "Require: timer", "Session-Expires: 90;refresher=uac",
                        "Allow: INVITE, ACK, BYE, CANCEL, UPDATE",
                    ], .at(ear)), .receive("ACK"), .receive("UPDATE"), .answer(491, to: "UPDATE"),
                .receive("UPDATE"),
                .answer(200, to: "UPDATE", headers: ["Session-Expires: 90;refresher=uac", "Require: timer"]),
            ] + Self.ended
        }
        let record = try await call(phone) { caller in
            _ = try await eventually("the second refresh", limit: .seconds(80)) {
                phone.sipp.messagesSoFar.components(separatedBy: "UPDATE sip:").count > 2 ? true : nil
            }
            try await talk(caller, phone)
        }
        check(record)
        await phone.end()
    }
}
