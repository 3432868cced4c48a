import Aside
import Peers
import Telephony
import Testing

@Suite(.aside) struct `Whatever servers do, a trunk` {
    private static let servers = (1...3).map { PeerAddress(address: "192.0.2.\($0)", port: 5060, transport: .udp) }
    private static let patience = Duration.seconds(40)

    /// What the laws are asked of.
    private struct Witness {
        var inFlight: Timestamp?
        var tries: [Timestamp] = []
        var told: [TrunkStatus] = []
        var wake: Timestamp?
    }

    @Test(arguments: 0..<300)
    func `asks once at a time, never hammers, refreshes in time and says each change once`(seed: UInt64) {
        var generator = Seeded(seed)
        var trunk = Trunk(name: "carrier", servers: ["sip.carrier.example"])
        trunk.registers = Int.random(in: 0..<4, using: &generator) > 0
        trunk.probeInterval = Bool.random(using: &generator) ? .seconds(30) : nil
        var life = TrunkLife(trunk)
        var witness = Witness()
        var now = Timestamp(seconds: 1_000_000)
        check(life.handle(.started, at: now), &witness, at: now, seed)
        for _ in 0..<400 {
            var input = input(using: &generator)
            now = now + .milliseconds(Int.random(in: 1...20_000, using: &generator))
            if let wake = witness.wake, wake <= now {
                now = wake
                input = .timeReached
            }
            note(input, &witness, at: now)
            let jitter = Double.random(in: 0...1, using: &generator)
            check(life.handle(input, at: now, jitter: jitter), &witness, at: now, seed)
            #expect(witness.wake.map { $0 > now } ?? true, "seed \(seed): woken in the past")
        }
        for index in witness.tries.indices.dropFirst(60) {
            #expect(witness.tries[index] - witness.tries[index - 60] > .seconds(60), "seed \(seed): hammers")
        }
        for (one, next) in zip(witness.told, witness.told.dropFirst()) {
            let isNews = one.state != next.state || one.trouble != next.trouble || one.target != next.target
            #expect(isNews, "seed \(seed): told twice")
        }
    }

    private func note(_ input: TrunkLife.Input, _ witness: inout Witness, at now: Timestamp) {
        switch input {
        case .registered, .refused, .silent, .flowLost, .resolved:
            witness.inFlight = nil
        default: break
        }
    }

    private func check(_ effects: [TrunkLife.Effect], _ witness: inout Witness, at now: Timestamp, _ seed: UInt64) {
        for effect in effects {
            switch effect {
            case .register:
                if let since = witness.inFlight {
                    #expect(now - since >= Self.patience, "seed \(seed): two at once")
                }
                witness.inFlight = now
                witness.tries.append(now)
            case .tell(let status):
                if let until = status.registeredUntil { #expect(until > now, "seed \(seed): registered in the past") }
                #expect((status.state == .up) == (status.trouble == nil), "seed \(seed): \(status)")
                witness.told.append(status)
            case .wake(let next): witness.wake = next
            default: break
            }
        }
    }

    private func input(using generator: inout Seeded) -> TrunkLife.Input {
        let server = Self.servers.randomElement(using: &generator) ?? Self.servers[0]
        let seconds = Duration.seconds(Int.random(in: 0...900, using: &generator))
        switch Int.random(in: 0..<14, using: &generator) {
        case 0:
            return .resolved(
                "sip.carrier.example", targets: Self.servers.shuffled(using: &generator), lifetime: seconds)
        case 1: return .unresolved("sip.carrier.example")
        case 2...5: return .registered(server, expires: seconds)
        case 6: return .refused(server, status: [401, 403, 404, 407, 600].randomElement(using: &generator) ?? 401)
        case 7: return .refused(server, status: 423, minExpires: seconds * 10)
        case 8: return .refused(server, status: 503, retryAfter: seconds)
        case 9: return .silent(server)
        case 10: return .probed(server, status: [200, 405, 503].randomElement(using: &generator) ?? 200)
        case 11: return .probeUnanswered(server)
        case 12: return .flowLost(server)
        default: return .timeReached
        }
    }

    @Test(arguments: 0..<100)
    func `that is granted a registration refreshes it before its end`(seed: UInt64) {
        var generator = Seeded(seed)
        var trunk = Trunk(name: "carrier", servers: ["sip.carrier.example"])
        trunk.registers = true
        trunk.probeInterval = nil
        var life = TrunkLife(trunk)
        var now = Timestamp(seconds: 0)
        _ = life.handle(.started, at: now)
        _ = life.handle(
            .resolved("sip.carrier.example", targets: [Self.servers[0]], lifetime: .seconds(86_400)), at: now)
        for _ in 0..<20 {
            let granted = Duration.seconds(Int.random(in: 5...7200, using: &generator))
            let jitter = Double.random(in: 0...1, using: &generator)
            var effects = life.handle(.registered(Self.servers[0], expires: granted), at: now, jitter: jitter)
            let end = now + granted
            var isRefreshed = false
            while !isRefreshed, let wake = life.nextWake {
                now = wake
                effects = life.handle(.timeReached, at: now, jitter: jitter)
                isRefreshed = effects.contains { if case .register = $0 { true } else { false } }
                if effects.contains(.resolve("sip.carrier.example")) {
                    _ = life.handle(
                        .resolved("sip.carrier.example", targets: [Self.servers[0]], lifetime: .seconds(86_400)),
                        at: now)
                }
            }
            #expect(isRefreshed && now < end, "seed \(seed)")
            #expect(now - (end + (.zero - granted)) >= granted * 0.49, "seed \(seed)")
        }
    }
}
