/// A piece of a settings file that knows where it was written: text, a list, or keys with values.
public struct Node: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// `isQuoted` tells `"null"`, a word, from `null`, nothing.
        case scalar(String, isQuoted: Bool)
        case sequence([Node])
        /// In the order of the file; keys may repeat, which readers report.
        case mapping([Pair])
    }

    public struct Pair: Hashable, Sendable {
        public var key: Node
        public var value: Node
        public init(key: Node, value: Node) {
            self.key = key
            self.value = value
        }
    }

    public var content: Content
    public var position: Position

    public init(_ content: Content, at position: Position) {
        self.content = content
        self.position = position
    }

    /// Whether nothing was written here: `key:`, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return text.isEmpty || text == "~" || text.lowercased() == "null"
    }

    /// The words of a message for what this is.
    var kind: Bilingual {
        switch content {
        case _ where isNull: Bilingual(es: "nada", en: "nothing")
        case .scalar: .someText
        case .sequence: .someList
        case .mapping: .keysWithValues
        }
    }
}
