import Aside
import Peers
import Telephony
import Testing

private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }
private func host(_ number: Int, port: Int = 5060) -> PeerAddress {
    PeerAddress(address: "198.51.100.\(number)", port: port, transport: .udp)
}
private func gate(_ change: (inout Gatekeeper.Rules) -> Void = { _ in }) -> Gatekeeper {
    var rules = Gatekeeper.Rules()
    change(&rules)
    return Gatekeeper(rules: rules)
}

@Suite(.aside) struct `The gatekeeper` {
    @Test(arguments: ["OPTIONS", "REGISTER", "INVITE", "SUBSCRIBE", "ACK", "FOO"])
    func `lets strangers learn nothing`(_ method: String) {
        var silent = gate()
        #expect(silent.judge(Knock(method, from: host(1)), at: at(0)) == .drop)
        var polite = gate { $0.strangers = .refuse }
        #expect(polite.judge(Knock(method, from: host(1)), at: at(0)) == (method == "ACK" ? .drop : .refuse))
    }

    @Test(arguments: [Knock.Sender.trunk("carrier"), .peer("pbx"), .phone("ana"), .dialog])
    func `lets everybody pass who is known, whatever strangers behind the same address do`(_ sender: Knock.Sender) {
        var gate = gate { $0.takesPhones = true }
        for _ in 0..<100 { gate.failed(host(1, port: 40_000), at: at(0)) }
        #expect(gate.isBanned(host(1), at: at(0)))
        #expect(gate.judge(Knock("REGISTER", from: host(1, port: 40_000)), at: at(0)) == .drop)
        for _ in 0..<1000 {
            #expect(gate.judge(Knock("INVITE", from: host(1), sender: sender), at: at(0)) == .pass)
        }
    }

    @Test func `bans no phone for being challenged`() {
        var gate = gate { $0.takesPhones = true }
        for minute in 0..<100 {
            let now = at(Int64(minute * 30))
            #expect(gate.judge(Knock("REGISTER", from: host(1)), at: now) == .pass)
            gate.challenged(host(1), at: now)
            #expect(gate.judge(Knock("REGISTER", from: host(1)), at: now) == .pass)
            gate.succeeded(host(1), at: now)
        }
        #expect(!gate.isBanned(host(1), at: at(3000)))
    }

    @Test func `forgives mistakes once the password is right`() {
        var gate = gate { $0.takesPhones = true }
        for _ in 0..<5 {
            for _ in 0..<8 { gate.failed(host(1), at: at(0)) }
            gate.succeeded(host(1), at: at(0))
        }
        #expect(!gate.isBanned(host(1), at: at(0)))
    }

    @Test func `shuts out who guesses passwords, longer each time, and lets them in again`() {
        var gate = gate { $0.takesPhones = true }
        func guesses(_ second: Int64) { for _ in 0..<11 { gate.failed(host(1), at: at(second)) } }
        guesses(0)
        #expect(gate.judge(Knock("REGISTER", from: host(1)), at: at(59)) == .drop)
        #expect(gate.judge(Knock("REGISTER", from: host(1)), at: at(60)) == .pass)
        #expect(gate.judge(Knock("REGISTER", from: host(2)), at: at(0)) == .pass)
        guesses(60)
        #expect(gate.isBanned(host(1), at: at(179)))
        #expect(!gate.isBanned(host(1), at: at(180)))
        for round in 0..<12 { guesses(Int64(200 + round * 4000)) }
        #expect(!gate.isBanned(host(1), at: at(200 + 11 * 4000 + 3600)))
    }

    @Test func `limits REGISTERs of strangers and refusals by source`() {
        var gate = gate {
            $0.takesPhones = true
            $0.strangers = .refuse
        }
        let verdicts = (0..<50).map { _ in gate.judge(Knock("REGISTER", from: host(1)), at: at(0)) }
        #expect(verdicts.count { $0 == .pass } == 20)
        #expect(gate.judge(Knock("REGISTER", from: host(1)), at: at(1)) == .pass)
        let refusals = (0..<50).map { _ in gate.judge(Knock("OPTIONS", from: host(1)), at: at(0)) }
        #expect(refusals.count { $0 == .refuse } == 5)
        #expect(refusals.count { $0 == .drop } == 45)
    }

    @Test func `on an open line limits callers by source and by number`() {
        var gate = gate { $0.isOpen = true }
        let fromOne = (0..<30).map { index in
            gate.judge(Knock("INVITE", from: host(1), caller: "+5255000000\(10 + index)"), at: at(0))
        }
        #expect(fromOne.count { $0 == .pass } == 10)
        let byOne = (2..<32).map { gate.judge(Knock("INVITE", from: host($0), caller: "+525511112222"), at: at(0)) }
        #expect(byOne.count { $0 == .pass } == 10)
        #expect(gate.judge(Knock("INVITE", from: host(40)), at: at(0)) == .pass)
        #expect(gate.judge(Knock("REGISTER", from: host(41)), at: at(0)) == .drop)
    }

    @Test func `logs one line a source and minute`() {
        var gate = gate()
        for extensionNumber in 0..<1000 {
            _ = gate.judge(Knock("INVITE", from: host(1, port: 5000 + extensionNumber)), at: at(0))
        }
        _ = gate.judge(Knock("OPTIONS", from: host(2)), at: at(0))
        let lines = gate.reports(at: at(1)).map(\.description)
        #expect(lines == ["198.51.100.1: 1000 dropped", "198.51.100.2: 1 dropped"])
        _ = gate.judge(Knock("OPTIONS", from: host(2)), at: at(2))
        #expect(gate.reports(at: at(60)).isEmpty)
        #expect(gate.reports(at: at(61)).map(\.description) == ["198.51.100.2: 1 dropped"])
    }

    @Test func `takes a network of IPv6 for one source`() {
        var gate = gate()
        for address in ["2001:db8::1", "2001:DB8:0:0:ffff::2", "2001:db8:0:0:1:2:3:4"] {
            _ = gate.judge(
                Knock("OPTIONS", from: PeerAddress(address: address, port: 5060, transport: .udp)), at: at(0))
        }
        _ = gate.judge(Knock("OPTIONS", from: PeerAddress(address: "::1", port: 1, transport: .udp)), at: at(0))
        #expect(gate.reports(at: at(0)).map(\.source) == ["0:0:0:0::/64", "2001:db8:0:0::/64"])
    }

    @Test func `stays small whoever knocks, tells of all, and keeps who is shut out`() {
        var gate = gate { $0.sources = 1000 }
        for _ in 0..<20 { gate.failed(host(1), at: at(0)) }
        var generator = Seeded(31)
        for index in 0..<50_000 {
            let spoofed = PeerAddress(
                address: "10.\(Int.random(in: 0...255, using: &generator)).\(index / 256 % 256).\(index % 256)",
                port: 5060, transport: .udp)
            _ = gate.judge(Knock("OPTIONS", from: spoofed), at: at(1))
            if index % 1000 == 0 { #expect(gate.remembered <= 2500) }
        }
        #expect(gate.isBanned(host(1), at: at(2)))
        let reports = gate.reports(at: at(2))
        #expect(reports.count <= 101)
        #expect(reports.reduce(0) { $0 + $1.dropped } == 50_000)
        #expect(reports.reduce(0) { $0 + $1.failures } == 20)
    }
}
