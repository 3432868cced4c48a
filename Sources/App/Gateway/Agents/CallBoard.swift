internal import CallFlow
internal import Helpdesk
internal import Synchronization
internal import Telephony

/// What consoles show of the calls that agents have to do with: the facts of each, and who speaks with whom.
final class CallBoard: Sendable {
    struct Entry: Sendable {
        var facts: CallFacts
        var queuedAt: Timestamp
        /// The caller is gone.
        var isOver = false
    }
    struct Conversation: Sendable {
        var call: CallID
        var agentLine: any Line
    }
    private struct State {
        var entries: [CallID: Entry] = [:]
        var conversations: [AgentID: Conversation] = [:]
        /// The last call of each agent, which the wrap-up is about.
        var last: [AgentID: CallID] = [:]

        mutating func dropUnheld(_ call: CallID) {
            let isHeld = last.values.contains(call) || conversations.values.contains { $0.call == call }
            if !isHeld { entries[call] = nil }
        }
    }
    private let state = Mutex(State())

    func show(_ facts: CallFacts, of call: CallID, at now: Timestamp) {
        state.withLock { $0.entries[call] = Entry(facts: facts, queuedAt: now) }
    }
    func entry(of call: CallID) -> Entry? { state.withLock { $0.entries[call] } }
    func change(_ call: CallID, _ body: @Sendable (inout CallFacts) -> Void) {
        state.withLock { state in
            guard var entry = state.entries[call] else { return }
            body(&entry.facts)
            state.entries[call] = entry
        }
    }

    func begin(_ conversation: Conversation, of agent: AgentID) {
        state.withLock { state in
            state.conversations[agent] = conversation
            state.last[agent] = conversation.call
        }
    }
    func end(of agent: AgentID) { state.withLock { $0.conversations[agent] = nil } }
    func conversation(of agent: AgentID) -> Conversation? { state.withLock { $0.conversations[agent] } }
    func agent(speakingIn call: CallID) -> AgentID? {
        state.withLock { state in state.conversations.first { $0.value.call == call }?.key }
    }
    /// The call the agent speaks in, or spoke in last.
    func lastCall(of agent: AgentID) -> CallID? { state.withLock { $0.last[agent] } }
    func owe(_ call: CallID, by agent: AgentID) { state.withLock { $0.last[agent] = call } }

    /// The agent's wrap-up is done. The facts stay while the caller is there or another agent has to do with the call.
    func forget(_ call: CallID, by agent: AgentID) {
        state.withLock { state in
            if state.last[agent] == call { state.last[agent] = nil }
            if state.entries[call]?.isOver == true { state.dropUnheld(call) }
        }
    }
    /// The caller is gone; the facts are kept while an agent still has to do with the call.
    func callEnded(_ call: CallID) {
        state.withLock { state in
            state.entries[call]?.isOver = true
            state.dropUnheld(call)
        }
    }
}
