import Aside
import Queueing
import Synchronization
import Telephony
import Testing

/// Callers, agents and phones as tasks around one switchboard, under an order of events that the seed decides.
@Suite(.timeLimit(.minutes(30))) struct `A helpdesk's day` {
    @Test func `ends with every caller released once, however tasks interleave`() {
        var ends: [Release: Int] = [:]
        var withdrawals: [Withdrawal: Int] = [:]
        for seed in 1...60 as ClosedRange<UInt64> {
            let day = Day(seed: seed)
            let cameToItsEnd = day.run()
            #expect(cameToItsEnd, "seed \(seed): everybody waits for ever")
            #expect(day.faults == [], "seed \(seed)")
            for call in day.callers {
                let facts = day.facts(of: call)
                let releases = facts.compactMap { if case .released(let release) = $0 { release } else { nil } }
                #expect(releases.count == 1, "seed \(seed), call \(call): \(facts)")
                let offers = facts.count { if case .offered = $0 { true } else { false } }
                let answers = facts.count { if case .withdrawn = $0 { true } else { false } }
                let isServed = if case .served = releases.first { true } else { false }
                #expect(offers == answers + (isServed ? 1 : 0), "seed \(seed), call \(call): \(facts)")
                for case .withdrawn(_, let why) in facts { withdrawals[why, default: 0] += 1 }
                let end: Release? = isServed ? .served(by: ana) : releases.first
                if let end { ends[end, default: 0] += 1 }
            }
        }
        #expect(ends[.served(by: ana), default: 0] > 500)
        #expect(ends[.left, default: 0] > 100)
        for why in [Withdrawal.callerLeft, .declined, .unanswered, .consoleLost, .phoneFailed] {
            #expect(withdrawals[why, default: 0] > 10, "\(why) hardly happened: \(withdrawals)")
        }
    }
}

private final class Day: Sendable {
    let callers = (1...40).map { CallID(Int64($0)) }
    private let agents = [ana, beto, carla]
    private let world: SeededWorld
    private let consoles = Consoles()
    private let board: Switchboard
    private let random: Mutex<Seeded>
    private let diary = Diary()

    init(seed: UInt64) {
        world = SeededWorld(seed: seed)
        random = Mutex(Seeded(seed ^ 0xDA4))
        board = Switchboard(time: world.time, floor: consoles) { [diary] call, fact in diary.note(call, fact) }
    }

    var faults: [String] { diary.faults }
    func facts(of call: CallID) -> [QueueFact] { diary.facts(of: call) }

    /// False when the day came to a standstill.
    func run() -> Bool {
        consoles.react { [board, diary] _ in diary.blame(board.violations()) }
        return world.run { [self] in
            await withTaskGroup(of: Void.self) { group in
                group.addTask { [board] in await board.run() }
                for agent in agents { group.addTask { await self.work(agent) } }
                await withTaskGroup(of: Void.self) { calls in
                    for call in callers { calls.addTask { await self.phone(call) } }
                }
                group.cancelAll()
            }
            return true
        } ?? false
    }

    private func roll(_ range: ClosedRange<Int64>) -> Int64 { random.withLock { Int64.random(in: range, using: &$0) } }

    /// Cancelled or not, the script goes on: what it does next is its own to find out.
    private func pass(_ seconds: ClosedRange<Int64>) async {
        _ = try? await world.time.sleep(for: .seconds(roll(seconds)))
    }

    /// A caller hangs up by cancelling the script wherever it is.
    private func phone(_ call: CallID) async {
        await pass(0...600)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.script(call) }
            group.addTask { await self.pass(0...900) }
            await group.next()
            group.cancelAll()
        }
    }

    private func script(_ call: CallID) async {
        let place = board.join(call, queue: soporte, atHead: roll(0...9) == 0)
        defer { board.leave(call) }
        while let notice = await place.notices.receive() {
            guard case .accepted = notice else { continue }
            await pass(1...6)
            if Task.isCancelled { return }
            if roll(0...4) == 0 {
                board.phoneFailed(call)
                continue
            }
            board.phoneAnswered(call)
            await pass(5...120)
            if Task.isCancelled { return }
            board.conversationEnded(call)
        }
    }

    private func work(_ agent: AgentID) async {
        board.signIn(agent, queues: [soporte])
        _ = board.ready(agent)
        while let event = await consoles.events(of: agent).receive() {
            switch event {
            case .offer(let offer): await consider(offer)
            case .withdraw: break
            case .state(.wrappingUp):
                await pass(0...40)
                _ = board.wrapUpDone(agent)
            case .state(.paused):
                await pass(0...30)
                _ = board.ready(agent)
            case .state(.signedOut):
                await pass(1...30)
                board.signIn(agent, queues: [soporte])
            case .state: break
            }
            if Task.isCancelled { return }
        }
    }

    private func consider(_ offer: Offer) async {
        await pass(0...19)
        switch roll(0...9) {
        case 0: _ = board.decline(offer.id, by: offer.agent)
        case 1: board.connectionLost(offer.agent)
        case 2: await pass(0...10)
        default: _ = board.accept(offer.id, by: offer.agent)
        }
    }
}

private final class Diary: Sendable {
    private let kept = Mutex<[CallID: [QueueFact]]>([:])
    private let broken = Mutex<[String]>([])
    func note(_ call: CallID, _ fact: QueueFact) { kept.withLock { $0[call, default: []].append(fact) } }
    func blame(_ violations: [String]) {
        if !violations.isEmpty { broken.withLock { $0 += violations } }
    }
    var faults: [String] { broken.withLock { $0 } }
    func facts(of call: CallID) -> [QueueFact] { kept.withLock { $0[call] ?? [] } }
}
