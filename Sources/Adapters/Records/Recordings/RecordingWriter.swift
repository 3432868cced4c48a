public import CallFlow
import Synchronization
public import Telephony

/// One recording being made. Samples come from one thread, which never waits for the disc.
public final class RecordingWriter: Sendable {
    public let name: RecordingName
    public let channels: Int
    private let id: UInt64
    private let thread: BatchThread<RecordingJob>
    /// Samples that found no room and are made up for by silence.
    private let skipped = Atomic<Int>(0)
    private let isFinished = Atomic<Bool>(false)

    init(_ name: RecordingName, channels: Int, id: UInt64, on thread: BatchThread<RecordingJob>) {
        self.name = name
        self.channels = channels
        self.id = id
        self.thread = thread
    }

    deinit {
        if !isFinished.load(ordering: .relaxed) { _ = thread.hand(.finish(id, skipped: 0) { _ in }, urgently: false) }
    }

    /// Appends linear PCM at 8 kHz; with two channels their samples in turn (first the caller's).
    public func write(_ samples: [Int16]) {
        let before = skipped.exchange(0, ordering: .relaxed)
        if !thread.hand(.samples(id, samples, skipped: before), urgently: false) {
            skipped.add(before + samples.count, ordering: .relaxed)
        }
    }

    /// Returns the length when the recording is on disc for good. Throws when part of it could not be written; what
    /// could be is kept and can be played. Samples written afterwards are dropped.
    public func finish() async throws(RecordingFailure) -> Duration {
        isFinished.store(true, ordering: .relaxed)
        let lost = skipped.exchange(0, ordering: .relaxed)
        let result: Result<Duration, RecordingFailure> = await withCheckedContinuation { continuation in
            let isTaken = thread.hand(.finish(id, skipped: lost) { continuation.resume(returning: $0) }, urgently: true)
            if !isTaken {
                continuation.resume(returning: .failure(.cannotWrite("the recordings are closed or far behind")))
            }
        }
        return try result.get()
    }
}
