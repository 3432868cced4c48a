import Aside
import Peers
import Telephony
import Testing

private let first = PeerAddress(address: "192.0.2.1", port: 5060, transport: .udp)
private let second = PeerAddress(address: "192.0.2.2", port: 5060, transport: .udp)
private func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }

private func carrier(probes: Duration? = nil, _ change: (inout Trunk) -> Void = { _ in }) -> Trunk {
    var trunk = Trunk(name: "carrier", servers: ["sip.carrier.example"])
    trunk.registers = true
    trunk.probeInterval = probes
    change(&trunk)
    return trunk
}

extension TrunkLife {
    /// What is sent, without what is told and when it wakes.
    fileprivate mutating func sends(_ input: Input, at seconds: Int64) -> [Effect] {
        handle(input, at: at(seconds)).filter {
            switch $0 {
            case .wake, .tell: false
            default: true
            }
        }
    }

    fileprivate mutating func resolve(_ targets: [PeerAddress], at seconds: Int64 = 0) -> [Effect] {
        _ = handle(.started, at: at(seconds))
        return sends(.resolved("sip.carrier.example", targets: targets, lifetime: .seconds(86_400)), at: seconds)
    }

    fileprivate func state(_ seconds: Int64) -> TrunkStatus.State { status(at: at(seconds)).state }
}

