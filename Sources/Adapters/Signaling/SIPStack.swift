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
    /// An address as the host of a URI.
    var inURI: String { contains(":") && !hasPrefix("[") ? "[\(self)]" : self }
}
