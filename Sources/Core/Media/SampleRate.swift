/// How many samples a second sound has, in hertz.
public enum SampleRate: Int, Hashable, Sendable, CaseIterable {
    /// The telephone's.
    case narrow = 8_000
    /// That of prompts and of G.722.
    case wide = 16_000

    /// Samples of one frame of 20 ms.
    public var frameSamples: Int { rawValue * AudioFrame.milliseconds / 1_000 }
}
