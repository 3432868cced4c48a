/// A sentence of a dialplan, taken apart: "Su número de caso es {ticket.number}. Para repetirlo, marque asterisco."
public struct UtteranceTemplate: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        /// The whole run of words between two values, as `PromptText.normalized` leaves it: one prompt of the
        /// catalogue.
        case words(String)
        case value(SpokenValue)
        /// The silence that the punctuation between two segments asks for.
        case pause(milliseconds: Int)
    }

    /// The silence between segments, in milliseconds, where punctuation gives it.
    static let wordPause = 60, divisionPause = 180, sentencePause = 350

    public let segments: [Segment]

    /// From segments at hand, as `init(parsing:)` would have made them.
    public init(_ segments: [Segment]) { self.segments = segments }

    /// Takes `text` apart; `{key.star}` and `{key.pound}` become plain words, as do the names of `words` in braces.
    public init(
        parsing text: String, keys: KeyNames = KeyNames(), words plain: [String: String] = [:]
    ) throws(TemplateFault) {
        var segments: [Segment] = []
        var literal = ""
        var rest = text[...]
        func offset() -> Int { text.distance(from: text.startIndex, to: rest.startIndex) }
        while let character = rest.first {
            guard character == "{" else {
                if character == "}" { throw TemplateFault(.unopened, offset: offset()) }
                literal.append(character)
                rest.removeFirst()
                continue
            }
            let inside = rest.dropFirst().prefix { $0 != "}" && $0 != "{" }
            guard inside.endIndex < rest.endIndex, rest[inside.endIndex] == "}" else {
                throw TemplateFault(.unclosed, offset: offset())
            }
            let trimmed = inside.drop(while: \.isWhitespace)
            let name = trimmed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let words = plain[name] ?? keys.words(for: name) {
                literal += words
            } else if let value = SpokenValue(rawValue: name) {
                Self.add(literal, to: &segments)
                literal = ""
                segments.append(.value(value))
            } else {
                let place = text.distance(from: text.startIndex, to: trimmed.startIndex)
                throw TemplateFault(name.isEmpty ? .nameless : .unknown(name: name), offset: place)
            }
            rest = rest[inside.endIndex...].dropFirst()
        }
        Self.add(literal, to: &segments)
        if segments.allSatisfy(\.isPause) { throw TemplateFault(.silent, offset: 0) }
        if segments.last?.isPause == true { segments.removeLast() }
        self.segments = segments
    }

    /// The words between the values, in order: each must be a prompt of the catalogue.
    public var literals: [String] {
        segments.compactMap { if case .words(let words) = $0 { words } else { nil } }
    }

    public var values: [SpokenValue] {
        segments.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    /// Adds the pause that stands before `literal`, its words, and the pause behind it.
    private static func add(_ literal: String, to segments: inout [Segment]) {
        let words = PromptText.normalized(literal)
        if !segments.isEmpty {
            let leading = literal.prefix { !$0.isLetter && !$0.isNumber && $0 != "¿" && $0 != "¡" }
            segments.append(.pause(milliseconds: pause(for: leading)))
        }
        if words.isEmpty { return }
        let trailing = words.reversed().prefix { !$0.isLetter && !$0.isNumber }
        segments.append(.words(words))
        segments.append(.pause(milliseconds: pause(for: trailing)))
    }

    private static func pause(for punctuation: some Sequence<Character>) -> Int {
        if punctuation.contains(where: PromptText.sentenceEnds.contains) { return sentencePause }
        return punctuation.contains(where: PromptText.divisions.contains) ? divisionPause : wordPause
    }
}

extension UtteranceTemplate.Segment {
    fileprivate var isPause: Bool { if case .pause = self { true } else { false } }
}
