/// A recording could not be kept.
public enum RecordingFailure: Error, Hashable, Sendable {
    case discFull
    case cannotWrite(String)
}
