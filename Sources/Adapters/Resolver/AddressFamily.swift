/// IPv4 or IPv6.
public enum AddressFamily: Sendable, Hashable, CaseIterable {
    case ipv4, ipv6
}
