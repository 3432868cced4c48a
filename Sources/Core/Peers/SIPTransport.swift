/// What carries SIP messages.
public enum SIPTransport: String, Sendable, Hashable, Codable, CaseIterable {
    case udp, tcp, tls

    /// Those that need no certificate.
    public static let plain: [SIPTransport] = [.udp, .tcp]
}
