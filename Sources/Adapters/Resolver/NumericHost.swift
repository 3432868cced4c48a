internal import Glibc

/// Hosts that are no names: IPv4 and IPv6 as numbers.
enum NumericHost {
    /// Nil for a name.
    static func family(of host: String) -> AddressFamily? {
        guard !host.utf8.contains(0) else { return nil }
        var octets = in6_addr()
        if inet_pton(AF_INET, host, &octets) == 1 { return .ipv4 }
        return inet_pton(AF_INET6, host, &octets) == 1 ? .ipv6 : nil
    }

    /// Without the brackets of an IPv6 address.
    static func bare(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }
}
