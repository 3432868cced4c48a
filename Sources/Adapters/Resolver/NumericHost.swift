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

    /// What the system's own list (`/etc/hosts`) and its search path say of a name.
    static func known(to system: String, _ family: AddressFamily) -> [String] {
        var hints = addrinfo()
        hints.ai_family = family == .ipv4 ? AF_INET : AF_INET6
        hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(system, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        return sequence(first: list) { $0?.pointee.ai_next }.prefix { $0 != nil }.compactMap { node in
            guard let entry = node?.pointee, let address = entry.ai_addr else { return nil }
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            let status = getnameinfo(
                address, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
            return status == 0
                ? String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
        }
    }
}
