public import CallFlow
import Document
public import Telephony

/// What the records tell the log about themselves.
public enum RecordsTrouble: Hashable, Sendable, CustomStringConvertible {
    /// Changes fail; facts that nobody waits for are kept in memory until they can be written.
    case cannotWrite(RecordsFailure)
    /// Writing works again, and what was held back is on disc.
    case writesAgain
    /// So many facts of calls are missing from the journal.
    case factsLost(Int)
    /// Another program wrote down what so many tickets came to; it was made anew from their histories.
    case ticketsFolded(Int)
    /// What the ticket came to could not be read; it was made anew from its history.
    case snapshotUnreadable(TicketNumber)

    public var description: String {
        switch self {
        case .cannotWrite(.discFull): "the disc is full: nothing can be promised until there is space"
        case .cannotWrite(.unavailable(let why)): "the records cannot be written: \(why.en)"
        case .writesAgain: "the records are written again"
        case .factsLost(let count): "\(count) facts of calls are missing from the journal"
        case .ticketsFolded(let count): "what \(count) tickets came to was made anew from their histories"
        case .snapshotUnreadable(let number):
            "what ticket \(number) came to could not be read, and was made anew from its history"
        }
    }
}
