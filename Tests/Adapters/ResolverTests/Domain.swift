import Peers
import Resolver
import TestDrivers
import Testing

/// A name server of a test's own with a resolver that asks it.
struct Domain {
    let server: TestNameServer
    let resolver: Resolver
    let clock = HandClock()

    /// Among servers of one priority the lot is always the lowest, unless `draw` says otherwise.
    init(
        _ records: [TestNameServer.Record] = [], hosts: String? = nil, families: [AddressFamily] = [.ipv4, .ipv6],
        limit: Duration = .seconds(60), draw: @escaping @Sendable (ClosedRange<Int>) -> Int = { $0.lowerBound }
    ) throws {
        server = try TestNameServer(records)
        resolver = Resolver(
            servers: [NameServer(address: "127.0.0.1", port: server.port)], hosts: hosts, families: families,
            limit: limit,
            now: { [clock] in clock.now }, draw: draw)
    }

    /// `192.0.2.1:5060`, in order.
    func find(
        _ host: String, _ port: Int? = nil, _ transport: SIPTransport = .udp
    ) async throws(ResolveFailure) -> [String] {
        try await resolver.find(PeerName(host: host, port: port, transport: transport)).addresses.map {
            String("\($0)".prefix { $0 != " " })
        }
    }

    func expect(
        _ failure: ResolveFailure, for host: String, _ transport: SIPTransport = .udp,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        await #expect(throws: failure, sourceLocation: sourceLocation) {
            try await resolver.find(PeerName(host: host, transport: transport))
        }
    }
}
