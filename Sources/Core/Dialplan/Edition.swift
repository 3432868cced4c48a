public import Announcements
public import Telephony

/// What a call is pinned to for its whole life: a dialplan, and the language in which its values are said.
public struct Edition: Sendable {
    /// Tells this edition from any other: the first hex digits of a hash over all its files.
    public let id: String
    public let dialplan: Dialplan
    public let announcer: any Announcer

    public init(id: String, dialplan: Dialplan, announcer: any Announcer) {
        self.id = id
        self.dialplan = dialplan
        self.announcer = announcer
    }

    /// The sentence as sound; `value` gives what a value is in this call, and nil leaves it out.
    public func utterance(of sentence: Sentence, at now: Timestamp, value: (SpokenValue) -> Spoken?) -> Utterance {
        sentence.rendering(by: announcer, at: now, value: value).utterance
    }
}
