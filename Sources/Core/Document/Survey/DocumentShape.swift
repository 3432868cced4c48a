/// What a decoder takes at one place of a document.
public struct DocumentShape: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        case scalar(Scalar)
        case list(DocumentShape)
        case mapping(Mapping)
    }

    /// The kinds of plain text.
    public enum Scalar: Hashable, Sendable {
        case text
        /// Text of a form of its own, by what messages call it, and one that has it.
        case named(String, sample: String)
        case whole(ClosedRange<Int>)
        /// Yes or no.
        case flag
        case duration(ClosedRange<Duration>)
        /// A share of a hundred.
        case percentage(ClosedRange<Int>)
        /// A count of days with the word for them.
        case days(ClosedRange<Int>, isBusiness: Bool)
        /// How many digits: one number or a span.
        case lengths(ClosedRange<Int>)
        /// A key of a telephone.
        case digit
        case timeOfDay, timeRange, weekdays, date
        /// One of these words; `kind` is what messages call them.
        case choice(String, of: [String])
        /// A name that is given elsewhere; the kind of it.
        case reference(String)
    }

    /// Keys with values.
    public struct Mapping: Hashable, Sendable {
        /// In the order in which they are asked for.
        public var keys: [Key] = []
        /// Keys of the writer's own choosing.
        public var entries: Entries?
        /// Where one key tells the kind: what else belongs to each.
        public var variants: [Variant] = []
    }

    public struct Key: Hashable, Sendable {
        public var name: String
        /// Whether it is missed wherever it is not written, whatever stands beside it.
        public var isRequired: Bool
        public var shape: DocumentShape
        /// What holds where it is not written, as one would write it; nil where nothing does.
        public var usual: String?
    }

    public struct Entries: Hashable, Sendable {
        public var key: DocumentShape
        public var value: DocumentShape
    }

    public struct Variant: Hashable, Sendable {
        /// The key that tells the kind, and what stands under it.
        public var key: Key
        /// The keys that belong to this kind.
        public var others: [Key]
    }

    /// What this is called wherever it may stand; nil where it has no name of its own.
    public var name: String?
    /// Several where the writer has the choice. Empty: nothing that is written there is looked at.
    public var forms: [Form]
    /// Whether the place may also be left empty, and means something then.
    public var mayBeEmpty: Bool

    /// The keys with values that may stand here.
    public var mapping: Mapping? {
        for case .mapping(let mapping) in forms { return mapping }
        return nil
    }

    /// Every named shape inside this one and itself, by its name.
    public var named: [String: DocumentShape] {
        var found: [String: DocumentShape] = [:]
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [String: DocumentShape]) {
        if let name {
            found[name] = self
            found[name]?.mayBeEmpty = false
        }
        for form in forms {
            switch form {
            case .scalar: break
            case .list(let items): items.collect(into: &found)
            case .mapping(let mapping):
                for key in mapping.keys { key.shape.collect(into: &found) }
                mapping.entries?.key.collect(into: &found)
                mapping.entries?.value.collect(into: &found)
                for variant in mapping.variants {
                    variant.key.shape.collect(into: &found)
                    for key in variant.others { key.shape.collect(into: &found) }
                }
            }
        }
    }
}
