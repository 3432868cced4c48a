/// What a name server says of a name.
struct DNSRecord: Sendable, Hashable {
    enum Kind: UInt16, Sendable {
        case ipv4 = 1
        case alias = 5
        case ipv6 = 28
        case service = 33
    }

    enum Content: Sendable, Hashable {
        /// Numeric.
        case address(String)
        case service(ServiceRecord)
        case alias(String)
    }

    /// In lower case, without its last dot.
    var owner: String
    var kind: Kind
    /// Seconds.
    var timeToLive: Int
    var content: Content

    static func canonical(_ name: String) -> String {
        let lower = name.lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }
}
