import CallFlow
import Simulation
import Telephony

/// Bugs on purpose at the seams of a rehearsal.
enum Planted {
    /// Keeps all but one kind of fact.
    struct ForgetfulJournal: CallJournal {
        let inner: MemoryRecords
        let isForgotten: @Sendable (CallEvent) -> Bool
        func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
            try await inner.begin(offer, at: moment)
        }
        func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) {
            if !isForgotten(event) { inner.note(event, of: call, at: moment) }
        }
        func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
            try await inner.commit(event, of: call, at: moment)
        }
    }

    /// Is deaf and dumb for a while before the caller is asked for a secret.
    struct SlowLine: Line {
        let inner: SimulatedLine
        let delay: Duration

        func setSecret(_ isSecret: Bool) async {
            if isSecret { await inner.play([.pause(milliseconds: Int(delay.milliseconds))]) }
            await inner.setSecret(isSecret)
        }

        func answer() async -> Bool { await inner.answer() }
        var isOver: Bool { inner.isOver }
        func ring() async { await inner.ring() }
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
        func startRecording(_ name: RecordingName) async throws(RecordingFailure) {
            try await inner.startRecording(name)
        }
        func stopRecording() async -> Duration? { await inner.stopRecording() }
        func bridge(with other: any Line) async { await inner.bridge(with: other) }
        func hangUp(_ cause: HangupCause) async { await inner.hangUp(cause) }
        func waitForEnd() async -> HangupCause? { await inner.waitForEnd() }
    }
}
