public import CallFlow
public import Telephony

extension RecordsStore {
    /// Gives a waiting message to an agent; false when it does not wait any more.
    public func take(
        _ message: MessageID, by agent: AgentID, at moment: Timestamp
    ) async throws(RecordsFailure) -> Bool {
        try await move(message, from: .waiting, to: .taken, by: agent, at: moment)
    }

    /// The agent who took it could not see to it: it waits again. False when the agent does not have it.
    public func putBack(
        _ message: MessageID, by agent: AgentID, at moment: Timestamp
    ) async throws(RecordsFailure) -> Bool {
        try await move(message, from: .taken, to: .waiting, by: agent, at: moment)
    }

    /// False when the agent does not have it.
    public func finish(
        _ message: MessageID, by agent: AgentID, at moment: Timestamp
    ) async throws(RecordsFailure) -> Bool {
        try await move(message, from: .taken, to: .done, by: agent, at: moment)
    }

    private func move(
        _ message: MessageID, from old: Message.State, to new: Message.State, by agent: AgentID, at moment: Timestamp
    ) async throws(RecordsFailure) -> Bool {
        try await writer.perform { session throws(SQLiteFault) in
            try MessageBook.move(message, from: old, to: new, by: agent, at: moment, session)
        }
    }
}
