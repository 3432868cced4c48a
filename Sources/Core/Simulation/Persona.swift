public import Helpdesk

/// Who calls in a simulated world, and what that person knows.
public struct Persona: Sendable {
    public enum Kind: Int, Sendable, CaseIterable {
        /// An authorised person on a line of their own, through a peer that is trusted.
        case known
        /// One of several people behind a company's switchboard.
        case shared
        /// An authorised person on a telephone nobody knows, or through a peer that is not trusted.
        case elsewhere
        /// Somebody who has no code and tries.
        case stranger
    }

    public var kind: Kind
    public var number: String
    public var isTrusted: Bool
    /// Where the calls come from.
    public var source: String
    public var contact: Contact?
    public var pin: String
    /// The code of somebody else, at which a stranger guesses.
    public var guess: String

    public init(
        kind: Kind, number: String, isTrusted: Bool, source: String, contact: Contact?, pin: String, guess: String
    ) {
        self.kind = kind
        self.number = number
        self.isTrusted = isTrusted
        self.source = source
        self.contact = contact
        self.pin = pin
        self.guess = guess
    }
}
