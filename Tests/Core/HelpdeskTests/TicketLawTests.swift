import Aside
import Helpdesk
import Telephony
import Testing

/// What holds of every ticket, whatever happened to it.
@Suite(.aside) struct `Every history of a ticket` {
    private func start() throws -> Timestamp {
        try WorkedCase.moment("Mon 2026-10-19 08:00", in: SampleHelpdesk.zone("America/Guayaquil"))
    }

    @Test(arguments: 0..<60) func `folds to closings and waits that follow one another`(seed: UInt64) throws {
        var history = RandomHistory(seed: seed, from: try start())
        var ticket = Ticket(number: TicketNumber(1), draft: history.draft(), openedAt: history.now)
        var told: [(at: Timestamp, event: TicketEvent)] = [(history.now, .opened(ticket.draft))]
        for _ in 0..<80 {
            history.pass()
            // Now and then the clock is put back.
            let moment = Bool.random(using: &history.random) ? history.now : history.now + .seconds(-86_400 * 3)
            let event = history.event()
            told.append((moment, event))
            ticket.apply(event, at: moment)
            #expect((ticket.closedAt == nil) == ticket.state.isOpen, "seed \(seed)")
            #expect((ticket.agreedBy == nil) == (ticket.state != .agreed), "seed \(seed)")
            #expect((ticket.duplicateOf == nil) || ticket.state == .duplicate, "seed \(seed)")
            #expect((ticket.outOfScope == nil) || ticket.state == .outOfScope, "seed \(seed)")
            #expect((ticket.waits.last.map { $0.until == nil } ?? false) == (ticket.state == .waitingForClient))
            checkOrder(ticket.waits.map { ($0.from, $0.until) }, seed)
            checkOrder(ticket.closures.map { ($0.from, $0.until) }, seed)
            #expect(ticket.technicians.allSatisfy { !ticket.declinedTechnicians.contains($0) }, "seed \(seed)")
        }
        #expect(Ticket(number: TicketNumber(1), folding: told) == ticket, "seed \(seed)")
    }

    /// All but the last are over, and none begins before the one before it ended.
    private func checkOrder(_ stretches: [(Timestamp, Timestamp?)], _ seed: UInt64) {
        for (one, next) in zip(stretches, stretches.dropFirst()) {
            #expect(one.1.map { one.0 <= $0 && $0 <= next.0 } ?? false, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<40) func `S4-13 has a light that only grows redder in time`(seed: UInt64) throws {
        var history = RandomHistory(seed: seed, from: try start())
        let clock = try SampleHelpdesk.clock()
        for _ in 0..<6 {
            var ticket = Ticket(number: TicketNumber(1), draft: history.draft(), openedAt: history.now)
            for _ in 0..<8 {
                history.pass(hours: 12)
                ticket.apply(history.event(), at: history.now)
            }
            let plan = ["", "Premium", "Profesional", "13x6"][Int.random(in: 0..<4, using: &history.random)]
            var last: (light: TrafficLight?, answer: TrafficLight?) = (.green, .green)
            for hour in 0..<200 {
                let now = history.now + .seconds(hour * 2400)
                let light = clock.light(of: ticket, company: SampleHelpdesk.company(plan), at: now)
                if let light, let before = last.light { #expect(light >= before, "seed \(seed), \(plan)") }
                let answer = clock.answerLight(of: ticket, at: now)
                if let answer, let before = last.answer { #expect(answer >= before, "seed \(seed)") }
                last = (light, answer)
            }
            history.pass()
        }
    }

    @Test(arguments: 0..<60, [ReopeningRule.beforeVoBo, .never])
    func `S4-16 S1-19 leaves closed for good what the rules lock`(seed: UInt64, rule: ReopeningRule) throws {
        var history = RandomHistory(seed: seed, from: try start())
        var rules = HelpdeskRules()
        rules.reopening = rule
        var ticket = Ticket(number: TicketNumber(1), draft: history.draft(), openedAt: history.now)
        for _ in 0..<150 {
            history.pass()
            let before = ticket.state
            for event in rules.events(history.event(), on: ticket) { ticket.apply(event, at: history.now) }
            if before == .agreed { #expect(ticket.state == .agreed, "seed \(seed)") }
            if rule == .never, before == .closed || before == .silent { #expect(!ticket.state.isOpen, "seed \(seed)") }
        }
    }
}
