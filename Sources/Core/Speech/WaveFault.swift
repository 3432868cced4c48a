/// Why bytes are no sound that we take.
public enum WaveFault: Error, Sendable, Equatable {
    /// They do not begin as a RIFF WAVE file does.
    case notWave
    /// The sound comes before its format, or without.
    case noFormat
    /// Another coding, width, number of channels or rate.
    case format(Wave.Format)
    /// A header and nothing behind it.
    case noSound
}
