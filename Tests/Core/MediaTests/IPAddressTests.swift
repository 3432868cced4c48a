import Aside
import Media
import Testing

@Suite(.aside) struct `IP addresses` {
    @Test(arguments: [
        "192.0.2.7", "0.0.0.0", "255.255.255.255", "::1", "::", "2001:db8::7", "2001:db8:0:1:2:3:4:5", "fe80::1:0:0:1",
        "1:2:3:4:5:6:7:8", "1::8",
    ])
    func `an address reads and writes as itself`(text: String) {
        #expect(IPAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", ".", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "1.2.3.4 ", "0x1.2.3.4", "1..2.3", ":", ":::",
        "1::2::3",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:", "g::1", "12345::", "sip.example.mx", "١.٢.٣.٤",
        "::1.2.3",
    ])
    func `what is no address is nil`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func `an embedded IPv4 address is read`() {
        #expect(IPAddress("::ffff:192.0.2.7") == .v6(high: 0, low: 0xFFFF_C000_0207))
    }

    @Test func `media go to one host only`() {
        #expect(IPAddress("192.0.2.7")?.isUnicast == true)
        for text in ["224.0.0.1", "239.1.2.3", "255.255.255.255", "0.0.0.0", "::", "ff02::1"] {
            #expect(IPAddress(text)?.isUnicast == false, "\(text)")
        }
    }
}
