public import Queueing
import Synchronization
public import Telephony

/// The consoles of simulated agents: hears what the switchboard offers, and sees whether it may be offered.
public final class SimulatedFloor: AgentFloor {
    private struct State {
        var held: [AgentID: Offer] = [:]
        var violations: [String] = []
    }
    private let state = Mutex(State())
    let mailboxes: [AgentID: Mailbox<AgentNotice>]

    enum AgentNotice: Sendable {
        case offer(Offer)
        case withdrawn(Offer)
        case state(AgentState)
    }

    public init(agents: [AgentID]) {
        mailboxes = Dictionary(agents.map { ($0, Mailbox()) }, uniquingKeysWith: { $1 })
    }

    public var violations: [String] { state.withLock { $0.violations } }

    public func offer(_ offer: Offer) {
        state.withLock { state in
            if let other = state.held.values.first(where: { $0.subject == offer.subject }) {
                state.violations.append("\(offer.subject) offered to \(offer.agent) while \(other.agent) has it")
            }
            if let held = state.held[offer.agent] {
                state.violations.append("\(offer.agent) is offered \(offer.subject) while offered \(held.subject)")
            }
            state.held[offer.agent] = offer
        }
        mailboxes[offer.agent]?.send(.offer(offer))
    }

    public func withdraw(_ offer: Offer, _ why: Withdrawal) {
        forget(offer)
        mailboxes[offer.agent]?.send(.withdrawn(offer))
    }

    public func agent(_ agent: AgentID, became agentState: AgentState) {
        if case .offered = agentState {} else { state.withLock { _ = $0.held.removeValue(forKey: agent) } }
        mailboxes[agent]?.send(.state(agentState))
    }

    private func forget(_ offer: Offer) {
        state.withLock { state in
            if state.held[offer.agent]?.id == offer.id { state.held[offer.agent] = nil }
        }
    }
}
