import Queueing
import Telephony

/// Watches a distributor from outside, by inputs and effects alone, and says what it did wrong.
struct Witness {
    private enum Standing { case waiting, offered, connected }
    private struct Caller {
        let queue: QueueName
        let rank: (Int, Int)
        var standing = Standing.waiting
    }
    private var callers: [CallID: Caller] = [:]
    private var offers: [OfferID: Offer] = [:]
    private var accepted: [CallID: Offer] = [:]
    private var queuesOf: [AgentID: Set<QueueName>] = [:]
    private var joined = 0
    private(set) var releases: [CallID: [Release]] = [:]
    private(set) var served: [CallID] = []
    private(set) var faults: [String] = []
    private(set) var seen: [String: Int] = [:]

    /// `input` is about to be handled. `callers` lets a repeated join of a present call pass for what it is: nothing.
    mutating func before(_ input: Distributor.Input) {
        switch input {
        case .callQueued(let call, let queue, let atHead, _) where callers[call] == nil:
            joined += 1
            callers[call] = Caller(queue: queue, rank: (atHead ? 0 : 1, joined))
        case .agentSignedIn(let agent, let queues): queuesOf[agent] = queues
        default: break
        }
    }

    mutating func after(_ effects: [Distributor.Effect]) {
        for effect in effects {
            switch effect {
            case .offer(let offer): note(offer)
            case .withdraw(let offer, let why):
                seen[why.rawValue, default: 0] += 1
                note(offer, withdrawn: why)
            case .connect(let call, let offer):
                if offers.removeValue(forKey: offer.id) == nil { faults.append("connected by no open offer: \(offer)") }
                if offer.subject != .call(call) { faults.append("connected \(call) by the offer of another: \(offer)") }
                accepted[call] = offer
                callers[call]?.standing = .connected
            case .release(let call, let release):
                if callers.removeValue(forKey: call) == nil { faults.append("\(call) released, which was not there") }
                if offers.values.contains(where: { $0.subject == .call(call) }) {
                    faults.append("\(call) released while offered")
                }
                accepted[call] = nil
                releases[call, default: []].append(release)
                if case .served = release { served.append(call) }
            case .agentState(let agent, let state): note(agent, state)
            case .moved(let call, let standing): note(call, standing)
            case .setTimer: break
            }
        }
    }

    private mutating func note(_ offer: Offer) {
        seen["offer", default: 0] += 1
        for other in offers.values {
            if other.agent == offer.agent { faults.append("two offers before one agent: \(other), \(offer)") }
            if other.subject == offer.subject { faults.append("offered twice: \(other), \(offer)") }
        }
        offers[offer.id] = offer
        let queues = queuesOf[offer.agent] ?? []
        if !queues.contains(offer.queue) { faults.append("offered to who does not serve the queue: \(offer)") }
        let first = callers.filter { queues.contains($0.value.queue) && $0.value.standing == .waiting }
            .min { $0.value.rank < $1.value.rank }?.key
        switch offer.subject {
        case .call(let call):
            if first != call { faults.append("\(String(describing: first)) came before, yet \(offer)") }
            callers[call]?.standing = .offered
        case .message: if first != nil { faults.append("a message before a caller: \(offer)") }
        }
    }

    private mutating func note(_ offer: Offer, withdrawn why: Withdrawal) {
        let wasOpen = offers.removeValue(forKey: offer.id) != nil
        guard case .call(let call) = offer.subject else { return }
        let wasAccepted = accepted[call] == offer
        if wasAccepted { accepted[call] = nil }
        if wasOpen == wasAccepted { faults.append("withdrawn though neither open nor accepted: \(offer)") }
        if why == .phoneFailed, !wasAccepted { faults.append("the phone failed of an offer nobody took: \(offer)") }
        callers[call]?.standing = .waiting
    }

    private mutating func note(_ agent: AgentID, _ state: AgentState) {
        if case .working(let message) = state {
            offers = offers.filter { $0.value.agent != agent || $0.value.subject != .message(message) }
        }
        let open = offers.values.first { $0.agent == agent }
        if case .offered(let offer) = state {
            if open != offer { faults.append("\(agent) is said to have \(offer), has \(String(describing: open))") }
        } else if let open {
            faults.append("\(agent) is \(state) with \(open) open")
        }
    }

    private mutating func note(_ call: CallID, _ standing: Queueing.Standing) {
        seen["moved", default: 0] += 1
        guard let caller = callers[call] else { return faults.append("\(call) is told a position after leaving") }
        let line = callers.values.filter { $0.queue == caller.queue && $0.standing != .connected }
        let position = line.count { $0.rank < caller.rank } + 1
        if standing != Queueing.Standing(position: position, of: line.count) {
            faults.append("\(call) is told \(standing), stands at \(position) of \(line.count)")
        }
    }

    var present: Set<CallID> { Set(callers.keys) }
}
