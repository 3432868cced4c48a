/// Why the rules forbid something to happen to a ticket.
public enum TicketRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// The client agreed; it is closed for good (S4-16).
    case agreed
    /// It is closed and opens no more (S1-19): a new one is opened.
    case mayNotReopen = "may-not-reopen"
    /// What is still open cannot be reopened.
    case open
    /// It is closed already.
    case closed
    /// It goes on in another ticket, or is out of scope.
    case leftAside = "left-aside"
    /// The client does not want that technician to look at it (S4-15).
    case declinedTechnician = "declined-technician"
    /// Nobody waits for the client.
    case notWaiting = "not-waiting"
    /// That state has an event of its own, which says by whom, of what or why.
    case needsItsOwnEvent = "needs-its-own-event"
    case unknownSeverity = "unknown-severity"
    case unknownReason = "unknown-reason"
    /// That reason asks for the agent's own words (S3-14).
    case needsNote = "needs-note"
    /// A ticket is no duplicate of itself.
    case itself
}
