public import Announcements
public import Telephony

/// A sentence made sound in a call, and for the log what of it could not be said: nobody in a call meets silence.
public struct Announcement: Sendable {
    public struct Gap: Hashable, Sendable {
        public let value: SpokenValue
        /// The words that nobody recorded or rendered; nil where the call does not know the value.
        public let words: String?
    }

    public let utterance: Utterance
    public let gaps: Set<Gap>
}
