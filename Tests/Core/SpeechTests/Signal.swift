import Foundation
import Speech

/// Signals whose level is known.
enum Signal {
    /// A sine of that peak, between -1 and 1 of full scale.
    static func sine(_ hertz: Double = 1000, seconds: Double, peak: Double) -> [Int16] {
        (0..<Int(seconds * Double(Speech.rate))).map {
            Int16((peak * 32_767 * sin(2 * .pi * hertz * Double($0) / Double(Speech.rate))).rounded())
        }
    }

    static func silence(seconds: Double) -> [Int16] { [Int16](repeating: 0, count: Int(seconds * Double(Speech.rate))) }
}