@Suite(.aside) struct `A trunk that registers` {
    @Test func `resolves its name, registers, and refreshes before its time is over`() {
        var life = TrunkLife(carrier())
        #expect(life.sends(.started, at: 0) == [.resolve("sip.carrier.example")])
        #expect(life.status(at: at(0)).trouble == .starting)
        #expect(
            life.sends(.resolved("sip.carrier.example", targets: [first], lifetime: .seconds(7200)), at: 1) == [
                .register(first, expires: .seconds(3600))
            ])
        let effects = life.handle(.registered(first, expires: .seconds(600)), at: at(2))
        #expect(effects.contains(.wake(at: at(2) + .seconds(375))))
        let status = TrunkStatus(
            state: .up, trouble: nil, target: first, registeredUntil: at(602), nextTry: nil)
        #expect(effects.contains(.tell(status)))
        #expect(life.sends(.timeReached, at: 300) == [])
        #expect(life.sends(.timeReached, at: 377) == [.register(first, expires: .seconds(3600))])
        #expect(life.state(378) == .up)
        #expect(life.sends(.registered(first, expires: .seconds(600)), at: 378) == [])
    }

    @Test func `says once that its password is wrong, and slows down to a try in half an hour`() {
        var life = TrunkLife(carrier())
        _ = life.resolve([first, second])
        var tries: [Int64] = [0]
        var told: [TrunkStatus] = []
        var now = at(0)
        while now < at(6 * 3600) {
            let effects = life.handle(.refused(first, status: 401), at: now)
            told += effects.compactMap { if case .tell(let status) = $0 { status } else { nil } }
            guard case .wake(let next?) = effects.last else { break }
            now = next
            #expect(life.handle(.timeReached, at: now).contains(.register(first, expires: .seconds(3600))))
            tries.append(now.seconds)
        }
        #expect(told.map(\.trouble) == [.wrongPassword])
        let waits = zip(tries, tries.dropFirst()).map { $1 - $0 }
        #expect(waits.prefix(5) == [63, 126, 252, 504, 1008])
        #expect(waits.dropFirst(5).allSatisfy { $0 >= 1800 })
        #expect(waits.count < 20)
    }

    @Test func `takes up again at once when the password is right after all`() {
        var life = TrunkLife(carrier())
        _ = life.resolve([first])
        _ = life.sends(.refused(first, status: 407), at: 0)
        #expect(life.state(10) == .down)
        #expect(life.sends(.timeReached, at: 70) == [.register(first, expires: .seconds(3600))])
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 70)
        #expect(life.state(70) == .up)
    }

    @Test func `asks for as long as the registrar wants, unless it wants nonsense`() {
        var life = TrunkLife(carrier { $0.expires = .seconds(60) })
        _ = life.resolve([first])
        #expect(
            life.sends(.refused(first, status: 423, minExpires: .seconds(300)), at: 0) == [
                .register(first, expires: .seconds(300))
            ])
        #expect(life.sends(.refused(first, status: 423, minExpires: .seconds(300)), at: 1) == [])
        #expect(life.status(at: at(1)).trouble == .refused(status: 423))
    }

    @Test func `goes to the next server when one is silent, and tries again ever later when all are`() {
        var life = TrunkLife(carrier())
        #expect(life.resolve([first, second]) == [.register(first, expires: .seconds(3600))])
        #expect(life.sends(.silent(first), at: 32) == [.register(second, expires: .seconds(3600))])
        #expect(life.sends(.silent(second), at: 64) == [.register(first, expires: .seconds(3600))])
        #expect(life.sends(.silent(first), at: 96) == [.register(second, expires: .seconds(3600))])
        #expect(life.sends(.silent(second), at: 128) == [])
        #expect(life.status(at: at(128)).trouble == .silent(first))
        #expect(life.nextWake == at(141))
        #expect(life.sends(.timeReached, at: 141) == [.register(first, expires: .seconds(3600))])
        #expect(life.sends(.silent(first), at: 173) == [.register(second, expires: .seconds(3600))])
    }

    @Test func `waits as long as a server asks that is too busy`() {
        var life = TrunkLife(carrier())
        _ = life.resolve([first])
        #expect(life.sends(.refused(first, status: 503, retryAfter: .seconds(120)), at: 0) == [])
        #expect(life.status(at: at(0)).trouble == .unavailable(first, status: 503))
        #expect(life.status(at: at(0)).nextTry == at(120))
        #expect(life.sends(.timeReached, at: 119) == [])
        #expect(life.sends(.timeReached, at: 120) == [.register(first, expires: .seconds(3600))])
    }

    @Test func `tells at once when its registrar vanished, and goes on at the next`() {
        var life = TrunkLife(carrier(probes: .seconds(30)))
        #expect(
            life.resolve([first, second]) == [
                .probe(first), .probe(second), .register(first, expires: .seconds(3600)),
            ])
        _ = life.sends(.probed(first, status: 200), at: 0)
        _ = life.sends(.probed(second, status: 405), at: 0)
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 0)
        #expect(life.sends(.timeReached, at: 30) == [.probe(first), .probe(second)])
        _ = life.sends(.probed(second, status: 200), at: 30)
        #expect(life.sends(.probeUnanswered(first), at: 62).contains(.register(second, expires: .seconds(3600))))
        #expect(life.state(62) == .down)
        _ = life.sends(.registered(second, expires: .seconds(3600)), at: 62)
        #expect(life.state(62) == .degraded)
        #expect(life.callTargets == [second, first])
    }

    @Test func `goes back to its first server when it is there again`() {
        var life = TrunkLife(carrier(probes: .seconds(30)))
        _ = life.resolve([first, second])
        _ = life.sends(.silent(first), at: 32)
        _ = life.sends(.registered(second, expires: .seconds(3600)), at: 33)
        _ = life.sends(.probeUnanswered(first), at: 34)
        #expect(life.sends(.timeReached, at: 64).contains(.probe(first)))
        #expect(life.sends(.probed(first, status: 200), at: 65) == [.register(first, expires: .seconds(3600))])
        _ = life.sends(.probed(second, status: 200), at: 65)
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 66)
        #expect(life.state(66) == .up)
        #expect(life.callTargets.first == first)
    }

    @Test func `asks the first server again at a refresh, where none is asked whether it is there`() {
        var life = TrunkLife(carrier())
        _ = life.resolve([first, second])
        _ = life.sends(.silent(first), at: 32)
        _ = life.sends(.registered(second, expires: .seconds(600)), at: 33)
        #expect(life.sends(.timeReached, at: 500) == [.register(first, expires: .seconds(3600))])
        #expect(life.sends(.silent(first), at: 532) == [.register(second, expires: .seconds(3600))])
        #expect(life.state(532) == .degraded)
    }

    @Test func `registers anew at once over a connection that was lost, but not again and again`() {
        var life = TrunkLife(carrier())
        _ = life.resolve([first])
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 0)
        #expect(life.sends(.flowLost(first), at: 100) == [.register(first, expires: .seconds(3600))])
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 101)
        #expect(life.sends(.flowLost(first), at: 102) == [])
        #expect(life.state(102) == .down)
    }

    @Test func `stays where it is registered when its name tells the same servers in another order`() {
        var life = TrunkLife(carrier(probes: .seconds(30)))
        _ = life.resolve([first, second])
        _ = life.sends(.probed(first, status: 200), at: 0)
        _ = life.sends(.probed(second, status: 200), at: 0)
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 0)
        let effects = life.handle(
            .resolved("sip.carrier.example", targets: [second, first], lifetime: .seconds(60)), at: at(10))
        #expect(!effects.contains { if case .register = $0 { true } else { false } })
        #expect(life.isReached(at: "192.0.2.2") && !life.isReached(at: "192.0.2.3"))
    }

    @Test func `moves to where its name points before it leaves where it is registered`() {
        var life = TrunkLife(carrier(probes: .seconds(30)))
        _ = life.resolve([first])
        _ = life.sends(.probed(first, status: 200), at: 0)
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 0)
        let moved = life.sends(
            .resolved("sip.carrier.example", targets: [second], lifetime: .seconds(60)), at: 10)
        #expect(moved == [.probe(second)])
        #expect(life.state(10) == .up)
        #expect(life.callTargets == [first, second])
        #expect(life.sends(.probed(second, status: 200), at: 11) == [.register(second, expires: .seconds(3600))])
        _ = life.sends(.registered(second, expires: .seconds(3600)), at: 12)
        #expect(life.callTargets.first == second)
        #expect(life.state(12) == .up)
    }

    @Test func `takes its registration back at the end`() {
        var life = TrunkLife(carrier(probes: .seconds(30)))
        _ = life.resolve([first])
        _ = life.sends(.registered(first, expires: .seconds(3600)), at: 0)
        #expect(life.sends(.stopped, at: 10) == [.register(first, expires: .zero)])
        #expect(life.handle(.registered(first, expires: .zero), at: at(11)).last == .wake(at: nil))
        #expect(life.status(at: at(11)).trouble == .stopped)
        #expect(life.sends(.timeReached, at: 100) == [])
    }
}

