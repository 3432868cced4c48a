import Aside
import Peers
import Telephony
import Testing

private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }
private func source(_ host: Int = 7, port: Int = 5060, _ transport: SIPTransport = .udp) -> PeerAddress {
    PeerAddress(address: "192.0.2.\(host)", port: port, transport: transport)
}
private func request(
    _ contacts: Registrar.Contacts, expires: Duration? = nil, call: String = "a", _ sequence: Int = 1,
    from: PeerAddress = source()
) -> Registrar.Request {
    Registrar.Request(
        account: "ana", contacts: contacts, expires: expires, callID: call, sequence: sequence, source: from)
}
private let desk = Registrar.Contact(uri: "sip:ana@192.0.2.7:5060")
private let soft = Registrar.Contact(uri: "sip:ana@10.0.0.9:40000", preference: 500)

@Suite(.aside) struct `The registrar` {
    @Test func `keeps a phone until its time is over`() {
        var registrar = Registrar()
        let answer = registrar.register(request(.some([desk]), expires: .seconds(600)), at: at(0))
        #expect(answer.status == 200)
        #expect(registrar.targets(of: "ana", at: at(599)).map(\.contact) == [desk.uri])
        #expect(registrar.accounts(at: source(), now: at(599)) == ["ana"])
        #expect(registrar.nextDue == at(600))
        #expect(registrar.targets(of: "ana", at: at(600)).isEmpty)
        #expect(registrar.timeReached(at: at(600)) == [.unreachable("ana")])
        #expect(registrar.nextDue == nil)
    }

