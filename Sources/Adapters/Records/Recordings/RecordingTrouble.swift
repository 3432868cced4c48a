public import CallFlow
public import Telephony

/// What the recordings tell the log about themselves; of each recording once.
public enum RecordingTrouble: Hashable, Sendable, CustomStringConvertible {
    /// Part of it could not be written, and is silent or missing.
    case incomplete(RecordingName, RecordingFailure)
    /// The disc was too slow for all recordings together: so many samples are silent in this one.
    case dropped(RecordingName, samples: Int)

    public var description: String {
        switch self {
        case .incomplete(let name, .discFull): "the disc is full: the recording \(name) is incomplete"
        case .incomplete(let name, .cannotWrite(let text)): "the recording \(name) is incomplete: \(text)"
        case .dropped(let name, let samples):
            "\(samples) samples of the recording \(name) are silent: the disc was too slow"
        }
    }
}
