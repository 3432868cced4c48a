public import Queueing
public import Telephony

extension CallEvent {
    /// What the queue did about a call, as the journal tells it; nil where the script tells it itself.
    public init?(_ fact: QueueFact) {
        switch fact {
        case .offered(let agent): self = .offeredTo(agent)
        case .accepted(let agent): self = .accepted(by: agent)
        case .withdrawn(let agent, .declined): self = .notTaken(by: agent, reason: .declined)
        case .withdrawn(let agent, .unanswered): self = .notTaken(by: agent, reason: .unanswered)
        case .withdrawn(let agent, .signedOut), .withdrawn(let agent, .consoleLost):
            self = .notTaken(by: agent, reason: .vanished)
        case .withdrawn, .released: return nil
        }
    }
}
