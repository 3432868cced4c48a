internal import CallFlow
internal import Media
internal import Records
internal import Synchronization
internal import Telephony

/// Hands what a leg sounds like to those who keep it: the whole call, and what the caller is asked to say.
final class RecordingFan: RecordingSink {
    private struct State {
        var whole: RecordingWriter?
        var speech: SpeechRecording?
    }
    private let store: RecordingStore
    private let state = Mutex(State())

    init(store: RecordingStore) { self.store = store }

    var isIdle: Bool { state.withLock { $0.whole == nil && $0.speech == nil } }

    func recordSpeech(
        _ name: RecordingName, limit: Duration, trailingSilence: Duration
    ) async throws(RecordingFailure) -> SpeechRecording {
        let writer = try await store.open(name, channels: 1)
        let speech = SpeechRecording(writer: writer, limit: limit, trailingSilence: trailingSilence)
        state.withLock { $0.speech = speech }
        return speech
    }

    func recordWhole(_ name: RecordingName) async throws(RecordingFailure) {
        let writer = try await store.open(name, channels: 2)
        state.withLock { $0.whole = writer }
    }

    /// Closes the file; the caller's recording has what was heard until now.
    func finishSpeech() async throws(RecordingFailure) {
        if let speech = state.withLock({ $0.speech.take() }) { try await speech.finish() }
    }

    /// How much was kept; nil when nothing was being kept.
    func finishWhole() async throws(RecordingFailure) -> Duration? {
        guard let writer = state.withLock({ $0.whole.take() }) else { return nil }
        return try await writer.finish()
    }

    // RecordingSink

    func write(_ block: [Int16]) {
        let (whole, speech) = state.withLock { ($0.whole, $0.speech) }
        whole?.write(block)
        speech?.hear(stride(from: 0, to: block.count, by: 2).map { block[$0] })
    }

    /// The leg records no more; each file is closed by who opened it.
    func finish() {}
}
