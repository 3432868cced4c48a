import CallFlow
import Telephony

/// A line that does what another does; what differs is overridden.
class WrappedLine: Line, @unchecked Sendable {
    // Immutable; subclasses guard what they add.
    let inner: any Line
    init(_ inner: any Line) { self.inner = inner }

    var isOver: Bool { inner.isOver }
    func ring() async { await inner.ring() }
    func answer() async -> Bool { await inner.answer() }
    func play(_ clips: [Clip]) async { await inner.play(clips) }
    func loop(_ clip: ClipName) async { await inner.loop(clip) }
    func nextDigit() async -> Digit? { await inner.nextDigit() }
    func putBack(_ digit: Digit) { inner.putBack(digit) }
    func takeWaiting() -> [Digit] { inner.takeWaiting() }
    func discardDigits() -> Int { inner.discardDigits() }
    func record(
        _ name: RecordingName, limit: Duration, trailingSilence: Duration
    ) async throws(RecordingFailure) -> RecordedSpeech {
        try await inner.record(name, limit: limit, trailingSilence: trailingSilence)
    }
    func startRecording(_ name: RecordingName) async throws(RecordingFailure) { try await inner.startRecording(name) }
    func stopRecording() async -> Duration? { await inner.stopRecording() }
    func setSecret(_ isSecret: Bool) async { await inner.setSecret(isSecret) }
    func bridge(with other: any Line) async { await inner.bridge(with: other) }
    func hangUp(_ cause: HangupCause) async { await inner.hangUp(cause) }
    func waitForEnd() async -> HangupCause? { await inner.waitForEnd() }
}
