import Aside
import Foundation
import Peers
import Resolver
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A SIP server` {
    private static let two: [TestNameServer.Record] = [
        .srv("_sip._udp.carrier.example", 20, 0, 5080, "b.carrier.example"),
        .srv("_sip._udp.carrier.example", 10, 0, 5070, "a.carrier.example"),
        .srv("_sips._tcp.carrier.example", 10, 0, 5061, "b.carrier.example"),
        .a("a.carrier.example", "192.0.2.1"), .aaaa("a.carrier.example", "2001:db8::1"),
        .a("b.carrier.example", "192.0.2.2"), .a("carrier.example", "192.0.2.9"),
    ]

    @Test func `is found by its service, in the order of priorities`() async throws {
        let domain = try Domain(Self.two)
        defer { domain.server.close() }
        #expect(try await domain.find("carrier.example") == ["192.0.2.1:5070", "[2001:db8::1]:5070", "192.0.2.2:5080"])
        #expect(try await domain.find("Carrier.Example.", nil, .tls) == ["192.0.2.2:5061"])
        #expect(
            domain.server.asked.prefix(4) == [
                "SRV _sip._udp.carrier.example", "A a.carrier.example", "AAAA a.carrier.example",
                "A b.carrier.example",
            ])
    }

    @Test func `with a port needs no service, and one without a service has the usual port`() async throws {
        let domain = try Domain(Self.two)
        defer { domain.server.close() }
        #expect(try await domain.find("carrier.example", 5090) == ["192.0.2.9:5090"])
        #expect(!domain.server.asked.contains { $0.hasPrefix("SRV") })
        #expect(try await domain.find("a.carrier.example") == ["192.0.2.1:5060", "[2001:db8::1]:5060"])
        #expect(try await domain.find("b.carrier.example", nil, .tls) == ["192.0.2.2:5061"])
    }

    @Test(
        arguments: [
            ("192.0.2.7", nil, SIPTransport.udp, "192.0.2.7:5060 (UDP)"),
            ("192.0.2.7", 5070, .tcp, "192.0.2.7:5070 (TCP)"),
            ("2001:db8::7", nil, .tls, "[2001:db8::7]:5061 (TLS)"), ("[2001:db8::7]", 1, .udp, "[2001:db8::7]:1 (UDP)"),
        ] as [(String, Int?, SIPTransport, String)])
    func `that is a number needs no looking up`(
        _ host: String, _ port: Int?, _ transport: SIPTransport, _ address: String
    ) async throws {
        let domain = try Domain()
        defer { domain.server.close() }
        let found = try await domain.resolver.find(PeerName(host: host, port: port, transport: transport))
        #expect(found.addresses.map(\.description) == [address])
        #expect(domain.server.asked.isEmpty)
    }

    @Test(arguments: [
        "", ".", "a..b", "a b.example", "a/b", "señal.example", "192.0.2.1\u{0}", "[", "[]", "a\n",
        String(repeating: "a", count: 64), String(repeating: "a.", count: 128),
    ])
    func `has a name that can be one`(_ host: String) async throws {
        let domain = try Domain()
        defer { domain.server.close() }
        await domain.expect(.notAName(host), for: host)
        #expect(domain.server.asked.isEmpty)
    }

    @Test func `is found behind aliases, in one answer or in several`() async throws {
        let domain = try Domain([
            .cname("sip.carrier.example", "edge.carrier.example"), .cname("edge.carrier.example", "x.cloud.example"),
            .a("x.cloud.example", "192.0.2.3"),
        ])
        defer { domain.server.close() }
        #expect(try await domain.find("sip.carrier.example", 5060) == ["192.0.2.3:5060"])
        domain.clock.pass(.seconds(3_600))
        domain.server.setManner(.firstAliasOnly)
        #expect(try await domain.find("sip.carrier.example", 5060) == ["192.0.2.3:5060"])
    }

    @Test func `behind aliases that lead nowhere is none`() async throws {
        let domain = try Domain([
            .cname("a.example", "b.example"), .cname("b.example", "a.example"), .cname("self.example", "self.example"),
        ])
        defer { domain.server.close() }
        for host in ["a.example", "self.example"] {
            await #expect(throws: ResolveFailure.self) {
                try await domain.resolver.find(PeerName(host: host, port: 5060, transport: .udp))
            }
        }
        #expect(domain.server.asked.count < 40)
    }

    @Test func `that is not there is told from one that is not offered and from one that has no address`() async throws
    {
        let domain = try Domain([
            .srv("_sip._udp.none.example", 0, 0, 0, ""), .a("none.example", "192.0.2.1"),
            .srv("_sip._udp.half.example", 0, 0, 5060, "gone.half.example"),
            .a("whole.example", "0.0.0.0"), .a("whole.example", "224.0.0.1"),
        ])
        defer { domain.server.close() }
        await domain.expect(.noSuchName("nowhere.example"), for: "nowhere.example")
        await domain.expect(.notOffered("none.example"), for: "none.example")
        await domain.expect(.noSuchName("gone.half.example"), for: "half.example")
        await domain.expect(.noSuchName("whole.example"), for: "whole.example")
    }

    @Test func `of several is the one that has an address`() async throws {
        let domain = try Domain([
            .srv("_sip._udp.half.example", 0, 0, 5060, "gone.half.example"),
            .srv("_sip._udp.half.example", 1, 0, 5062, "here.half.example"), .a("here.half.example", "192.0.2.4"),
        ])
        defer { domain.server.close() }
        #expect(try await domain.find("half.example") == ["192.0.2.4:5062"])
    }

    @Test func `is looked for only among the addresses that are of use, those preferred first`() async throws {
        let four = try Domain(Self.two, families: [.ipv4])
        let six = try Domain(Self.two, families: [.ipv6, .ipv4])
        defer {
            four.server.close()
            six.server.close()
        }
        #expect(try await four.find("a.carrier.example") == ["192.0.2.1:5060"])
        #expect(!four.server.asked.contains { $0.hasPrefix("AAAA") })
        #expect(try await six.find("a.carrier.example") == ["[2001:db8::1]:5060", "192.0.2.1:5060"])
    }

    @Test func `that this machine lists is where it says, and nobody is asked`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "hosts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try """
        # ours
        192.0.2.50\tPBX.example pbx   # the old one
        192.0.2.51   pbx
        2001:db8::5  pbx
        nonsense     pbx
        #192.0.2.52  pbx
        """.write(to: file, atomically: true, encoding: .utf8)
        let domain = try Domain(hosts: file.path)
        defer { domain.server.close() }
        #expect(try await domain.find("pbx") == ["192.0.2.50:5060", "192.0.2.51:5060", "[2001:db8::5]:5060"])
        #expect(try await domain.find("pbx.example", 5070) == ["192.0.2.50:5070"])
        #expect(domain.server.asked.isEmpty)
        await domain.expect(.noSuchName("old"), for: "old")
    }

    @Test func `is drawn by its weight, as RFC 2782 has it`() async throws {
        let draws = Draws([0, 60, 0, 31])
        let domain = try Domain(
            [
                .srv("_sip._tcp.big.example", 1, 10, 1, "h.example"),
                .srv("_sip._tcp.big.example", 1, 0, 2, "h.example"),
                .srv("_sip._tcp.big.example", 1, 60, 3, "h.example"),
                .srv("_sip._tcp.big.example", 0, 5, 4, "h.example"),
                .a("h.example", "192.0.2.1"),
            ], draw: { draws.next($0) })
        defer { domain.server.close() }
        // Priority 0 has one; of priority 1 weights 0, 10, 60: 60 falls to the last, 0 to the one without weight.
        #expect(try await domain.find("big.example", nil, .tcp).map { $0.suffix(2) } == [":4", ":3", ":2", ":1"])
        #expect(draws.ranges == [0...5, 0...70, 0...10, 0...10])
    }
}
