public import Helpdesk
public import Telephony

/// Where tickets and what waits for agents are kept. What a method returns is on disc. A write goes on although the
/// task is cancelled: callers hang up after their message, not after its commit.
public protocol TicketDesk: Sendable {
    /// Opens a ticket; where the draft names a call, its journal gets `.ticketOpened` in the same commit.
    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber
    /// Nil when no ticket of the helpdesk has that number.
    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket?
    /// Writes what `judge` makes of the ticket as it stands on record: in one commit, with nothing in between. `judge`
    /// may be asked on any thread and is quick; nil forbids the change.
    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment
    /// The open tickets of a company, the newest first.
    func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket]
    /// How often the contact's tickets were marked duplicates since `since`, and whether a supervisor denied (S3-05).
    func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool)
    /// The special processes that a company announced and that are under way at `moment` (S1-23).
    func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow]
    /// Keeps a message or a call-back for the agents, and notes it in the call's journal in the same commit.
    func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID
}

extension TicketDesk {
    /// What happens however the ticket stands, all of it in one commit. False when there is no such ticket.
    public func append(
        _ events: [TicketEvent], to number: TicketNumber, at moment: Timestamp
    ) async throws(RecordsFailure) -> Bool {
        if case .absent = try await amend(number, at: moment, by: { _ in events }) { return false }
        return true
    }

    /// False when there is no such ticket.
    public func append(
        _ event: TicketEvent, to number: TicketNumber, at moment: Timestamp
    ) async throws(RecordsFailure) -> Bool {
        try await append([event], to: number, at: moment)
    }
}
