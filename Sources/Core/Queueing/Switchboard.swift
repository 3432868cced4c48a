import Synchronization
public import Telephony

/// The distributor with its world around it: callers' scripts wait in it, consoles command it, its timer runs in it.
///
/// Safe from any task. Effects reach mailboxes, floor and observer in the order of the inputs, never under the lock:
/// whoever finds nobody delivering delivers until all is delivered.
public final class Switchboard: Sendable {
    public typealias Observer = @Sendable (CallID, QueueFact) -> Void

    fileprivate struct Delivery {
        let effect: Distributor.Effect
        let mailbox: Mailbox<QueueNotice>?
    }
    struct State {
        var distributor: Distributor
        var places: [CallID: QueuePlace] = [:]
        fileprivate var outbox: [Delivery] = []
        fileprivate var isDelivering = false
        /// The deadline the timer sleeps towards; nil while it sleeps without one.
        fileprivate var armed: Timestamp?
    }
    private let state: Mutex<State>
    let time: any Timekeeper
    private let floor: any AgentFloor
    private let observer: Observer?
    /// Something for the timer: its deadline came nearer.
    private let alarm = Mailbox<Void>()

    /// - Parameters:
    ///   - policies: by queue; a queue without one has the defaults.
    ///   - observer: sees what happens to each call, as the floor does: in order, and it must return at once.
    public init(
        time: any Timekeeper, floor: any AgentFloor, policies: [QueueName: QueuePolicy] = [:],
        observer: Observer? = nil
    ) {
        self.time = time
        self.floor = floor
        self.observer = observer
        state = Mutex(State(distributor: Distributor(policies: policies)))
    }

    /// Keeps the offers' and wrap-ups' time. Returns when the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            alarm.clear()
            let deadline = state.withLock { state in
                state.armed = state.distributor.nextDeadline
                return state.armed
            }
            if let deadline, deadline <= time.now {
                handle(.timerFired)
            } else {
                await sleep(until: deadline)
            }
        }
    }

    /// Also returns when the deadline came nearer, and when the task is cancelled.
    private func sleep(until deadline: Timestamp?) async {
        let (time, alarm) = (time, alarm)
        guard let deadline else {
            _ = await alarm.receive()
            return
        }
        await withTaskGroup(of: Void.self) { group in
            // Cut short or not, `run` looks at the time again.
            group.addTask { _ = try? await time.sleep(until: deadline) }
            group.addTask { _ = await alarm.receive() }
            await group.next()
            group.cancelAll()
        }
    }

    func ask<Answer: Sendable>(_ question: (Distributor) -> Answer) -> Answer {
        state.withLock { question($0.distributor) }
    }

    func handle(_ input: Distributor.Input) {
        handle { _ in (input, ()) }
    }

    /// Decides under the lock which input follows from the present state, if any, and what to answer.
    func handle<Answer: Sendable>(_ decide: (inout State) -> (Distributor.Input?, Answer)) -> Answer {
        let (answer, mustDeliver) = state.withLock { state in
            let (input, answer) = decide(&state)
            if let input {
                for effect in state.distributor.handle(input, at: time.now) { post(effect, &state) }
            }
            let mustDeliver = !state.isDelivering && !state.outbox.isEmpty
            if mustDeliver { state.isDelivering = true }
            return (answer, mustDeliver)
        }
        if mustDeliver { deliver() }
        return answer
    }

    /// The mailbox is chosen now: by the time of delivery the call may be gone and back in another place.
    private func post(_ effect: Distributor.Effect, _ state: inout State) {
        let place: QueuePlace? =
            switch effect {
            case .moved(let call, _), .connect(let call, _): state.places[call]
            case .release(let call, _): state.places.removeValue(forKey: call)
            case .offer, .withdraw, .agentState, .setTimer: nil
            }
        if case .setTimer(let moment) = effect {
            guard let moment, state.armed.map({ moment < $0 }) ?? true else { return }
            state.armed = moment
        }
        state.outbox.append(Delivery(effect: effect, mailbox: place?.notices))
    }

    private func deliver() {
        while true {
            let deliveries = state.withLock { state in
                if state.outbox.isEmpty { state.isDelivering = false }
                defer { state.outbox.removeAll() }
                return state.outbox
            }
            if deliveries.isEmpty { return }
            for delivery in deliveries { deliver(delivery.effect, to: delivery.mailbox) }
        }
    }

    private func deliver(_ effect: Distributor.Effect, to mailbox: Mailbox<QueueNotice>?) {
        switch effect {
        case .offer(let offer):
            if case .call(let call) = offer.subject { observer?(call, .offered(to: offer.agent)) }
            floor.offer(offer)
        case .withdraw(let offer, let why):
            if case .call(let call) = offer.subject { observer?(call, .withdrawn(from: offer.agent, why)) }
            floor.withdraw(offer, why)
        case .connect(let call, let offer):
            observer?(call, .accepted(by: offer.agent))
            mailbox?.send(.accepted(by: offer.agent))
        case .moved(_, let standing): mailbox?.send(.position(standing))
        case .release(let call, let release):
            observer?(call, .released(release))
            if release == .drained { mailbox?.send(.drained) }
            mailbox?.close()
        case .agentState(let agent, let state): floor.agent(agent, became: state)
        case .setTimer: alarm.send(())
        }
    }
}
