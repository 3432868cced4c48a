/// A secret could not be made or hashed.
public enum SecretsFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library had no random numbers to give.
    case noRandomness
    /// A hash could not be had: most likely there was no memory for it, or the library's settings forbid its function.
    case cannotHash

    public var description: String {
        switch self {
        case .noRandomness: "no random numbers could be had"
        case .cannotHash:
            "a secret could not be hashed (is there memory for it, and does libcrypto allow the function?)"
        }
    }
}
