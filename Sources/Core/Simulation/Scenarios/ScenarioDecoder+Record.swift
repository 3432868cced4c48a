import Dialplan
import Document
import Helpdesk
import Telephony

extension ScenarioDecoder {
    func record(_ value: Value, _ cast: Cast) -> ScenarioRecord? {
        value.fields { fields in
            var record = ScenarioRecord()
            record.outcome = fields.optional("outcome").flatMap { value in
                value.choice(.outcome, of: CallOutcome.self).map { .init(value: $0, position: value.position) }
            }
            record.cause = fields.optional("ended-by").flatMap { value in
                value.choice(.cause, of: HangupCause.self).map { .init(value: $0, position: value.position) }
            }
            record.tickets = fields.optional("tickets").flatMap { value in
                tickets(value, cast).map { .init(value: $0, position: value.position) }
            }
            record.messages = fields.optional("messages").flatMap { value in
                value.items().map { items in .init(value: items.compactMap(message), position: value.position) }
            }
            let events = Dictionary(EventName.all.map { ($0, $0) }) { first, _ in first }
            record.events = (fields.optional("events")?.oneOrMore() ?? []).compactMap { value in
                value.choice(.event, of: events).map { .init(value: $0, position: value.position) }
            }
            record.unheard = (fields.optional("unheard")?.oneOrMore() ?? []).compactMap { value in
                value.text().map { .init(value: $0, position: value.position) }
            }
            record.noted = (fields.optional("chose")?.entries() ?? []).compactMap { entry in
                entry.value.text().map { (CaseField(entry.name), $0, entry.value.position) }
            }
            record.acts = (fields.optional("acts")?.oneOrMore() ?? []).compactMap { value in
                value.choice(.putOnRecord, of: CallerAct.self)
                    .map { .init(value: $0, position: value.position) }
            }
            record.queue = fields.optional("queue").flatMap { value in
                value.reference(to: .queue, among: Set(plan.queues.map(\.raw)))
                    .map { .init(value: QueueName($0), position: value.position) }
            }
            record.recordings = fields.optional("recordings").flatMap { value in
                value.items().map { .init(value: $0.compactMap { $0.duration() }, position: value.position) }
            }
            record.later = (fields.optional("later")?.items() ?? []).compactMap { later($0, cast) }
            return record
        }
    }

    /// `{ at: 2026-11-27 20:00, tickets: [{ is: t2, state: silent }] }`
    private func later(_ value: Value, _ cast: Cast) -> (moment: Timestamp, tickets: [ScenarioRecord.WantedTicket])? {
        value.fields { fields -> (moment: Timestamp, tickets: [ScenarioRecord.WantedTicket])? in
            let at = fields.required("at").flatMap(moment)
            let wanted = fields.required("tickets").flatMap { tickets($0, cast) }
            guard let at, let wanted else { return nil }
            return (at, wanted)
        }
    }

    private func tickets(_ value: Value, _ cast: Cast) -> [ScenarioRecord.WantedTicket]? {
        value.items()?.compactMap { ticket($0, cast) }
    }

    private func ticket(_ value: Value, _ cast: Cast) -> ScenarioRecord.WantedTicket? {
        value.fields { fields in
            var wanted = ScenarioRecord.WantedTicket(position: value.position)
            wanted.which = fields.optional("is").flatMap { which($0, cast) }
            for fact in TicketFact.allCases {
                guard let value = fields.optional(fact.rawValue) else { continue }
                if let text = text(value, of: fact) { wanted.facts.append((fact, text, value.position)) }
            }
            return wanted
        }
    }

    private func text(_ value: Value, of fact: TicketFact) -> String? {
        if fact == .state { return value.choice(.state, of: TicketState.self)?.rawValue }
        if value.node.content == .scalar(TicketFact.none, isQuoted: false), fact != .light { return "" }
        if fact.isMoment { return moment(value).map { plan.calendar.text(of: $0) } }
        return value.text()
    }

    /// A ticket's name, `new` for the first one that the call opened, `new 2` for the second.
    private func which(_ value: Value, _ cast: Cast) -> ScenarioRecord.WantedTicket.Which? {
        let words = (value.text() ?? "").split(separator: " ")
        if words.first == "new", words.count <= 2 {
            if words.count == 1 { return .opened(0) }
            if let place = Int(words[1]), place > 0 { return .opened(place - 1) }
        }
        return value.reference(to: .ticket, among: Set(cast.tickets.keys)).flatMap { cast.tickets[$0] }
            .map { .known($0.number) }
    }

    private func message(_ value: Value) -> ScenarioRecord.WantedMessage? {
        value.fields { fields in
            let kinds = ["message": "message", "call-back": "call-back"]
            let kind = fields.required("kind")?.choice(.kindOfMessage, of: kinds)
            let number = fields.optional("number")?.text()
            let queue = fields.optional("queue")?.reference(to: .queue, among: Set(plan.queues.map(\.raw)))
            return kind.map {
                ScenarioRecord.WantedMessage(
                    kind: $0, number: number, queue: queue.map { QueueName($0) }, position: value.position)
            }
        }
    }
}
