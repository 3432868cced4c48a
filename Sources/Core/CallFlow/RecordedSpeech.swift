/// What came of recording the caller.
public struct RecordedSpeech: Hashable, Sendable {
    /// The length of what was kept.
    public var length: Duration
    /// How much of it is louder than a quiet line.
    public var speech: Duration
    public init(length: Duration, speech: Duration) {
        self.length = length
        self.speech = speech
    }
}
