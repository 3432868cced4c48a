/// The records could not be read or written; nothing was changed.
public enum RecordsFailure: Error, Hashable, Sendable {
    case discFull
    /// Somebody else holds the database, or it is damaged; the text says which.
    case unavailable(String)
}
