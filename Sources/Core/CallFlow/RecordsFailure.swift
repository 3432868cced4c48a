public import Document

/// The records could not be read or written; nothing was changed.
public enum RecordsFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case discFull
    /// Somebody else holds the database, or it is damaged; the text says which.
    case unavailable(Bilingual)

    /// In English.
    public var description: String {
        switch self {
        case .discFull: "the disc is full"
        case .unavailable(let why): why.en
        }
    }
}
