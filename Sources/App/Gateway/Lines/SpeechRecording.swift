internal import CallFlow
internal import Media
internal import Records
internal import Synchronization
internal import Telephony

/// The caller's voice being kept, until a silence or the limit.
final class SpeechRecording: Sendable {
    /// Settled when it has ended by itself.
    let ended = Eventual<Void>()
    private let writer: RecordingWriter
    private let limit: Duration
    private let trailingSilence: Duration
    private let meter = Mutex(SpeechMeter())

    init(writer: RecordingWriter, limit: Duration, trailingSilence: Duration) {
        self.writer = writer
        self.limit = limit
        self.trailingSilence = trailingSilence
    }

    var result: RecordedSpeech { meter.withLock { RecordedSpeech(length: $0.length, speech: $0.speech) } }

    /// `samples`: the caller's side alone.
    func hear(_ samples: [Int16]) {
        if ended.value != nil { return }
        writer.write(samples)
        let isOver = meter.withLock { meter in
            meter.hear(samples)
            return meter.length >= limit || meter.silence >= trailingSilence
        }
        if isOver { ended.settle(()) }
    }

    func finish() async throws(RecordingFailure) { _ = try await writer.finish() }
}
