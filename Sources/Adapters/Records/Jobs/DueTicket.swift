public import Helpdesk

/// A ticket that a job must look at, as it stood when it was read.
public struct DueTicket: Hashable, Sendable {
    public let ticket: Ticket
    public let company: Company
    /// How many facts its history had.
    let length: Int64
}
