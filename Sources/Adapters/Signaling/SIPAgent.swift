internal import CSofia
internal import Telephony

/// The gateway's SIP user agent. It lives on sofia's thread: every method runs there, every callback arrives there.
///
/// It knows legs and SDP as text, and nothing of media, dialplans or tickets.
public actor SIPAgent {
    enum Phase { case idle, starting, running, closing, closed }

    let executor: SofiaExecutor
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    var configuration = SIPConfiguration(listen: [])
    var phase = Phase.idle
    var stacks: [SIPStack] = []
    var legs: [LegID: Leg] = [:]
    /// Requests of ours outside of any dialog, until their final response.
    var outside: [UInt64: OutsideRequest] = [:]
    /// Such requests of others, until our answer.
    var asked: [SIPRequestID: AskedRequest] = [:]
    private var lastNumber: UInt64 = 0
    var isDraining = false
    private(set) var counters = SIPCounters()
    private var consumer: AsyncStream<SIPEvent>.Continuation?
    private var hasHadConsumer = false
    var binding: CheckedContinuation<(host: String, port: Int), Never>?
    var lastLegWaiter: CheckedContinuation<Void, Never>?
    var closeWaiters: [CheckedContinuation<Void, Never>] = []

    public init() throws(SIPStartError) {
        guard let executor = SofiaExecutor() else { throw .noThread }
        self.executor = executor
    }

    /// What happens, from now on, for the one consumer. When it lets go of the stream every call is ended, and every
    /// INVITE refused: none is left to ring for nobody. The stream finishes with `shutDown`.
    public func events() -> AsyncStream<SIPEvent> {
        precondition(!hasHadConsumer, "the events of a SIP user agent have one consumer")
        hasHadConsumer = true
        let (stream, continuation) = AsyncStream.makeStream(of: SIPEvent.self)
        consumer = continuation
        continuation.onTermination = { [weak self] reason in
            guard case .cancelled = reason else { return }
            Task { [weak self] in await self?.loseConsumer() }
        }
        return stream
    }

    private func loseConsumer() {
        consumer = nil
        for leg in legs.keys { hangUp(leg, reason: nil) }
    }

    var hasConsumer: Bool { consumer != nil }

    func finishEvents() {
        consumer?.finish()
        consumer = nil
    }

    /// While draining, new INVITEs and OPTIONS are refused with 503; dialogs go on.
    public func setDraining(_ isDraining: Bool) { self.isDraining = isDraining }

    public func count() -> SIPCounters { counters }

    /// Dialogs sofia still works on, those that the consumer has seen ending among them.
    public var dialogs: Int { legs.count }

    func countInvite() { counters.invites += 1 }
    func countRefused() { counters.refused += 1 }
    func countHarmful(from source: String) { counters.countHarmful(from: source) }

    func tell(_ event: SIPEvent) { consumer?.yield(event) }

    /// Tells the consumer of the end, once.
    func close(_ id: LegID, _ end: LegEnd) {
        guard let leg = legs[id], !leg.isClosed else { return }
        legs[id]?.isClosed = true
        tell(.ended(id, end))
    }

    func nextLeg() -> LegID { LegID(nextNumber()) }

    /// Of legs and of requests outside of any, so that sofia's word on one is never taken for the other's.
    func nextNumber() -> UInt64 {
        lastNumber += 1
        return lastNumber
    }

    /// The one place where the handle of a leg is destroyed; only for a dialog that is terminated or never came to be.
    func forget(_ id: LegID) {
        guard let leg = legs.removeValue(forKey: id) else { return }
        if let invite = leg.invite { sofia_request_drop(invite) }
        if let reoffer = leg.reoffer { sofia_request_drop(reoffer) }
        sofia_handle_destroy(leg.handle)
        if legs.isEmpty, let waiter = lastLegWaiter {
            lastLegWaiter = nil
            waiter.resume()
        }
    }
}
