import Aside
import Foundation
import Helpdesk
import Media
import Records
import Telephony
import TestDrivers
import Testing

/// Tickets as callers hear of them. Callers are known by their number, which this gateway trusts.
@Suite(
    .oneAtATime,
    .gateway {
        $0.trusted = ["127.0.0.1"]
        $0.settings = "first-ticket: 4820137"
    }, .timeLimit(.minutes(30)))
struct `A ticket by telephone` {
    /// From the menu of support to the number's last digit.
    static func open(_ caller: TestCaller) async throws -> TicketNumber {
        try await caller.hears("Para soporte técnico, marque uno")
        try await caller.press("1")
        try await caller.hears("Para reportar un caso, marque uno")
        try await caller.press("113")
        try await caller.hears("Después del tono")
        // One key to begin to speak, one to end it, for both attempts that are asked for; then without a description.
        try await caller.press("####")
        try await caller.hears("No se grabó ninguna descripción")
        try await caller.press("1")
        try await caller.hears("Su número de ticket es")
        return TicketNumber(try await caller.hearsNumber())
    }

    @Test func `is read out in the very clips of its number, grouped by pauses`() async throws {
        let gateway = try theGateway()
        let sounds = try await LineSounds.shipped()
        let (number, heard) = try await TestCaller.call(at: gateway.port(.udp), from: People.laura.number) { caller in
            let number = try await Self.open(caller)
            try await caller.hears("Lo necesitará para cualquier aclaración")
            return (number, caller.heard)
        }
        let call = try await gateway.endedCalls(from: People.laura.number)[0]
        #expect(call.summary.tickets == [number], "the caller heard the number that is on record")

        let start = try #require(heard.firstIndex { sounds.texts[$0.name] == "Su número de ticket es" })
        let digits = Array(heard[(start + 1)...].prefix { ClipName($0.name).digit != nil })
        #expect(String(digits.compactMap { ClipName($0.name).digit }) == "\(number)")
        #expect(digits.allSatisfy { $0.isWhole })
        #expect(digits.count { $0.name.hasSuffix("-final") } == 1)
        // Seven digits are three, two and two: 230 ms between groups and 40 within one, in whole frames.
        let gaps = zip(digits, digits.dropFirst()).map { before, next in
            next.startMilliseconds - (before.startMilliseconds + before.endMilliseconds)
        }
        for (place, gap) in gaps.enumerated() {
            #expect(([2, 4].contains(place) ? 220...260 : 20...60).contains(gap), "\(gaps)")
        }
    }

    @Test func `of another company sounds like one that does not exist, and the attempts are on record`() async throws {
        let gateway = try theGateway()
        let foreign = try await TestCaller.call(at: gateway.port(.udp), from: People.bruno.number) { caller in
            try await Self.open(caller)
        }
        _ = try await gateway.endedCalls(from: People.bruno.number)
        let before = try await gateway.records { (try await $0.ticket(foreign), try await $0.history(of: foreign)) }

        let stranger = "5550002299"
        let answers = try await TestCaller.call(at: gateway.port(.udp), from: stranger) { caller in
            try await caller.hears("Para soporte técnico, marque uno")
            try await caller.press("1\(People.laura.code)#\(People.laura.pin)#")
            try await caller.hears("Para consultar un ticket, marque dos")
            try await caller.press("2")
            try await caller.hears("Marque su número de ticket")
            var answers: [[String]] = []
            for number in ["\(foreign)", "9999999", "\(foreign)"] {
                try await caller.press("\(number)#")
                let last = answers.count == 2
                answers.append(
                    try await caller.hears(last ? "No pudimos encontrar su ticket" : "Marque su número de ticket"))
            }
            try await caller.hears("Para reportar un caso, marque uno")
            return answers
        }
        #expect(answers[0] == answers[1], "another company's number sounds like none")

        let call = try await gateway.endedCalls(from: stranger)[0]
        let attempts = call.events.filter { if case .ticketNotFound = $0 { true } else { false } }
        #expect(
            attempts == [
                .ticketNotFound(keyed: "\(foreign)", foreign: true), .ticketNotFound(keyed: "9999999", foreign: false),
                .ticketNotFound(keyed: "\(foreign)", foreign: true),
            ])
        #expect(call.steps.contains("no-encontrado"), "the limit was reached")
        #expect(call.count { if case .ticketFound = $0 { true } else { false } } == 0)
        let after = try await gateway.records { (try await $0.ticket(foreign), try await $0.history(of: foreign)) }
        #expect(before.0 == after.0)
        #expect(before.1 == after.1)
    }
}
