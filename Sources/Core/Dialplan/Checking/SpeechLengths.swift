import Announcements
public import Telephony

/// How long sentences take to say: by their clips where these are at hand, else by their letters.
public struct SpeechLengths: Sendable {
    /// By language, then by the clip's name inside the language.
    private let clips: [String: [ClipName: Duration]]

    /// By their letters alone.
    public static let estimated = SpeechLengths(clips: [:])

    public init(clips: [String: [ClipName: Duration]]) { self.clips = clips }

    /// Of the wordings of a sentence the longest; a language that it lacks is the one in which calls begin.
    public func length(of sentence: Sentence, in language: String, beginningIn first: String) -> Duration {
        let translated = sentence.translations[language]
        let wordings = translated ?? sentence.wordings
        return wordings.map { length(of: $0, in: translated == nil ? first : language) }.max() ?? .zero
    }

    public func length(of wording: Sentence.Wording, in language: String) -> Duration {
        wording.template.segments.reduce(.zero) { sum, segment in
            switch segment {
            case .pause(let milliseconds): sum + .milliseconds(milliseconds)
            case .words(let words):
                sum + (wording.clips[words].flatMap { clips[language]?[$0] } ?? Self.estimate(words))
            case .value(let value): sum + Self.usual(value)
            }
        }
    }

    /// The mean of the prompts that ship, pauses between their words included.
    private static let lettersPerSecond = 12

    private static func estimate(_ words: String) -> Duration { .milliseconds(words.count * 1000 / lettersPerSecond) }

    private static func usual(_ value: SpokenValue) -> Duration {
        switch value {
        case .queuePosition, .queuePlace: .milliseconds(600)
        case .callBackNumber: .seconds(5)
        case .scopeExcluded, .caseMissing: .seconds(6)
        case .openingToday, .ticketDeadline: .seconds(4)
        default: .seconds(2)
        }
    }
}
