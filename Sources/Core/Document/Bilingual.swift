/// What is told to who writes a file, or a piece of it, in every language of messages.
///
/// Both forms are written in the place that tells it, so that neither is forgotten. A plain text is English alone.
public struct Bilingual: Hashable, Sendable {
    public let en: String
    private let spanish: String?

    public init(es: String, en: String) {
        self.en = en
        spanish = es
    }

    /// What is a name, or a quotation, and so the same in every language.
    public init(inBoth text: String) { self.init(es: text, en: text) }

    /// A message that has no Spanish yet.
    public init(english: String) {
        en = english
        spanish = nil
    }

    /// The English where there is no other.
    public var es: String { spanish ?? en }
    public var isTranslated: Bool { spanish != nil }

    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .spanish: es
        case .english: en
        }
    }

    /// Nothing more to say.
    public static let nothing = Bilingual(es: "", en: "")

    public static func + (first: Bilingual, rest: Bilingual) -> Bilingual {
        guard first.isTranslated, rest.isTranslated else { return Bilingual(english: first.en + rest.en) }
        return Bilingual(es: first.es + rest.es, en: first.en + rest.en)
    }

    /// What follows a name that is none of those there are: the one that was meant, if it is known.
    public static func didYouMean(_ name: String?) -> Bilingual {
        name.map { Bilingual(es: "; ¿quiso decir \(quoted($0))?", en: "; did you mean \(quoted($0))?") } ?? .nothing
    }
}

extension Bilingual: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(english: value) }
}
