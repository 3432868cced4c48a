/// Bringing the sound of any voice to our rate.
extension Speech {
    /// Rates that are taken, in hertz.
    public static let rates = 8000...48_000
    /// Zero crossings of the sinc on each side: flat to 0.9 of the lower rate's band, 70 dB down beyond it.
    private static let crossings = 24
    /// Of the lower rate's band, what passes.
    private static let passed = 0.94

    /// By a sinc under Blackman's window; without delay.
    /// - Parameter rate: Of `samples`; within `rates`.
    public init(_ samples: [Int16], at rate: Int) {
        precondition(Self.rates.contains(rate), "no voice speaks at \(rate) Hz")
        self.init(rate == Self.rate ? samples : Self.resampled(samples, from: rate))
    }

    private static func resampled(_ samples: [Int16], from rate: Int) -> [Int16] {
        let divisor = greatestCommonDivisor(rate, Self.rate)
        let (phases, advance) = (Self.rate / divisor, rate / divisor)
        // In units of the input's samples.
        let band = passed * min(1, Double(Self.rate) / Double(rate))
        let reach = Int((Double(crossings) / band).rounded(.up))
        let filters = (0..<phases).map { filter(offset: Double($0) / Double(phases), band: band, reach: reach) }
        let silence = [Int16](repeating: 0, count: reach)
        let padded = silence + samples + silence + [0]
        let count = (samples.count * phases + advance - 1) / advance
        return (0..<count).map { index in
            let (whole, phase) = (index * advance).quotientAndRemainder(dividingBy: phases)
            let taps = filters[phase]
            var sum = 0.0
            padded.withUnsafeBufferPointer { input in
                taps.withUnsafeBufferPointer { taps in
                    var tap = 0
                    while tap < taps.count {
                        sum += taps[tap] * Double(input[min(whole + tap, input.count - 1)])
                        tap &+= 1
                    }
                }
            }
            return Int16(clamping: Int(sum.rounded()))
        }
    }

    /// The weights of the samples from `-reach` to `reach` around a moment `offset` samples later; they add up to 1.
    private static func filter(offset: Double, band: Double, reach: Int) -> [Double] {
        let taps = (-reach...reach).map { place -> Double in
            let distance = Double(place) - offset
            let share = distance / Double(reach + 1)
            guard share.magnitude < 1 else { return 0 }
            let window = 0.42 + 0.5 * Numerics.cosine(turns: share / 2) + 0.08 * Numerics.cosine(turns: share)
            let angle = Double.pi * band * distance
            let sinc = distance == 0 ? 1 : Numerics.sine(turns: band * distance / 2) / angle
            return sinc * window
        }
        let sum = taps.reduce(0, +)
        return taps.map { $0 / sum }
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
