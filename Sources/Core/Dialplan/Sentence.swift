public import Announcements
public import Telephony

/// What a step says: recorded pieces, and values that are known only in the call.
public struct Sentence: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        /// A recorded piece and its words.
        case words(String, ClipName)
        case value(SpokenValue)
    }

    /// As it was written: "Su número es {ticket.number}."
    public let text: String
    public let template: UtteranceTemplate
    /// The prompt that says each run of words of the template.
    public let clips: [String: ClipName]

    public init(_ text: String, template: UtteranceTemplate, clips: [String: ClipName]) {
        self.text = text
        self.template = template
        self.clips = clips
    }

    /// A sentence of parts with no pauses between them.
    public init(_ parts: [Part]) {
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
    public var parts: [Part] {
        template.segments.compactMap { segment in
            switch segment {
            case .words(let words): clips[words].map { .words(words, $0) }
            case .value(let value): .value(value)
            case .pause: nil
            }
        }
    }

    public var values: [SpokenValue] { template.values }

    /// The sentence as sound; `value` gives what a value is in this call.
    public func rendering(
        by announcer: some Announcer, at now: Timestamp, value: (SpokenValue) -> Spoken?
    ) -> UtteranceTemplate.Rendering {
        template.rendering(by: announcer, at: now, clip: { clips[$0] }, value: value)
    }
}
