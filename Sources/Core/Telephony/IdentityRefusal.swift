/// Why a caller was not recognised.
public enum IdentityRefusal: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing was keyed.
    case silence
    /// Code and PIN did not belong together.
    case wrong
    /// Too many wrong answers; the identity is locked for this source for a while.
    case locked
    /// The records could not be read.
    case fault
}
