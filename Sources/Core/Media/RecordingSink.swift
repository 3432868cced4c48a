/// Takes what a call sounds like, to keep it. Called by the media thread: it must hand over and return at once.
public protocol RecordingSink: Sendable {
    /// `block`: some 100 ms of interleaved stereo, 16 bits at 8 kHz, caller left and ours right.
    func write(_ block: [Int16])
    /// Nothing more comes.
    func finish()
}
