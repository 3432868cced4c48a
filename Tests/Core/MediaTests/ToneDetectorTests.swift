import Aside
import Media
import Telephony
import Testing

@Suite(.aside) struct `The tone detector` {
    private func mixed(_ samples: [Int16], noise amplitude: Double, _ generator: inout Seeded) -> [Int16] {
        samples.map { sample in
            // The sum of four uniform numbers is near enough to Gaussian; its deviation is 0.577 of the amplitude.
            let noise = (0..<4).reduce(0.0) { sum, _ in sum + Double.random(in: -0.5...0.5, using: &generator) }
            return Int16(clamping: Int(Double(sample) + noise / 0.577 * amplitude))
        }
    }

    @Test func `every key is found once, in order`() {
        var detector = ToneDetector()
        var found: [Digit] = []
        for digit in Digit.allCases {
            found += detector.detect(in: DTMFTone.samples(for: digit, milliseconds: 60))
            found += detector.detect(in: [Int16](repeating: 0, count: 480))
        }
        #expect(found == Digit.allCases)
    }

    @Test func `the same key twice is two, one key held is one`() {
        var detector = ToneDetector()
        let key = DTMFTone.samples(for: .five, milliseconds: 80)
        #expect(detector.detect(in: key + [Int16](repeating: 0, count: 480) + key) == [.five, .five])
        var other = ToneDetector()
        #expect(other.detect(in: DTMFTone.samples(for: .five, milliseconds: 3_000)) == [.five])
    }

    /// Amplitudes of the low and the high tone.
    @Test(arguments: [(6_000.0, 2_400.0, true), (6_000, 10_000, true), (6_000, 1_500, false), (3_000, 7_500, false)])
    func `the tones may differ as much as lines make them`(low: Double, high: Double, isFound: Bool) {
        for digit in Digit.allCases {
            var detector = ToneDetector()
            let samples = DTMFTone.samples(for: digit, milliseconds: 80, lowAmplitude: low, highAmplitude: high)
            #expect(detector.detect(in: samples) == (isFound ? [digit] : []))
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `keys are found through noise 9 dB below them and through both laws`(seed: UInt64) {
        var generator = Seeded(seed)
        for codec in CompandingLaw.allCases {
            var detector = ToneDetector()
            var found: [Digit] = []
            for digit in Digit.allCases {
                // Two tones of 6000 have a deviation of 6000; 9 dB below that is 2129.
                let offset = [Int16](repeating: 0, count: Int.random(in: 300...500, using: &generator))
                let key = DTMFTone.samples(for: digit, milliseconds: 60) + offset
                found += detector.detect(in: codec.decode(codec.encode(mixed(key, noise: 2_129, &generator))))
            }
            #expect(found == Digit.allCases, "seed \(seed)")
        }
    }

    @Test(arguments: UInt64(1)...5)
    func `noise, single tones and chords that are no keys say nothing`(seed: UInt64) {
        var generator = Seeded(seed)
        var detector = ToneDetector()
        var found = detector.detect(in: mixed([Int16](repeating: 0, count: 80_000), noise: 4_000, &generator))
        for digit in Digit.allCases {
            found += detector.detect(in: DTMFTone.samples(for: digit, milliseconds: 200, highAmplitude: 0))
            found += detector.detect(in: DTMFTone.samples(for: digit, milliseconds: 200, lowAmplitude: 0))
        }
        let one = DTMFTone.samples(for: .one, milliseconds: 500, lowAmplitude: 3_000, highAmplitude: 3_000)
        let nine = DTMFTone.samples(for: .nine, milliseconds: 500, lowAmplitude: 3_000, highAmplitude: 3_000)
        found += detector.detect(in: zip(one, nine).map { $0 + $1 })
        #expect(found.isEmpty, "seed \(seed)")
    }
}
