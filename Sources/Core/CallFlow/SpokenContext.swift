import Announcements
import Helpdesk
import Queueing
import Telephony

/// What the values of a dialplan's sentences are at this moment of the call.
struct SpokenContext {
    let clock: ServiceClock
    let now: Timestamp
    var ticket: Ticket?
    /// Only its number is known of a ticket that was just opened.
    var number: TicketNumber?
    /// How many the caller's company has.
    var openTickets = 0
    /// What was noted of the case.
    var fields: [CaseField: String] = [:]
    /// The mandatory fields that the call does not know.
    var missingFields: () -> [String] = { [] }
    /// The role to which a ticket was escalated, or would be.
    var escalation: String?
    var standing: Standing?
    var wait: Duration?
    var callBackNumber: String?
    var contact: Contact?
    var company: Company?
    /// Looked for only where it is said: it is a walk through the calendar.
    var nextOpening: () -> Timestamp? = { nil }
    /// When this day is open, in minutes since midnight.
    var hoursToday: () -> [Range<Int>] = { [] }

    /// Nil for what has no value now: the sentence is said without it.
    func spoken(_ value: SpokenValue) -> Spoken? {
        switch value {
        case .ticketLight, .ticketAwaited, .ticketAnswerDue, .ticketSilenceEnd, .ticketOpens, .ticketAssigned,
            .ticketOriginal:
            ticket.flatMap { spoken(value, of: $0) }
        case .ticketCount: .count(openTickets, .masculine)
        case .scopeExcluded: .namedList(clock.rules.outOfScope.filter { !$0.needsNote }.map(\.name), of: "out-of-scope")
        case .caseMissing:
            // Nothing lacks: a plainer sentence says so.
            [missingFields()].first { !$0.isEmpty }.map { .namedList($0, of: "case-field") }
        case .escalationRole: escalation.map { .named($0, of: "escalation") }
        case .field(let field): fields[field].map { Self.spoken($0, of: field) }
        case .ticketNumber: (ticket?.number ?? number).map(Spoken.ticketNumber)
        case .ticketState: ticket.map { .phrase($0.state.phrase) }
        case .ticketResponsible: .agent(ticket?.responsible)
        case .ticketDeadline:
            // Of a closed ticket as it was at the closing.
            ticket.flatMap { clock.deadline(of: $0, company: company, at: $0.closedAt ?? now) }.map(Spoken.moment)
                ?? .phrase(.toBeConfirmed)
        case .ticketSubject: ticket.flatMap { Self.name($0.draft.subject) }
        case .contactName: contact.flatMap { Self.name($0.name) }
        case .companyName: company.flatMap { Self.name($0.name) }
        case .queuePosition: standing.map { .cardinal($0.position, .masculine) }
        case .queuePlace: standing.map { .ordinal($0.position, .masculine) }
        case .queueWait: wait.map(Spoken.duration)
        case .openingNext: nextOpening().map(Spoken.moment)
        case .openingToday: .hours(hoursToday())
        case .callBackNumber: callBackNumber.map(Spoken.digits)
        }
    }

    private func spoken(_ value: SpokenValue, of ticket: Ticket) -> Spoken? {
        switch value {
        case .ticketLight:
            .phrase(clock.light(of: ticket, company: company, at: now)?.phrase ?? .withoutDeadline)
        case .ticketAwaited: ticket.state.awaited.map { .phrase($0.phrase) }
        case .ticketAnswerDue: ticket.draft.responseDue.map(Spoken.moment)
        case .ticketSilenceEnd: clock.silenceEnd(of: ticket).map(Spoken.moment)
        case .ticketOpens: .moment(ticket.openedAt)
        case .ticketAssigned: ticket.assigned.map(Spoken.agent)
        case .ticketOriginal: ticket.duplicateOf.map(Spoken.ticketNumber)
        default: nil
        }
    }

    /// A name of the rules as they word it, a number digit by digit.
    private static func spoken(_ text: String, of field: CaseField) -> Spoken {
        text.allSatisfy { $0.isASCII && $0.isWholeNumber } ? .digits(text) : .named(text, of: field.raw)
    }

    private static func name(_ text: String) -> Spoken? { text.isEmpty ? nil : .name(text) }
}

extension TicketState {
    fileprivate var phrase: Phrase {
        switch self {
        case .open: .registered
        case .inProgress, .waitingForSupplier, .waitingForOther: .inProgress
        case .waitingForClient: .waitingForClient
        case .toReview: .informationToReview
        case .closed: .solved
        case .agreed, .outOfScope: .closed
        case .silent: .closedForSilence
        case .duplicate: .duplicate
        }
    }
}

extension TrafficLight {
    fileprivate var phrase: Phrase {
        switch self {
        case .green: .onTime
        case .yellow: .soonDue
        case .red: .overdue
        }
    }
}
extension Awaited {
    fileprivate var phrase: Phrase {
        switch self {
        case .support: .ourTeam
        case .client: .yourself
        case .supplier: .theSupplier
        case .other: .aThirdParty
        }
    }
}
