/// The few functions of mathematics that speech needs; the core has no mathematics library.
enum Numerics {
    private static let naturalOfTwo = 0.693_147_180_559_945_3
    private static let decimalOfTwo = 0.301_029_995_663_981_2

    /// The decimal logarithm of a positive number, to 12 digits; minus infinity of 0.
    static func log10(_ x: Double) -> Double {
        guard x > 0 else { return -.infinity }
        var exponent = Double(x.exponent)
        var mantissa = x.significand
        if mantissa > 1.414_213_562_373_095 {
            mantissa /= 2
            exponent += 1
        }
        // ln m = 2 artanh((m - 1) / (m + 1)); the argument is below 0.172.
        let argument = (mantissa - 1) / (mantissa + 1)
        let square = argument * argument
        var (sum, power) = (0.0, argument)
        for odd in stride(from: 1.0, through: 17, by: 2) {
            sum += power / odd
            power *= square
        }
        return (exponent + 2 * sum / naturalOfTwo) * decimalOfTwo
    }

    /// 10 to the power of `x`, to 12 digits, for `x` from -100 to 100.
    static func exp10(_ x: Double) -> Double {
        let binary = x / decimalOfTwo
        let whole = binary.rounded()
        let rest = (binary - whole) * naturalOfTwo
        var (sum, term) = (1.0, 1.0)
        for divisor in 1...14 {
            term *= rest / Double(divisor)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(whole), significand: sum)
    }

    /// The sine of `turns` whole turns, to 12 digits.
    static func sine(turns: Double) -> Double {
        // Folded into -1/4 ... 1/4.
        var rest = turns - turns.rounded()
        if rest > 0.25 { rest = 0.5 - rest } else if rest < -0.25 { rest = -0.5 - rest }
        let angle = rest * 2 * Double.pi
        let square = angle * angle
        var (sum, term) = (angle, angle)
        for odd in stride(from: 3.0, through: 21, by: 2) {
            term *= -square / (odd * (odd - 1))
            sum += term
        }
        return sum
    }

    static func cosine(turns: Double) -> Double { sine(turns: turns + 0.25) }
}
