/// One agent as added by hand or by a list from outside.
public struct AgentRow: Hashable, Sendable {
    /// Where it stands in the list, for messages; a file's line.
    public var row: Int
    public var agent: AgentRecord
    /// In clear, as typed; kept as a hash only. Nil leaves the PIN as it is; empty takes it away.
    public var pin: String?

    public init(row: Int, agent: AgentRecord, pin: String?) {
        self.row = row
        self.agent = agent
        self.pin = pin
    }
}
