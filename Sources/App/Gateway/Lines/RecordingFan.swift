internal import CallFlow
internal import Media
internal import Records
internal import Synchronization
internal import Telephony

/// Hands what a leg sounds like to those who keep it: the whole call, and what the caller is asked to say.
final class RecordingFan: RecordingSink {
    private struct State {
        var whole: RecordingWriter?
        /// Samples of both sides that `whole` was given; nil when the call was never kept.
        var wholeSamples: Int?
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
        state.withLock { state in
            state.whole = writer
            state.wholeSamples = 0
        }
    }

    /// Closes the file; the caller's recording has what was heard until now.
    func finishSpeech() async throws(RecordingFailure) {
        if let speech = state.withLock({ $0.speech.take() }) { try await speech.finish() }
    }

    /// How much was kept, also when that was finished already: the leg's end and the script's race for it. Nil when
    /// nothing was kept.
    func finishWhole() async throws(RecordingFailure) -> Duration? {
        let (writer, samples) = state.withLock { ($0.whole.take(), $0.wholeSamples) }
        if let writer { return try await writer.finish() }
        return samples.map { .milliseconds($0 / 2 * 1_000 / AudioFrame.sampleRate) }
    }

    // RecordingSink

    func write(_ block: [Int16]) {
        let (whole, speech) = state.withLock { state in
            if state.whole != nil { state.wholeSamples? += block.count }
            return (state.whole, state.speech)
        }
        whole?.write(block)
        speech?.hear(stride(from: 0, to: block.count, by: 2).map { block[$0] })
    }

    /// The leg records no more; each file is closed by who opened it.
    func finish() {}
}
