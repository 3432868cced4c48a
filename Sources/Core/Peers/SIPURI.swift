/// A `sip:`, `sips:` or `tel:` URI as it stands in a header, unescaped (RFC 3261 §19.1, RFC 3966).
public struct SIPURI: Hashable, Sendable {
    public enum Scheme: String, Sendable { case sip, sips, tel }

    /// As it was written.
    public let text: String
    public var scheme: Scheme
    /// The part before `@`, its parameters with it; of a `tel:` URI the number. Empty where there is none.
    public var user: String
    /// Without brackets; empty for a `tel:` URI.
    public var host: String
    public var port: Int?
    /// By names in small letters; of a `tel:` URI, those of its number.
    public var parameters: [String: String]
    /// What follows the `?`, by names in small letters.
    public var headers: [String: String]

    private static let longest = 1024

    /// Nil for every other scheme and for what is broken.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest, let colon = text.firstIndex(of: ":"),
            let scheme = Scheme(rawValue: text[..<colon].lowercased())
        else { return nil }
        self.text = String(text)
        self.scheme = scheme
        port = nil
        headers = [:]
        let rest = Substring(text[text.index(after: colon)...])
        if scheme == .tel {
            let parts = rest.split(separator: ";", omittingEmptySubsequences: false)
            guard let number = AddressText.unescaped(parts.first ?? ""), !number.isEmpty else { return nil }
            (user, host) = (number, "")
            parameters = AddressText.parameters(parts.dropFirst())
            return
        }
        let at = rest.lastIndex(of: "@")
        // A password, as `user:secret@`, is nobody's name.
        let info = at.map { rest[..<$0].prefix { $0 != ":" } } ?? ""
        guard let name = AddressText.unescaped(info) else { return nil }
        user = name
        let place = at.map { rest[rest.index(after: $0)...] } ?? rest
        let mark = place.firstIndex(of: "?") ?? place.endIndex
        let parts = place[..<mark].split(separator: ";", omittingEmptySubsequences: false)
        guard let (host, port) = AddressText.hostAndPort(parts.first ?? "") else { return nil }
        (self.host, self.port) = (host, port)
        parameters = AddressText.parameters(parts.dropFirst())
        headers = AddressText.parameters(place[mark...].dropFirst().split(separator: "&")[...])
    }

    /// The number or name in it with the parameters that belong to a number: `5512345678;ext=300`.
    public var subscriber: String {
        guard scheme == .tel else { return user }
        return ["ext", "phone-context"].reduce(user) { text, name in
            parameters[name].map { "\(text);\(name)=\($0)" } ?? text
        }
    }
}
