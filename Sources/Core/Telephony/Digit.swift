/// One key of a telephone keypad. The fourth column (A to D) exists on no telephone a caller has.
public enum Digit: Character, Hashable, Sendable, CaseIterable, Codable {
    case zero = "0", one = "1", two = "2", three = "3", four = "4"
    case five = "5", six = "6", seven = "7", eight = "8", nine = "9"
    case star = "*", pound = "#"

    /// The event code of the key (RFC 4733 §3.2, table 3): 0 to 9, 10 for `*`, 11 for `#`.
    public init?(eventCode: UInt8) {
        switch eventCode {
        case 0...9: self.init(rawValue: Character(UnicodeScalar(UInt8(ascii: "0") + eventCode)))
        case 10: self = .star
        case 11: self = .pound
        default: return nil
        }
    }

    public var eventCode: UInt8 {
        switch self {
        case .star: 10
        case .pound: 11
        default: UInt8(rawValue.wholeNumberValue ?? 0)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard text.count == 1, let digit = text.first.flatMap(Digit.init(rawValue:)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a key")
        }
        self = digit
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(rawValue))
    }
}