@Suite(.aside) struct `A peer known by its address` {
    @Test func `is up while it answers, and its servers are tried in their order`() {
        var life = TrunkLife(carrier(probes: .seconds(30)) { $0.registers = false })
        #expect(life.resolve([first, second]) == [.probe(first), .probe(second)])
        #expect(life.state(0) == .down)
        _ = life.sends(.probed(first, status: 200), at: 0)
        _ = life.sends(.probed(second, status: 200), at: 0)
        #expect(life.state(0) == .up)
        _ = life.sends(.timeReached, at: 30)
        _ = life.sends(.probeUnanswered(first), at: 62)
        #expect(life.state(62) == .degraded)
        #expect(life.callTargets == [second, first])
        _ = life.sends(.timeReached, at: 63)
        _ = life.sends(.probeUnanswered(second), at: 95)
        #expect(life.state(95) == .down)
        _ = life.sends(.timeReached, at: 96)
        _ = life.sends(.probed(first, status: 404), at: 96)
        #expect(life.state(96) == .degraded)
        #expect(life.callTargets.first == first)
    }

    @Test func `that is not asked is taken to be there, but after a call in vain`() {
        var life = TrunkLife(carrier { $0.registers = false })
        #expect(life.resolve([first]) == [])
        #expect(life.state(0) == .up)
        _ = life.sends(.unreachable(first), at: 10)
        #expect(life.state(10) == .down)
        _ = life.sends(.timeReached, at: 40)
        #expect(life.state(40) == .up)
    }

    @Test func `whose name nobody knows is asked for again, and keeps what was known of it`() {
        var life = TrunkLife(carrier { $0.registers = false })
        _ = life.sends(.started, at: 0)
        _ = life.sends(.unresolved("sip.carrier.example"), at: 1)
        #expect(life.status(at: at(1)).trouble == .unresolved("sip.carrier.example"))
        #expect(life.sends(.timeReached, at: 30) == [.resolve("sip.carrier.example")])
        _ = life.sends(.resolved("sip.carrier.example", targets: [first], lifetime: .seconds(60)), at: 31)
        #expect(life.sends(.timeReached, at: 91) == [.resolve("sip.carrier.example")])
        _ = life.sends(.unresolved("sip.carrier.example"), at: 92)
        #expect(life.callTargets == [first])
        #expect(life.state(92) == .up)
    }
}
