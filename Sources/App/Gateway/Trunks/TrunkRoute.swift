internal import Peers

/// One way to a trunk.
struct TrunkRoute: Hashable, Sendable {
    let trunk: Trunk
    let target: PeerAddress
    /// The name or address of the settings by which the target was found.
    let name: String?

    /// Whose numbers they are: the host of URIs, with a port where it is not the usual one.
    var domain: String {
        // A proxy stands in front of the servers, and is not whom the URIs name.
        let server = trunk.proxy == nil ? name ?? trunk.servers.first : trunk.servers.first
        return server ?? target.address
    }

    /// The domain as an address of ours shows it, without a port (RFC 3261 §19.1.1, table 1).
    var host: String { SIPURI("sip:\(domain)")?.host ?? domain }

    /// What a certificate must be of.
    var serverName: String? { name.flatMap { SIPURI("sip:\($0)")?.host } }

    /// A number as this trunk is called for it.
    func uri(of number: PhoneNumber) -> String { "sip:\(number.text)@\(domain)" }
}
