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
