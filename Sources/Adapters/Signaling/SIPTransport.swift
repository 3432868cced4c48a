/// What carries SIP messages.
public enum SIPTransport: String, Sendable, Hashable, CaseIterable {
    case udp, tcp
}
