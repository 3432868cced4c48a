import CallFlow
import Queueing
import Simulation
import Telephony

/// Telephones that answer after two seconds, or are busy; who answers talks for ten.
final class ScriptedExchange: Exchange {
    let switchboard: Switchboard
    private let time: any Timekeeper
    private let answers: Bool

    init(switchboard: Switchboard, time: any Timekeeper, answers: Bool) {
        self.switchboard = switchboard
        self.time = time
        self.answers = answers
    }

    private func ring() async -> RingOutcome {
        do { try await time.sleep(for: .seconds(2)) } catch { return .failed(.cancelled) }
        return answers ? .answered(SimulatedLine(time: time, stay: .seconds(10))) : .failed(.busy)
    }
    func show(_ facts: CallFacts, of call: CallID) {}
    func ringAgent(_ agent: AgentID, for call: CallID, limit: Duration) async -> RingOutcome { await ring() }
    func ringDepartment(_ name: String, for call: CallID, limit: Duration) async -> RingOutcome { await ring() }
    func conversationBegan(_ call: CallID, with agent: AgentID, agentLine: any Line) async {}
    func conversationEnded(_ call: CallID, with agent: AgentID) async {}
    func workArrived(_ message: MessageID, queue: QueueName) async { switchboard.messageArrived(message, queue: queue) }
}
