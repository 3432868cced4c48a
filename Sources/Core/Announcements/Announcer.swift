public import Telephony

/// How one language says a value; callers know no other face of a language, so that another one can join.
public protocol Announcer: Sendable {
    /// BCP 47, and the name of the folder of its prompts ("es-MX").
    var language: String { get }

    /// Every clip this language can ever ask for, with the words it says. `name-…-final` says the same as `name-…`,
    /// in the falling tone of a sentence's end; all others are recorded as in the middle of one.
    var vocabulary: [ClipName: String] { get }

    /// The words and clips of a value; empty only for `digits` that hold none. A number beyond the language is read
    /// digit by digit.
    func utterance(for spoken: Spoken, at now: Timestamp, cadence: Cadence) -> Utterance

    /// What stands between the last two of a list, by the words of the last: "y", before "impresoras" "e".
    func conjunction(before words: String) -> Utterance
}

extension Announcer {
    /// The value as the end of a sentence.
    public func utterance(for spoken: Spoken, at now: Timestamp) -> Utterance {
        utterance(for: spoken, at: now, cadence: .falling)
    }
}
