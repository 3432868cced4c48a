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
    /// Looked for only where it is said: it is a walk through the calendar.
    var nextOpening: () -> Timestamp? = { nil }

    /// Nil for what has no value now: the sentence is said without it.
    func spoken(_ value: SpokenValue) -> Spoken? {
        switch value {
        case .ticketNumber: (ticket?.number ?? number).map(Spoken.ticketNumber)
        case .ticketState: ticket.map { .phrase($0.state.phrase) }
        case .ticketResponsible: .agent(ticket?.responsible)
        case .ticketDeadline: ticket?.deadline.map(Spoken.moment) ?? .phrase(.toBeConfirmed)
        case .queuePosition: standing.map { .cardinal($0.position, .masculine) }
        case .queueWait: wait.map(Spoken.duration)
        case .openingNext: nextOpening().map(Spoken.moment)
        case .callBackNumber: callBackNumber.map(Spoken.digits)
        }
    }
}

extension TicketState {
    fileprivate var phrase: Phrase {
        switch self {
        case .open: .registered
        case .inProgress, .waitingForSupplier, .waitingForOther: .inProgress
        case .waitingForClient: .waitingForClient
        case .closed: .solved
        case .outOfScope: .closed
        }
    }
}
