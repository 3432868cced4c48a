import Aside
import Peers
import Telephony
import Testing

@Suite(.aside) struct `The caller's identity` {
    private static let plan = NumberingPlan(of: .mx)
    private static let anonymous = "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=1"

    private func headers(from: String = "\"Ana\" <sip:5511112222@pbx.example>;tag=1") -> IdentityHeaders {
        IdentityHeaders(
            target: SIPParty(user: "5599990000", host: "gateway.example"), from: from,
            to: "<sip:+525588887777@carrier.example>")
    }

    private func identity(
        _ headers: IdentityHeaders, _ trust: IdentityTrust = .asserted, dialled: DialledHeader = .request
    ) -> CallerIdentity {
        CallerIdentity(headers, trust: trust, dialled: dialled, plan: Self.plan)
    }

    @Test func `is From where nothing better is sent`() {
        let ana = identity(headers())
        #expect(ana.number?.text == "+525511112222")
        #expect(ana.display == "Ana")
        #expect(!ana.isWithheld)
        #expect(ana.dialled?.text == "+525599990000")
        #expect(identity(headers(), dialled: .to).dialled?.text == "+525588887777")
    }

    @Test func `is what the network asserts, by its number and by whichever name it gives`() {
        var sent = headers()
        sent.asserted = ["\"Beto\" <sip:beto@carrier.example>, <tel:+52-55-3333-4444>"]
        #expect(identity(sent).number?.text == "+525533334444")
        #expect(identity(sent).display == "Beto")
        #expect(identity(sent, .from).number?.text == "+525511112222")
        #expect(identity(sent, .none).number == nil)
        #expect(identity(sent, .none).display == nil)
        #expect(identity(sent, .none).dialled?.text == "+525599990000")
    }

    @Test func `is Remote-Party-ID's where the network screened it`() {
        var sent = headers()
        sent.remoteParty = [
            "<sip:5500000000@carrier.example>;party=called", "\"Carla\" <sip:5544445555@carrier.example>;screen=yes",
        ]
        #expect(identity(sent).number?.text == "+525544445555")
        #expect(identity(sent).display == "Carla")
        sent.remoteParty = ["<sip:5544445555@carrier.example>;party=calling;screen=no;privacy=off"]
        #expect(identity(sent).number?.text == "+525511112222")
        sent.remoteParty = ["\"Carla\" <sip:5544445555@carrier.example>;privacy=name"]
        #expect(identity(sent).number?.text == "+525544445555")
        #expect(identity(sent).display == nil)
        sent.remoteParty = ["\"Carla\" <sip:5544445555@carrier.example>;privacy=full"]
        #expect(identity(sent).isWithheld)
    }

    @Test(arguments: ["id", "user", "header;critical", "critical; id", "ID"])
    func `is withheld where privacy is asked`(_ privacy: String) {
        var sent = headers()
        sent.asserted = ["\"Beto\" <tel:+525533334444>"]
        sent.privacy = [privacy]
        let hidden = identity(sent)
        #expect(hidden.isWithheld)
        #expect(hidden.number == nil)
        #expect(hidden.display == nil)
        #expect(hidden.dialled != nil)
    }

    @Test func `is not withheld where the caller says none, and is where From is anonymous without a word`() {
        var sent = headers(from: Self.anonymous)
        sent.asserted = ["<tel:+525533334444>"]
        #expect(identity(sent).isWithheld)
        sent.privacy = ["none"]
        #expect(identity(sent).number?.text == "+525533334444")
        #expect(identity(headers(from: "<sip:Restricted@pbx.example>")).isWithheld)
        let nobody = identity(headers(from: "\"Ana\" <sip:unknown@pbx.example>"))
        #expect(!nobody.isWithheld)
        #expect(nobody.number == nil)
        #expect(nobody.display == "Ana")
    }

