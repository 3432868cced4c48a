import Telephony

/// What the distributor keeps of an agent. Who is signed out and owes nothing is not kept.
struct Agent: Sendable {
    let id: AgentID
    var queues: Set<QueueName>
    var state: AgentState
    var hasConsole = true
    /// His seat among the ready, kept through an offer that ends by no doing of his.
    var seatNumber: UInt64 = 0
    var readySince = Timestamp(nanoseconds: 0)
    /// The pause he asked for while busy.
    var pauseNext: PauseReason?
    /// When a message he took goes to others, while his console is gone.
    var graceEnds: Timestamp?

    var seat: Seat { Seat(number: seatNumber, agent: id) }
    var deadline: Deadline? {
        switch state {
        case .offered(let offer): Deadline(at: offer.until, of: .agent(id))
        case .wrappingUp(_, let until?): Deadline(at: until, of: .agent(id))
        case .working: graceEnds.map { Deadline(at: $0, of: .agent(id)) }
        default: nil
        }
    }
    var isBrowsing: Bool {
        if case .offered(let offer) = state, case .message = offer.subject { true } else { false }
    }
}
