import Document
import Helpdesk
import Telephony

/// What a scenario may ask of a ticket.
enum TicketFact: String, CaseIterable, Sendable {
    case type, product, severity, state, comments, responsible, assigned, description, contact, reopenings, chargeable
    case subject, urgency, previous, parts, details, pending, missing, deadline, opens, escalation, light, declined
    case declaredSeverity = "declared-severity"
    case agreedSeverity = "agreed-severity"
    case answerDue = "answer-due"

    /// How a scenario writes that the ticket has no such thing.
    static let none = "none"

    /// Written as a moment: `2026-11-24 10:00`.
    var isMoment: Bool { self == .answerDue || self == .opens || self == .deadline }

    /// As a scenario writes it; empty for what the ticket does not have.
    func text(of ticket: Ticket, by clock: ServiceClock) -> String {
        func text(_ moment: Timestamp?) -> String { moment.map { clock.calendar.text(of: $0) } ?? "" }
        let draft = ticket.draft
        return switch self {
        case .type: draft.type
        case .product: draft.product
        case .subject: draft.subject
        case .severity: ticket.severity
        case .declaredSeverity: draft.severity
        case .agreedSeverity: ticket.agreedSeverity ?? ""
        case .state: ticket.state.rawValue
        case .comments: "\(ticket.comments.count)"
        case .responsible: ticket.responsible?.raw ?? ""
        case .assigned: ticket.assigned?.raw ?? ""
        case .declined: ticket.declinedTechnician?.raw ?? ""
        case .description: draft.description == nil ? "no" : "yes"
        case .contact: draft.contact == nil ? "no" : "yes"
        case .reopenings: "\(ticket.reopenings)"
        case .chargeable: ticket.isChargeable ? "yes" : "no"
        case .urgency: draft.urgency ?? ""
        case .previous: draft.previous.map { "\($0)" } ?? ""
        case .parts: (draft.parts ?? []).map(\.name).joined(separator: ", ")
        case .details: (draft.details ?? [:]).sorted { $0.key < $1.key }.map { "\($0) \($1)" }.joined(separator: ", ")
        case .pending: ticket.pending.map(\.rawValue).sorted().joined(separator: ", ")
        case .missing: (draft.missing ?? []).joined(separator: ", ")
        case .deadline: text(ticket.deadline)
        case .opens: text(draft.opensAt)
        case .answerDue: text(draft.responseDue)
        case .escalation: escalation(of: ticket, clock)
        case .light: ticket.light?.rawValue ?? ""
        }
    }

    /// `1 Gerente de Soporte`; empty where nobody turned to anybody.
    private func escalation(of ticket: Ticket, _ clock: ServiceClock) -> String {
        guard clock.rules.escalation.indices.contains(ticket.escalation - 1) else { return "" }
        return "\(ticket.escalation) \(clock.rules.escalation[ticket.escalation - 1].role)"
    }
}

extension BusinessCalendar {
    /// `2026-11-24 10:00`, by its clocks, to the minute.
    func text(of moment: Timestamp) -> String {
        let (date, second) = local(moment)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(padded(date.month))-\(padded(date.day)) "
            + "\(padded(second / 3600)):\(padded(second / 60 % 60))"
    }
}
