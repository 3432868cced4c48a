internal import Helpdesk
internal import Records
internal import Telephony

/// A helpdesk in service, with what its rules make of its tickets as time goes by.
struct HelpdeskAtWork: Sendable {
    /// What is due of a ticket at a moment, and when to look again.
    typealias Judgement = @Sendable (DueTicket, Timestamp) -> TicketWork

    var name: HelpdeskName
    /// Tells the rules of today from those of yesterday.
    var edition: String
    var judge: Judgement
}
