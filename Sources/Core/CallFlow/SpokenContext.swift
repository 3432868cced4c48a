import Announcements
import Helpdesk
import Queueing
import Telephony

/// What the values of a dialplan's sentences are at this moment of the call.
struct SpokenContext {
    var ticket: Ticket?
    /// Only its number is known of a ticket that was just opened.
    var number: TicketNumber?
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
        case .ticketNumber: (ticket?.number ?? number).map(Spoken.ticketNumber)
        case .ticketState: ticket.map { .phrase($0.state.phrase) }
        case .ticketResponsible: .agent(ticket?.responsible)
        case .ticketDeadline: ticket?.deadline.map(Spoken.moment) ?? .phrase(.toBeConfirmed)
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
