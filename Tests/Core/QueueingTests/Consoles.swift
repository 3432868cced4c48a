import Queueing
import Synchronization
import Telephony

/// The agents' consoles of a test: each has its events in order, and all are kept.
final class Consoles: AgentFloor {
    enum Event: Hashable, Sendable {
        case offer(Offer)
        case withdraw(Offer, Withdrawal)
        case state(AgentState)
    }
    private struct State {
        var mailboxes: [AgentID: Mailbox<Event>] = [:]
        var log: [Event] = []
        var reaction: (@Sendable (Event) -> Void)?
    }
    private let state = Mutex(State())

    var log: [Event] { state.withLock { $0.log } }
    func events(of agent: AgentID) -> Mailbox<Event> {
        state.withLock { state in
            let mailbox = state.mailboxes[agent] ?? Mailbox()
            state.mailboxes[agent] = mailbox
            return mailbox
        }
    }
    /// Runs inside the floor's call, where a real console server might well call back.
    func react(_ reaction: @escaping @Sendable (Event) -> Void) { state.withLock { $0.reaction = reaction } }

    func offer(_ offer: Offer) { note(.offer(offer), for: offer.agent) }
    func withdraw(_ offer: Offer, _ why: Withdrawal) { note(.withdraw(offer, why), for: offer.agent) }
    func agent(_ agent: AgentID, became state: AgentState) { note(.state(state), for: agent) }

    private func note(_ event: Event, for agent: AgentID) {
        let reaction = state.withLock { state in
            state.log.append(event)
            return state.reaction
        }
        events(of: agent).send(event)
        reaction?(event)
    }
}
