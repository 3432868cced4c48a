import Aside
import Peers
import Testing

@testable import Signaling

@Suite(.aside) struct `The next hop of a dialog` {
    private let source = PeerAddress(address: "203.0.113.7", port: 34_567, transport: .udp)

    private func place(_ host: String, _ port: Int? = nil) -> NextHop.Place { NextHop.Place(host: host, port: port) }

    private func hop(
        contact: NextHop.Place?, route: NextHop.Place? = nil, via: String?, from source: PeerAddress? = nil
    ) -> String? {
        NextHop.uri(for: NextHop.Told(route: route, contact: contact, via: via), from: source ?? self.source)
    }

    @Test func `is the Contact of a peer that knows its own address`() {
        #expect(hop(contact: place("203.0.113.7", 5070), via: "203.0.113.7") == nil)
    }

    @Test func `is the Contact that a proxy passed on, when the proxy keeps out of the dialog`() {
        #expect(hop(contact: place("192.168.1.20"), via: "203.0.113.7") == nil)
    }

    @Test(arguments: ["192.168.1.20", "10.0.0.5", "pc33.example.com"])
    func `is where a telephone behind NAT sends from`(_ own: String) {
        #expect(hop(contact: place(own), via: own) == "sip:203.0.113.7:34567;transport=udp")
    }

    @Test func `is the route where there is one, unless its name would have to be looked up`() {
        let contact = place("192.168.1.20")
        #expect(hop(contact: contact, route: place("198.51.100.1"), via: "198.51.100.1") == nil)
        let named = hop(contact: contact, route: place("proxy.example.com"), via: "proxy.example.com")
        #expect(named == "sip:203.0.113.7:34567;transport=udp")
    }

    @Test(arguments: [SIPTransport.tcp, .tls])
    func `is the connection that a peer opened`(_ transport: SIPTransport) {
        let source = PeerAddress(address: "2001:db8::7", port: 41_000, transport: transport)
        let hop = hop(contact: place("[2001:db8::7]", 5060), via: "[2001:db8::7]", from: source)
        #expect(hop == "sip:[2001:db8::7]:41000;transport=\(transport.rawValue)")
    }

    @Test func `of a response is its source where the Contact is of another network's inside`() {
        #expect(hop(contact: place("172.16.9.9"), via: nil) == "sip:203.0.113.7:34567;transport=udp")
        #expect(hop(contact: place("198.51.100.9"), via: nil) == nil)
    }

    @Test(arguments: [
        ("10.1.2.3", true), ("172.15.0.1", false), ("172.31.0.1", true), ("192.168.0.1", true), ("100.64.0.1", true),
        ("169.254.1.1", true), ("203.0.113.1", false), ("fd00::1", true), ("[fe80::1]", true), ("2001:db8::1", false),
    ])
    func `knows the addresses that mean nothing outside`(_ address: String, _ isPrivate: Bool) {
        #expect(NextHop.isPrivate(address) == isPrivate)
    }
}
