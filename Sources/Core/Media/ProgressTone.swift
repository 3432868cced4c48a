/// A tone of the telephone network (ITU-T E.180): one or more frequencies, on and off in a cadence that repeats.
public struct ProgressTone: Hashable, Sendable {
    /// One stretch of sound and the silence after it.
    public struct Pulse: Hashable, Sendable {
        public let onMilliseconds: Int
        public let offMilliseconds: Int

        public init(on onMilliseconds: Int, off offMilliseconds: Int) {
            self.onMilliseconds = onMilliseconds
            self.offMilliseconds = offMilliseconds
        }
    }

    /// In hertz; they sound together, equally strong.
    public let frequencies: [Int]
    /// One round of the cadence.
    public let pulses: [Pulse]

    public init(_ frequencies: Int..., pulses: Pulse...) {
        precondition(!frequencies.isEmpty && !pulses.isEmpty, "a tone has a frequency and a cadence")
        self.frequencies = frequencies
        self.pulses = pulses
    }

    public var cycleMilliseconds: Int { pulses.reduce(0) { $0 + $1.onMilliseconds + $1.offMilliseconds } }

    /// Root mean square of the sound, in 16-bit steps: -15 dBm0, the softest that E.180 recommends (-10 ± 5 dBm0),
    /// about as loud as the prompts. 0 dBm0 is 6.15 dB below a square wave that fills the scale.
    public static let level = 2_870.0
    /// Up and down in so long: a tone that is cut off sharply clicks.
    private static let rampMilliseconds = 5

    /// Whole rounds of the cadence, 16 bits mono at `rate` samples a second: as many as come nearest to `milliseconds`,
    /// at least one.
    public func samples(rate: Int, milliseconds: Int = 0) -> [Int16] {
        let rounds = max((milliseconds + cycleMilliseconds / 2) / cycleMilliseconds, 1)
        let round = pulses.flatMap { pulse in
            sound(rate: rate, count: pulse.onMilliseconds * rate / 1_000)
                + [Int16](repeating: 0, count: pulse.offMilliseconds * rate / 1_000)
        }
        return (0..<rounds).flatMap { _ in round }
    }

    private func sound(rate: Int, count: Int) -> [Int16] {
        // The power of sines that sound together is the sum of theirs, and that of one is half its amplitude's square.
        let amplitude = Self.level * (2 / Double(frequencies.count)).squareRoot()
        let ramp = Double(Self.rampMilliseconds * rate / 1_000)
        var oscillators = frequencies.map { Oscillator(frequency: $0, rate: rate) }
        return (0..<count).map { index in
            let envelope = min(Double(index) / ramp, Double(count - 1 - index) / ramp, 1)
            let sum = oscillators.indices.reduce(0.0) { $0 + oscillators[$1].next() }
            return Int16(clamping: Int((sum * amplitude * envelope).rounded()))
        }
    }

    /// A sine by turning a pointer a step a sample; core has no mathematics library.
    private struct Oscillator {
        private let step: (cosine: Double, sine: Double)
        private var pointer = (cosine: 1.0, sine: 0.0)

        init(frequency: Int, rate: Int) {
            let angle = 2 * Double.pi * Double(frequency) / Double(rate)
            precondition(angle < .pi / 2, "a tone lies well below half the rate")
            // Both series at once; the terms past the 24th are below a Double's precision for a quarter turn.
            var (cosine, sine, term) = (0.0, 0.0, 1.0)
            for power in 0..<24 {
                let sign = power % 4 < 2 ? 1.0 : -1.0
                if power.isMultiple(of: 2) { cosine += sign * term } else { sine += sign * term }
                term *= angle / Double(power + 1)
            }
            step = (cosine, sine)
        }

        mutating func next() -> Double {
            defer {
                pointer = (
                    pointer.cosine * step.cosine - pointer.sine * step.sine,
                    pointer.cosine * step.sine + pointer.sine * step.cosine
                )
            }
            return pointer.sine
        }
    }
}
