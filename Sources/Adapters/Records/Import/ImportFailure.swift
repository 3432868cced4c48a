public import CallFlow

/// Why a list was not taken; nothing of it was.
public enum ImportFailure: Error, Hashable, Sendable {
    /// All that is wrong with it, in the order of its rows.
    case faults([ImportFault])
    case records(RecordsFailure)
    /// A PIN could not be hashed.
    case secrets(String)
}
