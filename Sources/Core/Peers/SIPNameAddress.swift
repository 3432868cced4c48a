/// An address in a header, with the name beside it: `"Ana" <sip:ana@example.com>;tag=1` (RFC 3261 §25.1, `name-addr`
/// and `addr-spec`).
public struct SIPNameAddress: Hashable, Sendable {
    /// Unquoted, without control characters, 128 characters at most.
    public var display: String?
    public var uri: SIPURI
    /// The header's own, by names in small letters.
    public var parameters: [String: String]

    /// What a trunk cannot mean.
    private static let most = 32

    /// Those of one header, in their order; broken ones are left out.
    public static func list(_ text: String) -> [SIPNameAddress] {
        AddressText.split(text, at: UInt8(ascii: ",")).prefix(most).compactMap { SIPNameAddress(String($0)) }
    }

    /// Nil for what is broken.
    public init?(_ text: String) {
        let fields = AddressText.split(text, at: UInt8(ascii: ";"))
        let address = NumberingPlan.trimmed(fields.first ?? "")
        parameters = AddressText.parameters(fields.dropFirst())
        guard address.last == ">" else {
            guard !address.contains(where: { "<>\" ".contains($0) }), let uri = SIPURI(address) else { return nil }
            self.uri = uri
            return
        }
        guard let (name, rest) = Self.name(address), rest.first == "<",
            let uri = SIPURI(NumberingPlan.trimmed(rest.dropFirst().dropLast()))
        else { return nil }
        display = AddressText.shown(name)
        self.uri = uri
    }

    /// What stands before the bracket, and the rest from the bracket on.
    private static func name(_ text: Substring) -> (String, Substring)? {
        guard text.first == "\"" else {
            let rest = text.drop { $0 != "<" }
            return (String(text[..<rest.startIndex]), rest)
        }
        var name: [Unicode.Scalar] = []
        var rest = text.unicodeScalars.dropFirst()
        while let scalar = rest.popFirst() {
            if scalar == "\"" {
                return (String(String.UnicodeScalarView(name)), NumberingPlan.trimmed(Substring(rest)))
            }
            if scalar != "\\" {
                name.append(scalar)
            } else if let escaped = rest.popFirst() {
                name.append(escaped)
            }
        }
        return nil
    }
}
