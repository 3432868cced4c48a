internal import Peers

/// Where the requests of a dialog go when its Contact cannot be called as it stands: to where the peer's messages come
/// from (RFC 5626 §5.3 does so by flows; RFC 3581 by ports).
enum NextHop {
    /// A host as it stands in a URI, with the port and transport where it names them.
    struct Place: Equatable {
        var host: String
        var port: Int?
        var transport: SIPTransport?
    }

    /// What a message tells of how its sender is reached.
    struct Told: Equatable {
        /// The first hop of the route, where a Record-Route sets one.
        var route: Place?
        var contact: Place?
        /// What the sender of a request says its own address is.
        var via: String?
    }

    /// Nil where the message's own word is good.
    static func uri(for told: Told, from source: PeerAddress) -> String? {
        if let route = told.route { return isNumeric(route.host) ? nil : uri(of: source) }
        guard let contact = told.contact?.host, isNumeric(contact) else { return uri(of: source) }
        if source.transport != .udp { return uri(of: source) }
        if bare(contact) == bare(source.address) { return nil }
        // A proxy that keeps out of the dialog is its own Via; a telephone that does not know its outer address is not.
        let isBehindNAT = told.via.map { bare($0) != bare(source.address) } ?? isPrivate(contact)
        return isBehindNAT ? uri(of: source) : nil
    }

    /// As above, with the message's own word where that is good: a next hop that was set before is never left to it.
    static func uri(following told: Told, from source: PeerAddress) -> String? {
        if let uri = uri(for: told, from: source) { return uri }
        guard let place = told.route ?? told.contact else { return nil }
        let transport = place.transport ?? source.transport
        let port = place.port ?? (transport == .tls ? 5061 : 5060)
        return uri(of: PeerAddress(address: bare(place.host), port: port, transport: transport))
    }

    static func uri(of address: PeerAddress) -> String {
        let host = address.address.contains(":") ? "[\(address.address)]" : address.address
        return "sip:\(host):\(address.port);transport=\(address.transport.rawValue)"
    }

    private static func bare(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]")
            ? String(host.dropFirst().dropLast()).lowercased() : host.lowercased()
    }

    private static func isNumeric(_ host: String) -> Bool { host.hasPrefix("[") || octets(host) != nil }

    private static func octets(_ host: String) -> [UInt8]? {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let octets = parts.compactMap { UInt8($0) }
        return parts.count == 4 && octets.count == 4 ? octets : nil
    }

    /// Of no meaning outside the peer's own network: RFC 1918, RFC 6598, RFC 3927; RFC 4193 and link-local.
    static func isPrivate(_ host: String) -> Bool {
        guard let octets = octets(host) else {
            let prefix = bare(host).prefix(4)
            return prefix.hasPrefix("fc") || prefix.hasPrefix("fd")
                || ["fe8", "fe9", "fea", "feb"].contains { prefix.hasPrefix($0) }
        }
        return switch (octets[0], octets[1]) {
        case (10, _), (192, 168), (172, 16...31), (100, 64...127), (169, 254): true
        default: false
        }
    }
}
