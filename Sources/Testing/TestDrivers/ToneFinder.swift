import Foundation

/// Finds a pure tone in what was received.
public enum ToneFinder {
    /// The share of the power of `samples` (8 kHz) that lies within some 50 Hz of `hertz`, 0 to 1; 0 for silence.
    public static func share(of hertz: Double, in samples: some Collection<Int16>) -> Double {
        let power = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
        guard power > 0 else { return 0 }
        // In blocks: a gap or a slip of phase must not cancel what sounds before and after it.
        let all = Array(samples)
        let found = stride(from: 0, to: all.count, by: blockSamples).reduce(0.0) { sum, start in
            sum + tonePower(of: hertz, in: all[start..<min(start + blockSamples, all.count)])
        }
        return min(found / power, 1)
    }

    /// Whether the tone sounds for at least `seconds` altogether, in blocks of 20 ms that hold little else.
    public static func sounds(_ hertz: Double, in samples: [Int16], forSeconds seconds: Double) -> Bool {
        let blocks = stride(from: 0, to: samples.count - blockSamples + 1, by: blockSamples).count { start in
            let block = samples[start..<start + blockSamples]
            return block.contains { $0.magnitude > 1_000 } && share(of: hertz, in: block) > 0.8
        }
        return Double(blocks * blockSamples) / 8_000 >= seconds
    }

    private static let blockSamples = 160

    /// The sum of squares that a sine at `hertz` explains.
    private static func tonePower(of hertz: Double, in block: ArraySlice<Int16>) -> Double {
        let turn = 2 * Double.pi * hertz / 8_000
        var real = 0.0
        var imaginary = 0.0
        for (index, sample) in block.enumerated() {
            real += Double(sample) * cos(turn * Double(index))
            imaginary += Double(sample) * sin(turn * Double(index))
        }
        return (real * real + imaginary * imaginary) * 2 / Double(block.count)
    }
}
