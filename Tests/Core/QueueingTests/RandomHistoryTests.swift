import Aside
import Queueing
import Telephony
import Testing

@Suite(.aside) struct `Under any history the distributor` {
    private static let queues = [soporte, ventas, QueueName("guardia")]
    private static let agents = (1...5).map { AgentID("agente-\($0)") }

    @Test func `breaks no law, and releases each call exactly once`() {
        var seen: [String: Int] = [:]
        for seed in 1...150 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var acd = Distributor(policies: [soporte: QueuePolicy(wrapUpLimit: .seconds(15))])
            var witness = Witness()
            var moment = at(0)
            var queued = Set<CallID>()
            let drainsAt = Int.random(in: 400...600, using: &random)
            for step in 0..<500 {
                moment = moment + .seconds(Int64.random(in: 0...6, using: &random))
                let input = step == drainsAt ? .drain : Self.input(step, isQuiet: seed % 2 == 0, acd, using: &random)
                if case .callQueued(let call, _, _, _) = input { queued.insert(call) }
                witness.before(input)
                witness.after(acd.handle(input, at: moment))
                let broken = acd.violations() + witness.faults
                if !broken.isEmpty {
                    Issue.record("seed \(seed), step \(step), \(input): \(broken)")
                    return
                }
            }
            for call in queued {
                witness.before(.callLeft(call))
                witness.after(acd.handle(.callLeft(call), at: moment))
            }
            #expect(witness.present.isEmpty, "seed \(seed)")
            #expect(queued.allSatisfy { witness.releases[$0]?.count == 1 }, "seed \(seed)")
            #expect(witness.faults + acd.violations() == [], "seed \(seed)")
            seen.merge(witness.seen, uniquingKeysWith: +)
        }
        for why in Withdrawal.allCases { #expect(seen[why.rawValue, default: 0] >= 10, "\(why) hardly happened") }
        #expect(seen["offer", default: 0] > 5_000)
    }

    /// Anything at all, though what it names is more often there than by chance. On quiet days messages get their turn.
    private static func input(
        _ step: Int, isQuiet: Bool, _ acd: Distributor, using random: inout Seeded
    ) -> Distributor.Input {
        let agent = agents.randomElement(using: &random) ?? ana
        let queue = queues.randomElement(using: &random) ?? soporte
        let known = CallID(Int64.random(in: Int64(max(0, step - 60))...Int64(step), using: &random))
        let message = MessageID(Int64.random(in: 1...8, using: &random))
        switch Int.random(in: 0..<26, using: &random) {
        case 1...3 where isQuiet: return .messageArrived(message, queue: queue)
        case 0...3:
            return .callQueued(CallID(Int64(step)), queue: queue, atHead: Int.random(in: 0..<8, using: &random) == 0)
        case 4, 5: return .callLeft(known)
        case 6: return .messageArrived(message, queue: queue)
        case 7:
            return [.messageTaken(message, by: agent), .messageSettled(message)].randomElement(using: &random) ?? .drain
        case 8, 9: return .agentSignedIn(agent, queues: Set(queues.filter { _ in Bool.random(using: &random) }))
        case 10...13: return .agentReady(agent)
        case 14: return .agentPaused(agent, .own("comida"))
        case 15: return Bool.random(using: &random) ? .agentSignedOut(agent) : .consoleLost(agent)
        case 16: return .timerFired
        case 17: return .wrapUpOwed(agent, known)
        default: return doing(of: agent, acd, using: &random)
        }
    }

    /// What an agent, his phone or his caller would do next in the state he is in.
    private static func doing(
        of agent: AgentID, _ acd: Distributor, using random: inout Seeded
    ) -> Distributor.Input {
        switch acd.state(of: agent) {
        case .offered(let offer):
            if Int.random(in: 0..<4, using: &random) == 0 { return .declined(offer.id, by: agent) }
            return .accepted(offer.id, by: agent)
        case .connecting(let offer):
            guard case .call(let call) = offer.subject else { return .timerFired }
            let ends: [Distributor.Input] = [
                .phoneAnswered(call), .phoneAnswered(call), .phoneFailed(call), .callLeft(call),
            ]
            return ends.randomElement(using: &random) ?? .phoneAnswered(call)
        case .talking(let call): return Bool.random(using: &random) ? .conversationEnded(call) : .phoneFailed(call)
        case .working(let message): return .messageDone(message, by: agent)
        case .wrappingUp: return .wrapUpDone(agent)
        case .signedOut, .paused, .ready: return .agentReady(agent)
        }
    }

    @Test func `serves every caller who stays, in order of arrival, when agents behave`() {
        for seed in 1...100 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var acd = Distributor()
            var connected: [CallID] = []
            var moment = at(0)
            let callers = (1...80).map { CallID(Int64($0)) }
            var arriving = callers[...]
            for agent in Self.agents { acd.bringIn(agent, at: moment) }
            var steps = 0
            while acd.summary(of: soporte, at: moment).length > 0 || !arriving.isEmpty {
                steps += 1
                moment = moment + .seconds(1)
                var input = Self.doing(of: Self.agents.randomElement(using: &random) ?? ana, acd, using: &random)
                if Int.random(in: 0..<4, using: &random) == 0, let call = arriving.popFirst() {
                    input = .callQueued(call, queue: soporte)
                }
                if case .declined(let offer, let agent) = input { input = .accepted(offer, by: agent) }
                if case .phoneFailed(let call) = input { input = .phoneAnswered(call) }
                if case .callLeft(let call) = input { input = .phoneAnswered(call) }
                for effect in acd.handle(input, at: moment) {
                    if case .offer(let offer) = effect, case .call(let call) = offer.subject { connected.append(call) }
                }
                if steps > 20_000 { break }
            }
            #expect(connected == callers, "seed \(seed): somebody starved or was overtaken")
        }
    }

    @Test func `spares the caller at the head from agents who never answer: he is the first the next one gets`() {
        for seed in 1...50 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var acd = Distributor()
            for call in 1...10 { acd.handle([.callQueued(CallID(Int64(call)), queue: soporte)], at: at(0)) }
            for round in 1...30 as ClosedRange<Int64> {
                let agent = Self.agents.randomElement(using: &random) ?? ana
                acd.bringIn(agent, at: at(round * 100))
                #expect(acd.standing(of: 1) == Standing(position: 1, of: 10), "seed \(seed)")
                let first = offer(OfferID(UInt64(round)), 1, to: agent, until: round * 100 + 20)
                #expect(acd.state(of: agent) == .offered(first), "seed \(seed)")
                acd.handle([.timerFired], at: at(round * 100 + 20))
            }
        }
    }
}
