/// A telephone number that is the same from everywhere: `+525512345678` (ITU-T E.164, written as RFC 3966 does).
public struct E164: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// With the country code, without the plus; 7 to 15 of them.
    public let digits: String

    static let lengths = 7...15

    /// Nil unless it is a plus and 7 to 15 digits, of which the first is no zero.
    public init?(_ text: some StringProtocol) {
        guard text.first == "+" else { return nil }
        self.init(digits: String(text.dropFirst()))
    }

    init?(digits: String) {
        let isWhole = digits.utf8.allSatisfy { $0.isDigit }
        guard isWhole, Self.lengths.contains(digits.utf8.count), digits.first != "0" else { return nil }
        self.digits = digits
    }

    public var description: String { "+\(digits)" }

    public static func < (a: Self, b: Self) -> Bool { a.digits < b.digits }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
