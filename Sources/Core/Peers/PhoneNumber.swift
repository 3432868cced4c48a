/// What stands where a telephone number is expected: a number that is the same from everywhere, or, as it was sent, an
/// extension, a service code, a name.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    public let e164: E164?
    /// `+525512345678`, or what was sent.
    public let text: String
    /// Of RFC 3966's `;ext=`; digits.
    public let extensionDigits: String?

    public init(_ number: E164, extensionDigits: String? = nil) {
        e164 = number
        text = number.description
        self.extensionDigits = extensionDigits
    }

    public init(asSent text: String, extensionDigits: String? = nil) {
        e164 = nil
        self.text = text
        self.extensionDigits = extensionDigits
    }

    public var description: String { extensionDigits.map { "\(text);ext=\($0)" } ?? text }
}
