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
        /// One that was there before; nil: one that the call opened, the first of the list that is still free.
        var number: TicketNumber?
        /// By the name of what is compared: type, product, severity, state…
        var facts: [(name: String, value: String, position: Position)] = []
        let position: Position
    }
    struct WantedMessage: Sendable {
        let kind: String
        var number: String?
        let position: Position
    }

    var outcome: Wanted<CallOutcome>?
    var cause: Wanted<HangupCause>?
    var tickets: Wanted<[WantedTicket]>?
    var messages: Wanted<[WantedMessage]>?
    /// In this order, others between them.
    var events: [Wanted<String>] = []
    var unheard: [Wanted<String>] = []

    /// What may be asked of a ticket.
    static let facts = [
        "type", "product", "severity", "state", "comments", "responsible", "description", "contact", "reopenings",
        "chargeable",
    ]

    func differences(from call: RehearsedCall) -> [ScenarioResult.Failure] {
        var failures: [ScenarioResult.Failure] = []
        func expect(_ wanted: String, _ found: String, _ what: String, _ position: Position) {
            if wanted == found { return }
            failures.append(.init(position: position, text: "expected \(what) “\(wanted)”, and it is “\(found)”"))
        }
        let cdr = call.cdr
        if let outcome { expect(outcome.value.rawValue, cdr.outcome.rawValue, "the outcome", outcome.position) }
        if let cause { expect(cause.value.rawValue, call.cause?.rawValue ?? "none", "the end by", cause.position) }
        if let tickets { failures += differences(tickets, cdr.opened, call) }
        if let messages { failures += differences(messages, call.records.leftMessages) }
        failures += missingEvents(call)
        for text in unheard where call.said.contains(where: { $0.contains(text.value) }) {
            failures.append(.init(position: text.position, text: "“\(text.value)” was heard"))
        }
        return failures
    }

    private func differences(
        _ wanted: Wanted<[WantedTicket]>, _ opened: [TicketNumber], _ call: RehearsedCall
    ) -> [ScenarioResult.Failure] {
        var failures: [ScenarioResult.Failure] = []
        let new = wanted.value.filter { $0.number == nil }
        if new.count != opened.count {
            failures.append(
                .init(
                    position: wanted.position,
                    text: "expected \(new.count) opened tickets, and \(opened.count) were opened"))
        }
        let numbers = zip(new, opened) + wanted.value.compactMap { ticket in ticket.number.map { (ticket, $0) } }
        for (ticket, number) in numbers {
            guard let found = call.records.tickets[number] else { continue }
            for (name, value, position) in ticket.facts where found.text(of: name) != value {
                let there = found.text(of: name)
                failures.append(
                    .init(
                        position: position,
                        text: "expected ticket \(number) to have the \(name) “\(value)”, and it is “\(there)”"))
            }
        }
        return failures
    }

    private func differences(
        _ wanted: Wanted<[WantedMessage]>, _ found: [MessageDraft]
    ) -> [ScenarioResult.Failure] {
        let words = found.map { $0.kind == .callBack ? "call-back" : "message" }
        guard words == wanted.value.map(\.kind) else {
            let list = words.isEmpty ? "none" : words.joined(separator: ", ")
            let wish = wanted.value.isEmpty ? "none" : wanted.value.map(\.kind).joined(separator: ", ")
            return [.init(position: wanted.position, text: "expected the messages: \(wish); there are: \(list)")]
        }
        return zip(wanted.value, found).compactMap { wanted, found in
            guard let number = wanted.number, number != found.number else { return nil }
            return .init(
                position: wanted.position, text: "expected the number “\(number)”, and it is “\(found.number)”")
        }
    }

    private func missingEvents(_ call: RehearsedCall) -> [ScenarioResult.Failure] {
        var names = call.events.map(EventName.of)[...]
        for event in events {
            guard let place = names.firstIndex(of: event.value) else {
                return [.init(position: event.position, text: "there is no “\(event.value)” on record")]
            }
            names = names[(place + 1)...]
        }
        return []
    }
}

extension Ticket {
    /// As a scenario writes it; empty for what the ticket does not have.
    fileprivate func text(of fact: String) -> String {
        switch fact {
        case "type": draft.type
        case "product": draft.product
        case "severity": severity
        case "state": state.rawValue
        case "comments": "\(comments.count)"
        case "responsible": responsible?.raw ?? ""
        case "description": draft.description == nil ? "no" : "yes"
        case "contact": draft.contact == nil ? "no" : "yes"
        case "reopenings": "\(reopenings)"
        case "chargeable": isChargeable ? "yes" : "no"
        default: ""
        }
    }
}
