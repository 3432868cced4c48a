public import Telephony

/// Goes on by what the gateway knows; the caller hears nothing of it.
public struct FactCheck: Hashable, Sendable {
    public var fact: Fact
    /// Of which `agents` speaks.
    public var queue: QueueName?
    /// Each has an exit of its own, `ExitName.value`; the others leave by `.otherwise`.
    public var values: Set<String>

    public init(_ fact: Fact, of queue: QueueName? = nil, values: Set<String>) {
        self.fact = fact
        self.queue = queue
        self.values = values
    }

    /// Every value has an exit of its own.
    public var isExhaustive: Bool { values.isSuperset(of: fact.values) }
}