    @Test func `grants neither too little nor too much`() {
        var registrar = Registrar()
        #expect(
            registrar.register(request(.some([desk]), expires: .seconds(30)), at: at(0))
                == .tooBrief(minimum: .seconds(60)))
        #expect(registrar.targets(of: "ana", at: at(0)).isEmpty)
        _ = registrar.register(request(.some([desk]), expires: .seconds(999_999)), at: at(0))
        #expect(registrar.targets(of: "ana", at: at(0)).first?.expires == at(3600))
        var own = desk
        own.expires = .seconds(120)
        _ = registrar.register(request(.some([own]), expires: .seconds(600), 2), at: at(0))
        #expect(registrar.targets(of: "ana", at: at(0)).first?.expires == at(120))
    }

    @Test func `takes contacts back, one or all`() {
        var registrar = Registrar()
        _ = registrar.register(request(.some([desk, soft])), at: at(0))
        #expect(registrar.targets(of: "ana", at: at(1)).map(\.contact) == [desk.uri, soft.uri])
        _ = registrar.register(request(.some([desk]), expires: .zero, 2), at: at(1))
        #expect(registrar.targets(of: "ana", at: at(1)).map(\.contact) == [soft.uri])
        #expect(registrar.register(request(.all, expires: .seconds(60), 3), at: at(1)) == .invalid)
        #expect(registrar.register(request(.all, expires: .zero, 3), at: at(1)) == .accepted([]))
        #expect(registrar.targets(of: "ana", at: at(1)).isEmpty)
    }

    @Test func `does not let an old request undo a newer one`() {
        var registrar = Registrar()
        _ = registrar.register(request(.some([desk]), 7), at: at(0))
        #expect(registrar.register(request(.some([desk]), expires: .zero, 6), at: at(1)) == .outOfOrder)
        #expect(registrar.register(request(.all, expires: .zero, 7), at: at(1)) == .outOfOrder)
        #expect(registrar.register(request(.some([soft, desk]), 7), at: at(1)) == .outOfOrder)
        #expect(registrar.targets(of: "ana", at: at(1)).map(\.contact) == [desk.uri])
        #expect(registrar.register(request(.some([desk]), call: "b", 1), at: at(1)).status == 200)
    }

    @Test func `knows no more phones of an account than are allowed, and forgets the oldest`() {
        var registrar = Registrar()
        for number in 1...7 {
            let contact = Registrar.Contact(uri: "sip:ana@192.0.2.7:\(5060 + number)")
            _ = registrar.register(request(.some([contact]), number), at: at(Int64(number)))
        }
        let kept = registrar.targets(of: "ana", at: at(8)).map(\.contact)
        #expect(kept == (3...7).reversed().map { "sip:ana@192.0.2.7:\(5060 + $0)" })
        let six = (1...6).map { Registrar.Contact(uri: "sip:ana@192.0.2.8:\(5060 + $0)") }
        #expect(registrar.register(request(.some(six), 9), at: at(9)) == .invalid)
    }

    @Test func `takes a device that comes again for the same`() {
        var registrar = Registrar()
        var before = soft
        before.instance = "<urn:uuid:1>"
        var after = Registrar.Contact(uri: "sip:ana@10.0.0.9:50000")
        after.instance = "<urn:uuid:1>"
        _ = registrar.register(request(.some([before])), at: at(0))
        _ = registrar.register(request(.some([after]), call: "b"), at: at(1))
        #expect(registrar.targets(of: "ana", at: at(1)).map(\.contact) == [after.uri])
    }

    @Test func `keeps the NAT of a phone open, and gives it up when it does not answer`() {
        var registrar = Registrar()
        _ = registrar.register(request(.some([soft])), at: at(0))
        for round in 1...3 {
            let due = Int64(25 * round)
            #expect(registrar.nextDue == at(due))
            let effects = registrar.timeReached(at: at(due))
            guard case .probe(let phone)? = effects.first else { break }
            #expect(phone.source == source())
            let lost = registrar.probed(phone, isAnswered: false, at: at(due))
            #expect(lost == (round == 3 ? [.unreachable("ana")] : []))
        }
        #expect(registrar.targets(of: "ana", at: at(80)).isEmpty)
    }

    @Test func `follows a phone whose NAT gave it another port`() {
        var registrar = Registrar()
        _ = registrar.register(request(.some([soft])), at: at(0))
        _ = registrar.register(request(.some([soft]), 2, from: source(port: 6000)), at: at(20))
        #expect(registrar.targets(of: "ana", at: at(20)).map(\.source.port) == [6000])
        #expect(registrar.accounts(at: source(), now: at(20)) == [])
    }

    @Test func `knows a connection's port for none that a phone listens on`() {
        var registrar = Registrar()
        _ = registrar.register(request(.some([desk]), from: source(port: 41_000, .tcp)), at: at(0))
        #expect(registrar.nextDue == at(3600))
        #expect(Registrar(saved: registrar.saved, at: at(1)).targets(of: "ana", at: at(1)).count == 1)
        _ = registrar.register(request(.some([soft]), 2, from: source(port: 41_000, .tcp)), at: at(0))
        #expect(registrar.nextDue == at(25))
        #expect(Registrar(saved: registrar.saved, at: at(1)).targets(of: "ana", at: at(1)).count == 1)
    }

    @Test func `knows the accounts of a phone that has several`() {
        var registrar = Registrar()
        var other = request(.some([.init(uri: "sip:beto@192.0.2.7:5060")]), call: "b")
        (other.account, other.addressOfRecord) = ("beto", "beto")
        _ = registrar.register(request(.some([desk])), at: at(0))
        _ = registrar.register(other, at: at(0))
        #expect(registrar.accounts(at: source(), now: at(1)).sorted() == ["ana", "beto"])
        _ = registrar.register(request(.all, expires: .zero, 2), at: at(1))
        #expect(registrar.accounts(at: source(), now: at(1)) == ["beto"])
        let restarted = Registrar(saved: registrar.saved, at: at(2))
        #expect(restarted.accounts(at: source(), now: at(2)) == ["beto"])
    }

    @Test func `forgets who came by a connection that ended`() {
        var registrar = Registrar()
        _ = registrar.register(request(.some([soft]), from: source(port: 41_000, .tcp)), at: at(0))
        #expect(registrar.flowLost(source(port: 41_001, .tcp)) == [])
        #expect(registrar.flowLost(source(port: 41_000, .tcp)) == [.unreachable("ana")])
        _ = registrar.register(request(.some([soft]), 2), at: at(0))
        #expect(registrar.flowLost(source()) == [])
        #expect(registrar.targets(of: "ana", at: at(0)).count == 1)
    }

    @Test func `lets nobody register for another, nor what cannot be called`() {
        var registrar = Registrar()
        var foreign = request(.some([desk]))
        foreign.addressOfRecord = "beto"
        #expect(registrar.register(foreign, at: at(0)) == .notTheirs)
        for uri in ["tel:5512345678", "mailto:ana@example.com", "", "sip:", "sip:ana@x.example\r\nEvil: 1"] {
            #expect(registrar.register(request(.some([.init(uri: uri)])), at: at(0)) == .invalid)
        }
    }

    @Test func `reads contacts as phones write them`() {
        #expect(Registrar.Contacts("") == Registrar.Contacts.none)
        #expect(Registrar.Contacts(" * ") == .all)
        let read = Registrar.Contacts(
            #""Ana, oficina" <sip:ana@10.0.0.9:5060;line=7>;expires=120;q=0.5;+sip.instance="<urn:uuid:1>", "#
                + "sip:ana@192.0.2.8;expires=soon;q=nan")
        let first = Registrar.Contact(
            uri: "sip:ana@10.0.0.9:5060;line=7", expires: .seconds(120), preference: 500, instance: "<urn:uuid:1>")
        #expect(read == .some([first, Registrar.Contact(uri: "sip:ana@192.0.2.8")]))
        for broken in ["<sip:ana@10.0.0.9", "*, <sip:ana@10.0.0.9>", "<tel:>", "sip:ana@192.0.2.8,"] {
            #expect(Registrar.Contacts(broken) == nil)
        }
    }

    @Test func `keeps phones reachable over a restart`() {
        var before = Registrar()
        _ = before.register(request(.some([soft, desk])), at: at(0))
        _ = before.register(request(.some([.init(uri: "sip:ana@10.0.0.1:5060")]), 2, from: source(9, .tls)), at: at(0))
        var after = Registrar(saved: before.saved, at: at(100))
        #expect(after.targets(of: "ana", at: at(100)).map(\.contact) == [desk.uri, soft.uri])
        #expect(after.timeReached(at: at(100)).count == 1)
        #expect(after.register(request(.some([soft]), 1), at: at(101)) == .outOfOrder)
        #expect(Registrar(saved: before.saved, at: at(3600)).saved.isEmpty)
    }

    @Test(arguments: 0..<200)
    func `never rings who is gone, never keeps too many, and a restart changes nothing`(seed: UInt64) {
        var generator = Seeded(seed)
        var registrar = Registrar()
        var now = at(1000)
        for step in 0..<200 {
            now = now + .seconds(Int.random(in: 0...100, using: &generator))
            let contact = Registrar.Contact(uri: "sip:ana@10.0.0.\(Int.random(in: 1...9, using: &generator))")
            let seconds = Duration.seconds(Int.random(in: 0...4000, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: _ = registrar.timeReached(at: now)
            case 1: _ = registrar.register(request(.all, expires: .zero, step), at: now)
            case 2: _ = registrar.flowLost(source(port: 5060, .tcp))
            default:
                let from = source(
                    Int.random(in: 1...3, using: &generator), Bool.random(using: &generator) ? .udp : .tcp)
                let answer = registrar.register(
                    request(.some([contact]), expires: seconds, step, from: from), at: now)
                if case .accepted(let bindings) = answer {
                    #expect(bindings.contains { $0.contact == contact.uri } == (seconds > .zero), "seed \(seed)")
                }
            }
            let targets = registrar.targets(of: "ana", at: now)
            #expect(targets.count <= 5 && targets.allSatisfy { $0.expires > now }, "seed \(seed)")
            for transport in SIPTransport.allCases {
                for flow in (1...3).map({ source($0, transport) }) {
                    let isTheirs = targets.contains { $0.source == flow }
                    #expect(registrar.accounts(at: flow, now: now) == (isTheirs ? ["ana"] : []), "seed \(seed)")
                }
            }
            #expect(Set(targets.map(\.contact)).count == targets.count, "seed \(seed)")
            #expect(targets.allSatisfy { $0.expires <= now + .seconds(3600) }, "seed \(seed)")
            let restarted = Registrar(saved: registrar.saved, at: now).targets(of: "ana", at: now)
            #expect(
                restarted.map(\.contact)
                    == targets.filter { $0.source.transport == .udp || !$0.isBehindNAT }.map(\.contact),
                "seed \(seed)")
        }
    }
}
