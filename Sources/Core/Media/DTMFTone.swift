public import Telephony

/// The pair of tones that stands for a key (ITU-T Q.23): made here, and found by `ToneDetector`.
public enum DTMFTone {
    /// Cosine and sine of one sample's turn at 8 kHz; core has no mathematics library.
    struct Frequency: Sendable {
        let cosine: Double
        let sine: Double
    }

    /// 697, 770, 852 and 941 Hz.
    static let rows = [
        Frequency(cosine: 0.8538689046744509, sine: 0.5204881301528917),
        Frequency(cosine: 0.8226405180208598, sine: 0.5685618507342639),
        Frequency(cosine: 0.78434349193341, sine: 0.620326757976556),
        Frequency(cosine: 0.7391022841200879, sine: 0.6735932107796729),
    ]
    /// 1209, 1336, 1477 and 1633 Hz.
    static let columns = [
        Frequency(cosine: 0.5820520115136658, sine: 0.8131515577633086),
        Frequency(cosine: 0.49818510533949084, sine: 0.86707070116449),
        Frequency(cosine: 0.3993091946133181, sine: 0.9168163213519179),
        Frequency(cosine: 0.284266353387601, sine: 0.9587453469674393),
    ]
    /// Row by row; the fourth column (A to D) is on no telephone a caller has.
    static let keypad: [[Digit?]] = [
        [.one, .two, .three, nil], [.four, .five, .six, nil], [.seven, .eight, .nine, nil],
        [.star, .zero, .pound, nil],
    ]

    /// The key as sound, 16 bits at 8 kHz; the amplitudes are the peaks of the two tones.
    public static func samples(
        for digit: Digit, milliseconds: Int = 100, lowAmplitude: Double = 6_000, highAmplitude: Double = 6_000
    ) -> [Int16] {
        let row = keypad.firstIndex { $0.contains(digit) } ?? 0
        let column = keypad[row].firstIndex(of: digit) ?? 0
        var low = Oscillator(rows[row])
        var high = Oscillator(columns[column])
        return (0..<milliseconds * AudioFrame.sampleRate / 1_000).map { _ in
            Int16(clamping: Int(low.next() * lowAmplitude + high.next() * highAmplitude))
        }
    }

    /// Keys as sound, with the pauses that a receiver needs.
    static func items(for digits: [Digit], codecs: CodecBook) -> [PlayItem] {
        digits.flatMap { digit -> [PlayItem] in
            [.audio(EncodedAudio(samples: samples(for: digit), codecs: codecs)), .pause(milliseconds: 80)]
        }
    }

    private struct Oscillator {
        private let frequency: Frequency
        private var real = 1.0
        private var imaginary = 0.0
        init(_ frequency: Frequency) { self.frequency = frequency }
        mutating func next() -> Double {
            defer {
                (real, imaginary) = (
                    real * frequency.cosine - imaginary * frequency.sine,
                    real * frequency.sine + imaginary * frequency.cosine
                )
            }
            return imaginary
        }
    }
}
