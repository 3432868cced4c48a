import Foundation

/// Makes a pure tone, to be sent through a call and found again at its other end.
public enum ToneGenerator {
    /// `seconds` of `hertz`, 16 bits at 8 kHz; `amplitude` is the peak.
    public static func samples(hertz: Double, seconds: Double, amplitude: Double = 8_000) -> [Int16] {
        (0..<Int(seconds * 8_000)).map { Int16((amplitude * sin(2 * .pi * hertz * Double($0) / 8_000)).rounded()) }
    }
}
