public import CallFlow
public import Queueing
import Synchronization
public import Telephony

/// Telephones of agents and departments that answer, or do not, as a seed decides.
public final class SimulatedExchange: Exchange {
    public let switchboard: Switchboard
    private let time: any Timekeeper
    private let random: Mutex<SeededRandom>
    private let conversations = Mutex<[CallID: SimulatedLine]>([:])

    public init(switchboard: Switchboard, time: any Timekeeper, seed: UInt64) {
        self.switchboard = switchboard
        self.time = time
        random = Mutex(SeededRandom(seed: seed))
    }

    public func show(_ facts: CallFacts, of call: CallID) {}
    public func ringAgent(_ agent: AgentID, for call: CallID, limit: Duration) async -> RingOutcome {
        await ring(for: limit) { SimulatedLine(time: $0) }
    }
    public func ringDepartment(_ name: String, for call: CallID, limit: Duration) async -> RingOutcome {
        let stay = random.withLock { $0.milliseconds(3_000...300_000) }
        return await ring(for: limit) { SimulatedLine(time: $0, stay: stay) }
    }

    private func ring(for limit: Duration, _ line: (any Timekeeper) -> SimulatedLine) async -> RingOutcome {
        let (rings, answers, busy) = random.withLock { random in
            (random.milliseconds(200...9000), random.chance(80), random.chance(50))
        }
        do { try await time.sleep(for: answers ? min(rings, limit) : limit) } catch { return .failed(.cancelled) }
        if !answers { return .failed(busy ? .busy : .noAnswer) }
        return .answered(line(time))
    }

    public func conversationBegan(_ call: CallID, with agent: AgentID, agentLine: any Line) async {
        conversations.withLock { $0[call] = agentLine as? SimulatedLine }
    }
    public func conversationEnded(_ call: CallID, with agent: AgentID) async -> CallFacts? {
        _ = conversations.withLock { $0.removeValue(forKey: call) }
        return nil
    }
    public func workArrived(_ message: MessageID, queue: QueueName) async {
        switchboard.messageArrived(message, queue: queue)
    }

    /// The agent hangs up.
    func hangUpByAgent(_ call: CallID) { conversations.withLock { $0[call] }?.hangUpByPerson() }
}
