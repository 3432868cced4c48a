import Telephony

/// Whether a caller waits for an agent: a fold over the journal.
struct Waiting {
    /// The queue the caller waits in; nil when the caller does not wait.
    var queue: QueueName? { place ?? (isBeingConnected ? last : nil) }
    private(set) var identification: Identification?

    private var place: QueueName?
    private var last: QueueName?
    /// An agent accepted, and is rung: the caller still waits.
    private var isBeingConnected = false

    mutating func apply(_ event: CallEvent) {
        switch event {
        case .identified(let who): identification = who
        case .queued(let name):
            place = name
            last = name
        case .accepted: isBeingConnected = true
        case .agentUnreachable: isBeingConnected = false
        case .leftQueue: place = nil
        case .connected, .transferred, .messageLeft, .callBackAsked, .ended:
            place = nil
            isBeingConnected = false
        default: break
        }
    }
}
