public import Helpdesk
public import Telephony

/// A message or a call-back as it waits for an agent, is taken and done.
public struct Message: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case waiting, taken, done
    }

    public var id: MessageID
    public var draft: MessageDraft
    public var leftAt: Timestamp
    public var state: State
    /// Who took it, or did it.
    public var agent: AgentID?
    /// When its state changed last.
    public var changedAt: Timestamp
}
