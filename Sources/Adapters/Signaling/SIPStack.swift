internal import Peers

/// One stack of sofia's, bound to one address and port.
struct SIPStack {
    let pointer: OpaquePointer
    let points: [ListeningPoint]
    /// What peers call us back at; empty until sofia has told it.
    var host = ""

    func carries(_ transport: SIPTransport) -> Bool { points.contains { $0.transport == transport } }
}
