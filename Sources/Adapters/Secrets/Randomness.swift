import CCrypto

/// What nobody can guess, from the library's generator.
public enum Randomness {
    /// How short and how long a PIN made for somebody can be, in digits.
    public static let pinLengths = 4...12

    /// Digits nobody can guess, and none of those that everybody tries first.
    public static func pin(length: Int) throws(SecretsFailure) -> String {
        precondition(
            pinLengths.contains(length), "a PIN of \(pinLengths.lowerBound) to \(pinLengths.upperBound) digits")
        while true {
            let keys = try digits(length)
            if !isEasy(keys) { return keys.map(String.init).joined() }
        }
    }

    /// Octets nobody can guess.
    public static func octets(_ count: Int) throws(SecretsFailure) -> [UInt8] {
        var octets = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&octets, Int32(count)) == 1 else { throw .noRandomness }
        return octets
    }

    private static func digits(_ count: Int) throws(SecretsFailure) -> [UInt8] {
        var digits: [UInt8] = []
        while digits.count < count {
            // 250 is the highest multiple of ten in an octet: what lies above would favour the low digits.
            digits += try octets(count).filter { $0 < 250 }.map { $0 % 10 }
        }
        return Array(digits.prefix(count))
    }

    /// 0000, 1234, 9876 and their kin.
    static func isEasy(_ digits: [UInt8]) -> Bool {
        let steps = Set(zip(digits, digits.dropFirst()).map { Int($1) - Int($0) })
        return steps == [0] || steps == [1] || steps == [-1]
    }
}
