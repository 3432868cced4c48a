import Aside
import Peers
import Testing

@Suite(.aside) struct `An address in a header` {
    @Test func `is read with its name, its escapes and its parameters`() {
        let address = SIPNameAddress(
            #""Ana \"La Jefa\" P\\M, S.A." <sip:a%6ea@Example.COM:5080;user=phone?Reason=x>;tag=7;screen="yes""#)
        #expect(address?.display == #"Ana "La Jefa" P\M, S.A."#)
        #expect(address?.uri.user == "ana")
        #expect(address?.uri.host == "example.com")
        #expect(address?.uri.port == 5080)
        #expect(address?.uri.parameters == ["user": "phone"])
        #expect(address?.uri.headers == ["reason": "x"])
        #expect(address?.parameters == ["tag": "7", "screen": "yes"])
    }

    @Test(arguments: [
        ("sip:ana@example.com;tag=1", "ana", "example.com"), ("<sips:+52@[2001:db8::1]:5061>", "+52", "2001:db8::1"),
        ("Ana Paz <sip:ana:secret@example.com>", "ana", "example.com"), ("<tel:+52-55;ext=300>", "+52-55", ""),
        ("<sip:example.com>", "", "example.com"), ("  <SIP:ana@example.com>  ", "ana", "example.com"),
        (#""<sip:false@example.com>" <sip:ana@example.com>"#, "ana", "example.com"),
    ])
    func `is found in each of its forms`(_ text: String, _ user: String, _ host: String) {
        let address = SIPNameAddress(text)
        #expect(address?.uri.user == user)
        #expect(address?.uri.host == host)
    }

    @Test(arguments: [
        "", "<", "<>", ">", "\"", #""Ana <sip:ana@example.com>"#, "<sip:>", "<sip:a%4>", "<sip:a%ZZ@x.example>",
        "<sip:a%00b@x.example>", "<sip:a%FF@x.example>", "<http://example.com>", "<sip:ana@exam ple>", "<tel:>",
        "<sip:ana@[::1>", "<sip:ana@x.example:0>", "<sip:ana@x.example:99999>", "*",
    ])
    func `that is broken is none`(_ text: String) {
        #expect(SIPNameAddress(text) == nil)
    }

    @Test func `of a list stands between commas that neither quotes nor brackets hold`() {
        let list = SIPNameAddress.list(
            #""Paz, Ana" <sip:ana@example.com>;a="1,2", <sip:b,c@example.com>, broken, <tel:+525512345678>"#)
        #expect(list.map(\.uri.user) == ["ana", "b,c", "+525512345678"])
    }

    @Test func `shows no name that a terminal would obey`() {
        #expect(SIPNameAddress("\"A\u{1B}[31mna\u{202E}\" <sip:ana@example.com>")?.display == "A[31mna")
        #expect(SIPNameAddress("\"\u{7}\" <sip:ana@example.com>")?.display == nil)
    }

    @Test func `of noise never traps`() {
        var generator = Seeded(21)
        let alphabet = Array("\"\\<>;,:@?&=%[]. asip:telñ4\u{0}\u{301}")
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let noise = String(
                (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
            for text in [noise, "sip:\(noise)", "<sip:\(noise)>", "\"\(noise)\" <tel:\(noise)>"] {
                for address in SIPNameAddress.list(text) {
                    #expect(address.uri.scheme == .tel || !address.uri.host.isEmpty, "\(text)")
                }
            }
        }
    }
}
