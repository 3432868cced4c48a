/// Halves the rate of 16 kHz sound for the telephone's 8 kHz, and doubles it again, the same on every machine.
///
/// A half-band low-pass filter of linear phase: a sinc under Kaiser's window, flat to 3.4 kHz and 60 dB down from 4.6
/// kHz. Every second coefficient is zero and the others are alike on both sides, so that a sample costs 16 products.
public enum Resampler {
    /// The coefficients beside the middle one, at distance 1, 3, 5 …, in units of 2^-17; the middle one is 1/2.
    private static let taps: [Int] = {
        let distances = (0..<16).map { 2 * $0 + 1 }
        let half = Double(distances.count * 2)
        let shape = distances.map { distance in
            let x = Double(distance)
            let window = bessel(kaiserBeta * (1 - (x / half) * (x / half)).squareRoot()) / bessel(kaiserBeta)
            return (distance % 4 == 1 ? 1 : -1) / (Double.pi * x) * window
        }
        // What passes unchanged (0 Hz) must keep its level exactly: the sides add up to the other half.
        let correction = 0.25 / shape.reduce(0, +)
        return shape.map { Int(($0 * correction * Double(1 << fraction)).rounded()) }
    }()
    private static let fraction = 17
    /// 70 dB in the stop band (Kaiser's formula, 0.1102 (A - 8.7)), which leaves room for rounding.
    private static let kaiserBeta = 6.76

    /// Samples at 8 kHz of samples at 16 kHz, as many as half of them (rounded up), without delay.
    public static func halved(_ samples: [Int16]) -> [Int16] {
        let reach = 2 * taps.count - 1
        let silence = [Int16](repeating: 0, count: reach)
        let padded = silence + samples + silence
        let count = (samples.count + 1) / 2
        // Plain loops over pointers: a test run without optimiser still loads all prompts in a blink.
        return [Int16](unsafeUninitializedCapacity: count) { output, initialized in
            padded.withUnsafeBufferPointer { input in
                taps.withUnsafeBufferPointer { taps in
                    var index = 0
                    while index < count {
                        let middle = 2 * index + reach
                        var sum = Int(input[middle]) << (fraction - 1) + 1 << (fraction - 1)
                        var tap = 0
                        while tap < taps.count {
                            let distance = 2 &* tap &+ 1
                            sum &+= taps[tap] &* (Int(input[middle - distance]) &+ Int(input[middle + distance]))
                            tap &+= 1
                        }
                        output.initializeElement(at: index, to: Int16(clamping: sum >> fraction))
                        index += 1
                    }
                }
            }
            initialized = count
        }
    }

    /// Samples at 16 kHz of samples at 8 kHz, twice as many, without delay.
    public static func doubled(_ samples: [Int16]) -> [Int16] {
        let reach = taps.count
        let silence = [Int16](repeating: 0, count: reach)
        let padded = silence + samples + silence
        return [Int16](unsafeUninitializedCapacity: 2 * samples.count) { output, initialized in
            padded.withUnsafeBufferPointer { input in
                taps.withUnsafeBufferPointer { taps in
                    var index = 0
                    while index < samples.count {
                        let middle = index + reach
                        var sum = 1 << (fraction - 2)
                        var tap = 0
                        while tap < taps.count {
                            sum &+= taps[tap] &* (Int(input[middle &- tap]) &+ Int(input[middle &+ 1 &+ tap]))
                            tap &+= 1
                        }
                        output.initializeElement(at: 2 * index, to: input[middle])
                        output.initializeElement(at: 2 * index + 1, to: Int16(clamping: sum >> (fraction - 1)))
                        index += 1
                    }
                }
            }
            initialized = 2 * samples.count
        }
    }

    /// The modified Bessel function of the first kind and order zero, by its series.
    private static func bessel(_ x: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        for k in 1...40 {
            term *= (x / 2 / Double(k)) * (x / 2 / Double(k))
            sum += term
        }
        return sum
    }
}
