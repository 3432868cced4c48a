/// What of a SIP request a digest response covers.
public struct DigestRequest: Sendable, Hashable {
    /// In capitals, as it is sent: `REGISTER`.
    public var method: String
    /// The Request-URI, as it is sent: `sip:carrier.example`.
    public var uri: String
    /// Covered by `auth-int` alone.
    public var body: [UInt8]

    public init(method: String, uri: String, body: [UInt8] = []) {
        self.method = method
        self.uri = uri
        self.body = body
    }

    /// Whether credentials for `other` may be meant for this request: a proxy may add parameters to a Request-URI, and
    /// telephones leave out parameters and the usual port.
    func isMeant(by other: String) -> Bool { uri == other || Self.essence(uri) == Self.essence(other) }

    /// Scheme, user, host and port: what decides where a request goes.
    private static func essence(_ uri: String) -> [String] {
        let parts = uri.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return [uri] }
        let scheme = parts[0].lowercased()
        let usual = scheme == "sips" ? "5061" : "5060"
        let (user, rest) =
            parts[1].lastIndex(of: "@").map { (String(parts[1][..<$0]), parts[1][$0...].dropFirst()) } ?? ("", parts[1])
        let place = rest.prefix { $0 != ";" && $0 != "?" }.lowercased()
        let colon = place.lastIndex(of: ":").flatMap { place[$0...].contains("]") ? nil : $0 }
        let port = colon.map { String(place[$0...].dropFirst()) } ?? ""
        return [scheme, user, colon.map { String(place[..<$0]) } ?? place, port.isEmpty ? usual : port]
    }
}
