import Aside
import Peers
import Testing

@Suite(.aside) struct `An address of a peer` {
    @Test(arguments: [("192.0.2.1", "192.0.2.1:5060 (UDP)"), ("2001:db8::1", "[2001:db8::1]:5060 (UDP)")])
    func `is written as people write it`(_ address: String, _ written: String) {
        #expect(PeerAddress(address: address, port: 5060, transport: .udp).description == written)
    }
}
