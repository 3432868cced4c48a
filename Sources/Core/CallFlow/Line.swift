public import Telephony

/// What a script may do to a leg. SIP with RTP is one `Line`; a simulated caller is another.
///
/// Cancelling the task ends whatever waits here at once: audio stops, nothing is lost that was already keyed. When the
/// leg goes, what waits here may return early, before the task is cancelled; `isOver` then tells.
public protocol Line: Sendable {
    /// The leg is gone, or never will be up: nothing can be heard or keyed on it any more.
    var isOver: Bool { get }
    /// Tells the caller that it rings (180).
    func ring() async
    /// Returns when the leg is up; false when it is over instead.
    func answer() async -> Bool
    /// Returns when the clips have been heard to their end, or when the task is cancelled.
    func play(_ clips: [Clip]) async
    /// Plays the clip over and over until the task is cancelled or the leg is gone.
    func loop(_ clip: ClipName) async
    /// The next key, those keyed earlier and not yet taken included. Nil when the task is cancelled or the leg is gone.
    func nextDigit() async -> Digit?
    /// Gives a key back: it is the next one again.
    func putBack(_ digit: Digit)
    /// Takes the keys that nobody has taken yet, in the order in which they came.
    func takeWaiting() -> [Digit]
    /// Forgets the keys that nobody has taken. Returns how many there were.
    @discardableResult
    func discardDigits() -> Int
    /// Keeps what the caller says until the limit, a silence of `trailingSilence` after speech, or cancellation.
    /// Returns when the recording is closed, with how much of it is speech.
    func record(_ name: RecordingName, limit: Duration, trailingSilence: Duration) async throws(RecordingFailure)
        -> RecordedSpeech
    /// Keeps both sides, from now on, beside whatever else happens.
    func startRecording(_ name: RecordingName) async throws(RecordingFailure)
    /// Returns how much was kept; nil when nothing was being recorded.
    func stopRecording() async -> Duration?
    /// While on: recordings are silent, and keys are not passed on to a bridged leg.
    func setSecret(_ isSecret: Bool) async
    /// Joins the two legs; returns when either is gone or the task is cancelled. Both stay up as far as they are.
    func bridge(with other: any Line) async
    func hangUp(_ cause: HangupCause) async
    /// Suspends until the leg is gone. Nil when the task is cancelled first; a leg that is gone tells why even then.
    func waitForEnd() async -> HangupCause?
}
