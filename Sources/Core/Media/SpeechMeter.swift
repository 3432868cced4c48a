/// Tells speech from a quiet line, block by block: how much was said, and how long nothing has been.
public struct SpeechMeter: Sendable, Equatable {
    /// A block is speech when its root mean square is above this: about 41 dB below full scale, some 20 dB under a
    /// quiet voice on a telephone and above what its line hums.
    public static let threshold = 300

    public private(set) var length = Duration.zero
    public private(set) var speech = Duration.zero
    public private(set) var silence = Duration.zero

    public init() {}

    /// `samples`: mono, 16 bits, 8 kHz.
    public mutating func hear(_ samples: some Collection<Int16>) {
        if samples.isEmpty { return }
        let energy = samples.reduce(0) { $0 + Int($1) * Int($1) }
        let duration = Duration.microseconds(samples.count * 125)
        length += duration
        if energy / samples.count > Self.threshold * Self.threshold {
            speech += duration
            silence = .zero
        } else {
            silence += duration
        }
    }
}
