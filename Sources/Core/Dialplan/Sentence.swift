public import Announcements
public import Telephony

/// What a step says, in each language of its dialplan: recorded pieces, and values that are known only in the call.
public struct Sentence: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        /// A recorded piece and its words.
        case words(String, ClipName)
        case value(SpokenValue)
    }

    /// One way to say it, in one language.
    public struct Wording: Hashable, Sendable {
        /// As it was written: "Su número es {ticket.number}."
        public let text: String
        public let template: UtteranceTemplate
        /// The prompt that says each run of words of the template, by its name inside the language.
        public let clips: [String: ClipName]

        public init(_ text: String, template: UtteranceTemplate, clips: [String: ClipName]) {
            self.text = text
            self.template = template
            self.clips = clips
        }
    }

    /// In the language in which calls begin: the fullest way to say it, then plainer ones, each for when a value of
    /// the one before it cannot be said. Never empty.
    public let wordings: [Wording]
    /// The same in the other languages.
    public let translations: [String: [Wording]]

    public init(_ wordings: [Wording], translations: [String: [Wording]] = [:]) {
        precondition(!wordings.isEmpty, "a sentence is worded somehow")
        self.wordings = wordings
        self.translations = translations
    }

    /// A sentence of parts with no pauses between them.
    public init(_ parts: [Part]) { self.init([Wording(parts)]) }

    /// As it was written, in the language in which calls begin.
    public var text: String { wordings[0].text }

    /// All ways to say it, in all languages.
    public var all: [Wording] {
        wordings + translations.sorted { $0.key < $1.key }.flatMap(\.value)
    }
}

extension Sentence.Wording {
    /// A wording of parts with no pauses between them.
    public init(_ parts: [Sentence.Part]) {
        var clips: [String: ClipName] = [:]
        var segments: [UtteranceTemplate.Segment] = []
        for part in parts {
            switch part {
            case .words(let words, let clip):
                clips[words] = clip
                segments.append(.words(words))
            case .value(let value): segments.append(.value(value))
            }
        }
        let written = parts.map { part in
            switch part {
            case .words(let words, _): words
            case .value(let value): "{\(value.rawValue)}"
            }
        }
        self.init(written.joined(separator: " "), template: UtteranceTemplate(segments), clips: clips)
    }

    /// What is said, in order; pauses are the template's.
    public var parts: [Sentence.Part] {
        template.segments.compactMap { segment in
            switch segment {
            case .words(let words): clips[words].map { .words(words, $0) }
            case .value(let value): .value(value)
            case .pause: nil
            }
        }
    }
}