    @Test func `says who sent the call on`() {
        var sent = headers()
        sent.diversion = [
            "<sip:5577776666@carrier.example>;reason=no-answer;privacy=off",
            "<sip:5500001111@carrier.example>;reason=unconditional",
        ]
        #expect(identity(sent).divertedFrom?.text == "+525577776666")
        #expect(identity(sent, .none).divertedFrom == nil)
        sent.diversion = ["<sip:5577776666@carrier.example>;privacy=full"]
        #expect(identity(sent).divertedFrom == nil)
    }

    @Test func `says by the call's history who sent it on`() {
        var sent = headers()
        sent.history = [
            "<sip:5599990000@gateway.example>;index=1.1.1;mp=1.1",
            "<sip:5512121212@carrier.example>;index=1, <sip:5577776666@carrier.example>;index=1.1;rc=1",
        ]
        #expect(identity(sent).divertedFrom?.text == "+525577776666")
        sent.history = [
            "<sip:5577776666@carrier.example?Reason=SIP%3Bcause%3D302>;index=1",
            "<sip:5599990000@gateway.example>;index=1.1",
        ]
        #expect(identity(sent).divertedFrom?.text == "+525577776666")
        sent.history = [
            "<sip:5577776666@carrier.example>;index=1", "<sip:5599990000@gateway.example;cause=486>;index=1.1",
        ]
        #expect(identity(sent).divertedFrom?.text == "+525577776666")
        sent.history[0] = "<sip:5577776666@carrier.example?Privacy=history>;index=1"
        #expect(identity(sent).divertedFrom == nil)
        sent.history[0] = "<sip:5577776666@carrier.example>;index=1"
        sent.privacy = ["history"]
        #expect(identity(sent).divertedFrom == nil)
        #expect(identity(sent).number != nil)
        sent.privacy = []
        sent.history = ["<sip:5577776666@carrier.example>;index=1, <sip:5599990000@gateway.example>;index=1.1;rc=1"]
        #expect(identity(sent).divertedFrom == nil)
    }

    @Test func `is read from headers by their names`() {
        let target = SIPParty(user: "5599990000", host: "gateway.example")
        let sent = IdentityHeaders(
            target: target,
            [
                "From": Self.anonymous, "To": "<sip:5599990000@gateway.example>", "Privacy": "none",
                "P-Asserted-Identity": "\"Beto\" <sip:beto@carrier.example>, <tel:+525533334444>",
                "Diversion": "<sip:5577776666@carrier.example>",
            ])
        #expect(identity(sent).number?.text == "+525533334444")
        #expect(identity(sent).divertedFrom?.text == "+525577776666")
    }

    @Test func `of broken headers is nobody's`() {
        var sent = IdentityHeaders(target: SIPParty(user: "", host: ""), from: "<<<", to: "")
        sent.asserted = ["\"", ",,,"]
        sent.remoteParty = [">"]
        sent.history = [";index=1.1"]
        let nobody = identity(sent)
        #expect(nobody.number == nil)
        #expect(nobody.dialled == nil)
        #expect(!nobody.isWithheld)
    }

    @Test func `when withheld is never told, whatever else is sent`() {
        var generator = Seeded(22)
        let wishes = ["", "id", "none", "user", "header", "critical", "history", "session"]
        for _ in 0..<5_000 {
            var sent = headers(from: Bool.random(using: &generator) ? Self.anonymous : "<sip:5511112222@pbx.example>")
            if Bool.random(using: &generator) { sent.asserted = ["\"Beto\" <tel:+525533334444>"] }
            if Bool.random(using: &generator) {
                sent.remoteParty = ["\"Carla\" <sip:5544445555@carrier.example>;privacy=full"]
            }
            sent.privacy = [wishes.randomElement(using: &generator) ?? ""]
            let trust = IdentityTrust.allCases.randomElement(using: &generator) ?? .none
            let caller = identity(sent, trust)
            #expect(!caller.isWithheld || caller.number == nil && caller.display == nil, "\(sent)")
            #expect(trust != .none || caller.number == nil, "\(sent)")
            if sent.privacy == ["none"] { #expect(!caller.isWithheld, "\(sent)") }
            if sent.privacy == ["id"] { #expect(caller.isWithheld, "\(sent)") }
        }
    }
}
