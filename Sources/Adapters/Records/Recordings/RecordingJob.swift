import CallFlow
import Telephony

/// What the recordings' thread is asked to do.
enum RecordingJob: Sendable {
    case open(UInt64, RecordingName, channels: Int, @Sendable (RecordingFailure?) -> Void)
    /// Samples of all channels in turn; before them, `skipped` were lost.
    case samples(UInt64, [Int16], skipped: Int)
    case finish(UInt64, skipped: Int, @Sendable (Result<Duration, RecordingFailure>) -> Void)
    case repair([RecordingName], @Sendable ([RecordingName: Duration]) -> Void)
    case repairAll(since: Timestamp, @Sendable (Int) -> Void)
}
