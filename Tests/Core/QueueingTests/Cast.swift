import Queueing
import Telephony

/// The people and queues of these tests, and a short hand for moments: `at(90)` is ninety seconds after the epoch.
let ana = AgentID("ana")
let beto = AgentID("beto")
let carla = AgentID("carla")
let soporte = QueueName("soporte")
let ventas = QueueName("ventas")

func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: seconds) }

extension CallID: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int64) { self.init(value) }
}
extension MessageID: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int64) { self.init(value) }
}
extension OfferID: ExpressibleByIntegerLiteral {
    init(integerLiteral value: UInt64) { self.init(value) }
}

func offer(
    _ id: OfferID, _ call: CallID, to agent: AgentID, in queue: QueueName = soporte, until: Int64
) -> Offer { Offer(id: id, subject: .call(call), queue: queue, agent: agent, until: at(until)) }

func offer(
    _ id: OfferID, message: MessageID, to agent: AgentID, in queue: QueueName = soporte, until: Int64
) -> Offer { Offer(id: id, subject: .message(message), queue: queue, agent: agent, until: at(until)) }

extension Distributor {
    /// Feeds several inputs of one moment and gives what the last one caused.
    @discardableResult
    mutating func handle(_ inputs: [Input], at moment: Timestamp) -> [Effect] {
        var last: [Effect] = []
        for input in inputs { last = handle(input, at: moment) }
        return last
    }

    mutating func bringIn(_ agent: AgentID, _ queues: Set<QueueName> = [soporte], at moment: Timestamp) {
        handle([.agentSignedIn(agent, queues: queues), .agentReady(agent)], at: moment)
    }
}

/// A generator that repeats itself (SplitMix64), so that a seed printed is a history found again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
