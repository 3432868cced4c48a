/// A telephone number as two spellings of it are compared: "(55) 5000-1234" and "+52 55 5000 1234" are the same line.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// Digits only, as given.
    public let digits: String

    /// Nil when the text holds fewer than `minimumLength` digits.
    public init?(_ text: String) {
        let digits = text.filter { $0.isASCII && $0.isWholeNumber }
        guard digits.count >= Self.minimumLength else { return nil }
        self.digits = digits
    }

    /// Shorter than this is an extension or a service code, and names nobody.
    public static let minimumLength = 3
    /// What every spelling of one line has in common: a national number of Mexico, Ecuador or Venezuela is at most
    /// ten digits long, and what precedes it is a country or trunk prefix.
    public static let significantLength = 10

    /// The last ten digits, by which numbers are compared and indexed.
    public var significant: String { String(digits.suffix(Self.significantLength)) }

    public static func == (a: Self, b: Self) -> Bool { a.significant == b.significant }
    public func hash(into hasher: inout Hasher) { hasher.combine(significant) }
    public var description: String { digits }
}
