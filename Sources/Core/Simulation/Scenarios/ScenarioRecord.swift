import Dialplan
import Document
import Helpdesk
import Telephony

/// What must be on record after a scenario's call; nil and empty expect nothing.
struct ScenarioRecord: Sendable {
    struct Wanted<Value: Sendable>: Sendable {
        let value: Value
        let position: Position
    }
    struct WantedTicket: Sendable {
        enum Which: Sendable {
            /// That was there before.
            case known(TicketNumber)
            /// The call opened it; counted from 0.
            case opened(Int)
        }
        /// Nil: one that the call opened, the first of the list that is still free.
        var which: Which?
        var facts: [(fact: TicketFact, value: String, position: Position)] = []
        let position: Position
    }
    struct WantedMessage: Sendable {
        let kind: String
        var number: String?
        var queue: QueueName?
        let position: Position
    }

    var outcome: Wanted<CallOutcome>?
    var cause: Wanted<HangupCause>?
    var tickets: Wanted<[WantedTicket]>?
    var messages: Wanted<[WantedMessage]>?
    /// In which the call waited last.
    var queue: Wanted<QueueName>?
    /// How long what the caller said was, piece by piece.
    var recordings: Wanted<[Duration]>?
    /// What was noted of the case, the last of each field.
    var noted: [(field: CaseField, value: String, position: Position)] = []
    /// What was put on record by keypad, in this order, others between.
    var acts: [Wanted<CallerAct>] = []
    /// What has become of tickets by then through time alone, in the order of time.
    var later: [(moment: Timestamp, tickets: [WantedTicket])] = []
    /// In this order, others between them.
    var events: [Wanted<String>] = []
    var unheard: [Wanted<String>] = []

    func differences(from call: RehearsedCall, in plan: Dialplan) -> [Problem] {
        var failures: [Problem] = []
        func expect(_ wanted: String, _ found: String, _ what: Bilingual, _ position: Position) {
            if wanted != found { failures.append(Problem(at: position, .differs(what, wanted, found))) }
        }
        let cdr = call.cdr
        if let outcome { expect(outcome.value.rawValue, cdr.outcome.rawValue, .theOutcome, outcome.position) }
        if let cause { expect(cause.value.rawValue, call.cause?.rawValue ?? "none", .theEndBy, cause.position) }
        let jobs = TicketJobs(clock: ServiceClock(rules: plan.rules, calendar: plan.calendar))
        if let tickets {
            failures += uncounted(tickets, cdr.opened)
            failures += differences(tickets.value, cdr.opened, call, jobs.clock)
        }
        if let queue {
            let waited = call.events.compactMap { if case .queued(let queue) = $0 { queue } else { nil } }
            expect(queue.value.raw, waited.last?.raw ?? "none", .theQueue, queue.position)
        }
        if let recordings {
            let lengths = call.events.compactMap { event in
                if case .recordingEnded(_, let length) = event { Duration.milliseconds(length) } else { nil }
            }
            expect("\(recordings.value)", "\(lengths)", .theRecordings, recordings.position)
        }
        if let messages { failures += differences(messages, call.records.leftMessages) }
        failures += missingEvents(call) + missingActs(call) + differentNotes(call)
        for text in unheard where call.said.contains(where: { $0.contains(text.value) }) {
            failures.append(Problem(at: text.position, .wasHeard(text.value)))
        }
        for (moment, tickets) in later {
            call.records.letTimePass(until: moment, by: jobs)
            failures += differences(tickets, cdr.opened, call, jobs.clock)
        }
        return failures
    }

    private func uncounted(
        _ wanted: Wanted<[WantedTicket]>, _ opened: [TicketNumber]
    ) -> [Problem] {
        let new = wanted.value.count { $0.which == nil }
        if new == opened.count { return [] }
        return [Problem(at: wanted.position, .opened(opened.count, insteadOf: new))]
    }

    private func differences(
        _ wanted: [WantedTicket], _ opened: [TicketNumber], _ call: RehearsedCall, _ clock: ServiceClock
    ) -> [Problem] {
        var failures: [Problem] = []
        var rest = opened[...]
        for ticket in wanted {
            let number: TicketNumber? =
                switch ticket.which {
                case .known(let number): number
                case .opened(let place): opened.indices.contains(place) ? opened[place] : nil
                case nil: rest.popFirst()
                }
            guard let found = number.flatMap({ call.records.tickets[$0] }) else {
                // How many were opened is told once.
                if ticket.which != nil { failures.append(Problem(at: ticket.position, .wasNotOpened)) }
                continue
            }
            for (fact, value, position) in ticket.facts {
                let there = fact.text(of: found, by: clock)
                if there == value { continue }
                failures.append(Problem(at: position, .differs(.fact(fact, of: found.number), value, there)))
            }
        }
        return failures
    }

    private func differences(
        _ wanted: Wanted<[WantedMessage]>, _ found: [MessageDraft]
    ) -> [Problem] {
        let words = found.map { $0.kind == .callBack ? "call-back" : "message" }
        guard words == wanted.value.map(\.kind) else {
            return [Problem(at: wanted.position, .messages(words, insteadOf: wanted.value.map(\.kind)))]
        }
        return zip(wanted.value, found).compactMap { wanted, found in
            if let queue = wanted.queue, queue != found.queue {
                return Problem(at: wanted.position, .differs(.theQueue, queue.raw, found.queue.raw))
            }
            guard let number = wanted.number, number != found.number else { return nil }
            return Problem(at: wanted.position, .differs(.theNumber, number, found.number))
        }
    }

    private func missingEvents(_ call: RehearsedCall) -> [Problem] {
        var names = call.events.map(EventName.of)[...]
        for event in events {
            guard let place = names.firstIndex(of: event.value) else {
                return [Problem(at: event.position, .isNotOnRecord(event.value))]
            }
            names = names[(place + 1)...]
        }
        return []
    }

    private func missingActs(_ call: RehearsedCall) -> [Problem] {
        var done = call.events.compactMap { if case .acted(let act, _) = $0 { act } else { nil } }[...]
        for act in acts {
            guard let place = done.firstIndex(of: act.value) else {
                return [Problem(at: act.position, .isNotOnRecord(act.value.rawValue))]
            }
            done = done[(place + 1)...]
        }
        return []
    }

    private func differentNotes(_ call: RehearsedCall) -> [Problem] {
        var found: [CaseField: String] = [:]
        for event in call.events {
            switch event {
            case .chose(let field, let value): found[field] = value
            case .filledIn(let field, let value): found[field] = value
            default: break
            }
        }
        return noted.compactMap { field, value, position in
            let there = found[field] ?? ""
            return there == value ? nil : Problem(at: position, .differs(.noted(field), value, there))
        }
    }
}
