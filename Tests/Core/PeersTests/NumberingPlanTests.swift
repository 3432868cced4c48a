import Aside
import Peers
import Telephony
import Testing

@Suite(.aside) struct `A telephone number` {
    @Test(arguments: [
        ("+52 55 1234 5678", "+525512345678"), ("+52 1 55 1234 5678", "+525512345678"),
        ("005255-1234-5678", "+525512345678"), ("0052 1 55 1234 5678", "+525512345678"),
        ("525512345678", "+525512345678"), ("5215512345678", "+525512345678"),
        ("01 55 1234 5678", "+525512345678"), ("044 55 1234 5678", "+525512345678"),
        ("045 (55) 1234.5678", "+525512345678"), ("5512345678", "+525512345678"),
        ("+520155 1234 5678", "+525512345678"), ("0012125551234", "+12125551234"), ("+12125551234", "+12125551234"),
        ("12125551234", "+12125551234"), ("+442079460000", "+442079460000"),
    ])
    func `sent by a Mexican trunk is the same however it was sent`(_ sent: String, _ read: String) {
        let number = NumberingPlan(of: .mx).read(sent)
        #expect(number.text == read)
        #expect(number.e164?.description == read)
    }

    @Test(arguments: ["300", "911", "066", "112", "*97", "040", "anonymous", "ana", "", "+", "12345678", "00", "5;5"])
    func `that is none stays what it is`(_ sent: String) {
        let number = NumberingPlan(of: .mx).read(sent)
        #expect(number.e164 == nil)
        #expect(number.text == sent.prefix { $0 != ";" })
    }

    @Test(arguments: [
        (Country.ar, "011 15 1234 5678", "+5491112345678"), (.ar, "0351 15 123 4567", "+5493511234567"),
        (.ar, "02944 15 12 3456", "+5492944123456"), (.ar, "11 4123 4567", "+541141234567"),
        (.ar, "5491112345678", "+5491112345678"), (.br, "0 11 98765 4321", "+5511987654321"),
        (.br, "0 15 11 98765-4321", "+5511987654321"), (.br, "(11) 3456-7890", "+551134567890"),
        (.ca, "011 52 55 1234 5678", "+525512345678"), (.us, "1 (212) 555-1234", "+12125551234"),
        (.us, "2125551234", "+12125551234"), (.cl, "09 8765 4321", "+56987654321"),
        (.cl, "2 2345 6789", "+56223456789"),
        (.co, "03 300 123 4567", "+573001234567"), (.co, "601 234 5678", "+576012345678"),
        (.cr, "2222 3333", "+50622223333"), (.ec, "02 234 5678", "+59322345678"),
        (.ec, "0987654321", "+593987654321"), (.es, "912 345 678", "+34912345678"),
        (.gt, "5555 1234", "+50255551234"), (.pa, "6123 4567", "+50761234567"), (.pa, "223 4567", "+5072234567"),
        (.pe, "01 234 5678", "+5112345678"), (.pe, "987654321", "+51987654321"),
        (.uy, "099 123 456", "+59899123456"), (.uy, "2901 2345", "+59829012345"),
        (.ve, "0212 555 1234", "+582125551234"), (.ve, "0052 55 1234 5678", "+525512345678"),
    ])
    func `is read as its country writes it`(_ country: Country, _ sent: String, _ read: String) {
        #expect(NumberingPlan(of: country).read(sent).e164?.description == read)
    }

    @Test func `may say its extension and where it is dialled`() {
        let plan = NumberingPlan(of: .mx)
        let number = plan.read("+52-55-1234-5678;ext=300;phone-context=example.com")
        #expect(number.e164?.description == "+525512345678")
        #expect(number.extensionDigits == "300")
        #expect(number.description == "+525512345678;ext=300")
        #expect(plan.read("2125551234;phone-context=+1").text == "+12125551234")
        #expect(plan.read("300;phone-context=pbx.example").text == "300")
    }

    @Test(arguments: Country.allCases)
    func `of any country is read alike from everywhere`(_ country: Country) {
        var generator = Seeded(11)
        for _ in 0..<300 {
            let number = someNumber(of: country, using: &generator)
            for reader in Country.allCases {
                let plan = NumberingPlan(of: reader)
                #expect(plan.read("+\(number)").e164?.digits == number, "\(reader) +\(number)")
                #expect(plan.read(plan.abroad + number).e164?.digits == number, "\(reader) \(plan.abroad)\(number)")
            }
            let plan = NumberingPlan(of: country)
            #expect(plan.read(number).e164?.digits == number, "\(country) \(number)")
            #expect(
                plan.read(String(number.dropFirst(plan.countryCode.count))).e164?.digits == number,
                "\(country) \(number)")
        }
    }

    @Test func `read again says the same, and noise is never more than noise`() {
        var generator = Seeded(12)
        let alphabet = Array("0123456789+-.() ;=ext*#ña\u{0}")
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...24, using: &generator)
            let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
            let plan = NumberingPlan(of: Country.allCases.randomElement(using: &generator) ?? .mx)
            let number = plan.read(text)
            #expect(plan.read(number.text).text == number.text, "\(text)")
            if let e164 = number.e164 { #expect((7...15).contains(e164.digits.count), "\(text)") }
            _ = DialString(text, plan: plan)
        }
    }

    @Test func `that must not be lost is known by its country`() {
        #expect(NumberingPlan(of: .mx).isEmergency("911"))
        #expect(NumberingPlan(of: .mx).isEmergency("0-66"))
        #expect(NumberingPlan(of: .es).isEmergency("112"))
        #expect(!NumberingPlan(of: .es).isEmergency("066"))
        #expect(!NumberingPlan(of: .mx).isEmergency("9110"))
        #expect(!NumberingPlan(of: .mx).isEmergency("+52911"))
    }

    /// Seven digits and more that the plan of the country takes for a number of its own.
    private func someNumber(of country: Country, using generator: inout Seeded) -> String {
        let plan = NumberingPlan(of: country)
        while true {
            let length = plan.nationalLengths.randomElement(using: &generator) ?? 10
            let national = (0..<length).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
            let number = plan.countryCode + national
            if plan.read(national).e164?.digits == number { return number }
        }
    }
}
