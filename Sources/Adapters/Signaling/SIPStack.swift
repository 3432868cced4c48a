internal import Peers

/// One stack of sofia's, bound to one address and port.
struct SIPStack {
    let pointer: OpaquePointer
    let points: [ListeningPoint]
    /// What peers call us back at; empty until sofia has told it.
    var host = ""
    var port = 0

    func carries(_ transport: SIPTransport) -> Bool { points.contains { $0.transport == transport } }

    /// Whether it stands on an address of that family, or on all.
    func reaches(_ address: String) -> Bool { points[0].address.contains(":") == address.contains(":") }

    var isOnAllAddresses: Bool { points[0].address == "0.0.0.0" || points[0].address == "::" }
}

extension String {
    /// A name or address as the host of a URI: IPv6 stands in brackets.
    var inURI: String { count(where: { $0 == ":" }) > 1 && !hasPrefix("[") ? "[\(self)]" : self }
}
