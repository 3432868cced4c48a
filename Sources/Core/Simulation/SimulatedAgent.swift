import Queueing
import Telephony

/// An agent at a console: takes most offers, declines or misses some, talks, wraps up, goes for lunch, loses the line.
struct SimulatedAgent: Sendable {
    let id: AgentID
    let queues: Set<QueueName>
    let floor: SimulatedFloor
    let exchange: SimulatedExchange
    let time: any Timekeeper
    var random: SeededRandom

    private var switchboard: Switchboard { exchange.switchboard }

    /// Works until the task is cancelled.
    mutating func work() async {
        guard let notices = floor.mailboxes[id] else { return }
        guard await rest(0...40_000) else { return }
        switchboard.signIn(id, queues: queues)
        _ = switchboard.ready(id)
        while let notice = await notices.receive() {
            switch notice {
            case .offer(let offer): guard await consider(offer) else { return }
            case .withdrawn: break
            case .state(let state): guard await live(in: state) else { return }
            }
        }
    }

    private mutating func consider(_ offer: Offer) async -> Bool {
        guard await rest(300...12_000) else { return false }
        switch random.below(20) {
        case 0...1: _ = switchboard.decline(offer.id, by: id)
        case 2...3: break
        case 4:
            switchboard.connectionLost(id)
            guard await rest(2_000...60_000) else { return false }
            switchboard.signIn(id, queues: queues)
            _ = switchboard.ready(id)
        default: _ = switchboard.accept(offer.id, by: id)
        }
        return true
    }

    /// The state may be stale by now: what no longer fits is refused, and does no harm.
    private mutating func live(in state: AgentState) async -> Bool {
        switch state {
        case .talking(let call):
            guard await rest(2_000...200_000) else { return false }
            exchange.hangUpByAgent(call)
        case .working(let message):
            guard await rest(5_000...60_000) else { return false }
            _ = switchboard.messageDone(message, by: id)
        case .wrappingUp:
            guard await rest(1_000...40_000) else { return false }
            _ = switchboard.wrapUpDone(id)
        case .paused:
            guard await rest(1_000...90_000) else { return false }
            _ = switchboard.ready(id)
        case .signedOut, .ready, .offered, .connecting: break
        }
        return true
    }

    private mutating func rest(_ milliseconds: ClosedRange<Int64>) async -> Bool {
        do {
            try await time.sleep(for: random.milliseconds(milliseconds))
            return true
        } catch { return false }
    }
}
