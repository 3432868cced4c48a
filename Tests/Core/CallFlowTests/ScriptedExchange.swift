import CallFlow
import Queueing
import Simulation
import Synchronization
import Telephony

/// Telephones that answer after two seconds, or refuse; who answers talks for ten.
final class ScriptedExchange: Exchange {
    let switchboard: Switchboard
    private let time: any Timekeeper
    private let refusal: HangupCause?
    private let vouched: Identification?
    private let talks: Duration
    private let shown = Mutex<CallFacts?>(nil)

    init(
        switchboard: Switchboard, time: any Timekeeper, refusal: HangupCause?, vouched: Identification? = nil,
        talks: Duration = .seconds(10)
    ) {
        self.talks = talks
        self.vouched = vouched
        self.switchboard = switchboard
        self.time = time
        self.refusal = refusal
    }

    private func ring() async -> RingOutcome {
        do { try await time.sleep(for: .seconds(2)) } catch { return .failed(.cancelled) }
        if let refusal { return .failed(refusal) }
        let line = SimulatedLine(time: time, stay: talks)
        if talks == .zero { line.hangUpByPerson() }
        return .answered(line)
    }
    func show(_ facts: CallFacts, of call: CallID) { shown.withLock { $0 = facts } }
    func ringAgent(_ agent: AgentID, for call: CallID, limit: Duration) async -> RingOutcome { await ring() }
    func ringDepartment(_ name: String, for call: CallID, limit: Duration) async -> RingOutcome { await ring() }
    func conversationBegan(_ call: CallID, with agent: AgentID, agentLine: any Line) async {}
    func conversationEnded(_ call: CallID, with agent: AgentID) async -> CallFacts? {
        guard let vouched, var facts = shown.withLock({ $0 }) else { return nil }
        facts.identification = vouched
        return facts
    }
    func workArrived(_ message: MessageID, queue: QueueName) async { switchboard.messageArrived(message, queue: queue) }
}
