/// A secret could not be made or hashed.
public enum SecretsFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library had no random numbers to give.
    case noRandomness
    /// scrypt failed: most likely there was no memory for it.
    case cannotHash

    public var description: String {
        switch self {
        case .noRandomness: "no random numbers could be had"
        case .cannotHash: "a PIN could not be hashed (is there memory for it?)"
        }
    }
}
