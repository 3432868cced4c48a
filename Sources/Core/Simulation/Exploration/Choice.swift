/// One thing that may happen on an occasion; keys that lead to the same outcome are one choice.
struct Choice: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Goes on.
        case answer
        /// Is asked again, as often as the dialplan allows.
        case retry
        /// Is asked again, and a person does that once or twice.
        case again
        /// Nobody does anything.
        case passive
        case hangUp
        /// Nobody does that: how the circumstances are at which the dialplan looks, or that time passes.
        case given
    }
    let label: String
    let move: Move
    let kind: Kind

    init(_ label: String, _ move: Move, _ kind: Kind = .answer) {
        self.label = label
        self.move = move
        self.kind = kind
    }

    static let hangUp = Choice("hangs up", .hangUp, .hangUp)
    /// Nothing is asked.
    static let wait = Choice("waits", .listen, .given)
    static let listen = Choice("listens", .listen, .passive)
}
