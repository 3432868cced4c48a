/// What is wrong with a dialplan's sentence, and where.
public struct TemplateFault: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// `{` without its `}`.
        case unclosed
        /// `}` without its `{`.
        case unopened
        /// Nothing between the braces.
        case nameless
        /// No value has this name; `SpokenValue.names` are those that exist.
        case unknown(name: String)
        /// Nothing to say: no word and no value.
        case silent
    }
    public let kind: Kind
    /// Characters before the fault, counted from the start of the sentence.
    public let offset: Int
    public init(_ kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
