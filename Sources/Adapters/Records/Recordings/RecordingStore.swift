public import CallFlow
import Synchronization
public import Telephony

/// Recordings as WAV files (16-bit linear PCM, 8 kHz) below one folder, written by one thread for all of them.
///
/// A file can be played at any moment up to about the last half second, also after a kill; `finish` makes it durable.
public final class RecordingStore: Sendable {
    /// How many blocks of samples may wait for the disc: of 200 calls at 50 blocks a second, six seconds.
    static let backlogLimit = 60_000
    /// How long samples wait for company before they are handed to the system, in milliseconds.
    static let writeDelay = 500

    public let folder: String
    private let thread: BatchThread<RecordingJob>
    private let lastID = Atomic<UInt64>(0)

    /// - Parameters:
    ///   - folder: Made with the first recording, where there is none.
    ///   - report: Called on the recordings' thread; must return soon.
    public init(folder: String, report: @escaping @Sendable (RecordingTrouble) -> Void) {
        self.folder = folder
        thread = BatchThread(name: "recordings", limit: Self.backlogLimit, delay: Self.writeDelay) {
            let desk = RecordingDesk(folder: folder, report: report)
            return { desk.work(off: $0) }
        }
    }

    deinit { thread.close() }

    /// Makes the file, which must not exist. `channels`: 1, or 2 for caller and agent apart.
    public func open(_ name: RecordingName, channels: Int) async throws(RecordingFailure) -> RecordingWriter {
        precondition((1...2).contains(channels), "a recording has one channel or two")
        let id = lastID.add(1, ordering: .relaxed).newValue
        let failure: RecordingFailure? = await withCheckedContinuation { continuation in
            let job = RecordingJob.open(id, name, channels: channels) { continuation.resume(returning: $0) }
            if !thread.hand(job, urgently: true) {
                continuation.resume(returning: .cannotWrite("the recordings are closed or far behind"))
            }
        }
        if let failure { throw failure }
        return RecordingWriter(name, channels: channels, id: id, on: thread)
    }

    /// The file of a recording; nil for a name that is none.
    public func path(of name: RecordingName) -> String? { try? RecordingPath(name, below: folder).file }

    /// Makes recordings that were cut short playable to their end. Returns the length of each that exists.
    public func repair(_ names: [RecordingName]) async -> [RecordingName: Duration] {
        await withCheckedContinuation { continuation in
            let job = RecordingJob.repair(names) { continuation.resume(returning: $0) }
            if !thread.hand(job, urgently: true) { continuation.resume(returning: [:]) }
        }
    }

    /// The same for every file that changed since that moment, told of in the records or not. Returns how many were
    /// repaired.
    public func repairAll(changedSince moment: Timestamp) async -> Int {
        await withCheckedContinuation { continuation in
            let job = RecordingJob.repairAll(since: moment) { continuation.resume(returning: $0) }
            if !thread.hand(job, urgently: true) { continuation.resume(returning: 0) }
        }
    }

    /// Returns when everything handed over is on disc.
    public func close() async {
        thread.close()
        await thread.waitUntilClosed()
    }
}
