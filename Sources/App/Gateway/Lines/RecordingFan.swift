internal import CallFlow
internal import Media
internal import Records
internal import Synchronization
internal import Telephony

/// Hands what a leg sounds like to those who keep it: the whole call, and what the caller is asked to say.
final class RecordingFan: RecordingSink {
    enum Left { case something, nothingLeft }

    private struct State {
        var whole: (writer: RecordingWriter, samples: Int)?
        var speech: SpeechRecording?
        var left: Left { whole == nil && speech == nil ? .nothingLeft : .something }
    }
    private let store: RecordingStore
    private let state = Mutex(State())

    init(store: RecordingStore) { self.store = store }

    func recordSpeech(
        _ name: RecordingName, limit: Duration, trailingSilence: Duration
    ) throws(RecordingFailure) -> SpeechRecording {
        let speech = SpeechRecording(
            writer: try store.open(name, channels: 1), limit: limit, trailingSilence: trailingSilence)
        let before = state.withLock { state in
            defer { state.speech = speech }
            return state.speech
        }
        before?.finish()
        return speech
    }

    func recordWhole(_ name: RecordingName) throws(RecordingFailure) {
        let writer = try store.open(name, channels: 2)
        let before = state.withLock { state in
            defer { state.whole = (writer, 0) }
            return state.whole
        }
        before?.writer.finish()
    }

    func finishSpeech() -> Left {
        let (speech, left) = state.withLock { state in
            let speech = state.speech.take()
            return (speech, state.left)
        }
        speech?.finish()
        return left
    }

    /// How much was kept; nil when nothing was being kept.
    func finishWhole() -> (length: Duration?, left: Left) {
        let (whole, left) = state.withLock { state in
            let whole = state.whole.take()
            return (whole, state.left)
        }
        whole?.writer.finish()
        return (whole.map { .microseconds($0.samples * 125) }, left)
    }

    // RecordingSink

    func write(_ block: [Int16]) {
        let (writer, speech) = state.withLock { state in
            state.whole?.samples += block.count / 2
            return (state.whole?.writer, state.speech)
        }
        writer?.write(block)
        if let speech { speech.hear(stride(from: 0, to: block.count, by: 2).map { block[$0] }) }
    }

    /// The leg is gone; each writer is closed by who opened it.
    func finish() {}
}
