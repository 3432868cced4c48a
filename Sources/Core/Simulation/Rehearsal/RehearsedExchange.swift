import CallFlow
import Queueing
import Synchronization
import Telephony

/// Telephones of agents and departments that answer, or do not, as the director of a rehearsal decides.
final class RehearsedExchange: Exchange {
    let switchboard: Switchboard
    private let time: any Timekeeper
    private let stage: Stage
    /// What the agent who took the call does next.
    private let agent = Mutex<Move>(.agentMisses)

    init(switchboard: Switchboard, time: any Timekeeper, stage: Stage) {
        self.switchboard = switchboard
        self.time = time
        self.stage = stage
    }

    func setAgent(_ move: Move) { agent.withLock { $0 = move } }

    func show(_ facts: CallFacts, of call: CallID) {}
    func ringAgent(_ agent: AgentID, for call: CallID, limit: Duration) async -> RingOutcome {
        let move = self.agent.withLock { $0 }
        do { try await time.sleep(for: .seconds(2)) } catch { return .failed(.cancelled) }
        if case .agentTalks(let length) = move { return .answered(SimulatedLine(time: time, stay: length)) }
        return .failed(.busy)
    }
    func ringDepartment(_ name: String, for call: CallID, limit: Duration) async -> RingOutcome {
        guard let move = await stage.ask(.ringing(name)) else { return .failed(.cancelled) }
        let isSilent = move == .departmentSilent
        do { try await time.sleep(for: isSilent ? limit : .seconds(3)) } catch { return .failed(.cancelled) }
        guard case .departmentTalks(let length) = move else { return .failed(isSilent ? .noAnswer : .busy) }
        stage.noteConversation()
        return .answered(SimulatedLine(time: time, stay: length))
    }
    func conversationBegan(_ call: CallID, with agent: AgentID, agentLine: any Line) async { stage.noteConversation() }
    func conversationEnded(_ call: CallID, with agent: AgentID) async -> CallFacts? { nil }
    func workArrived(_ message: MessageID, queue: QueueName) async {
        switchboard.messageArrived(message, queue: queue)
    }
}
