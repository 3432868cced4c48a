public import Telephony

/// Keeps one trunk reachable: its names resolved, its registration alive, its servers watched.
///
/// Whoever runs it gives each input with a `jitter` from 0 to 1, by chance, and carries the effects out.
public struct TrunkLife: Sendable {
    public let trunk: Trunk
    var targets: [TrunkTarget] = []
    var names: [String: Resolution] = [:]
    var binding: Binding?
    var attempt: Attempt?
    /// What the registrar asked for, where it is more than the settings say.
    var expires: Duration
    var raises = 0
    /// Of the account, whichever server said it.
    var refusals = 0
    var restsUntil: Timestamp?
    var accountTrouble: TrunkTrouble?
    var phase = Phase.idle
    var told: TrunkStatus?
    /// When it next has something to do; nil: nothing.
    public private(set) var nextWake: Timestamp?

    enum Phase { case idle, running, stopping, stopped }

    struct Resolution {
        var targets: [PeerAddress] = []
        /// When it is asked again; nil while it is being asked.
        var due: Timestamp?
        var isUnknown = false
        var failures = 0
    }

    struct Binding {
        var target: PeerAddress
        var since: Timestamp
        var until: Timestamp
        var refreshAt: Timestamp
    }

    struct Attempt {
        var target: PeerAddress
        /// When an answer is no longer waited for.
        var ends: Timestamp
    }

    /// More addresses than these a trunk is not tried at.
    static let mostTargets = 16
    static let lifetimes: ClosedRange<Duration> = .seconds(30) ... .seconds(86_400)
    /// Longer than a transaction lasts (RFC 3261, timer F).
    static let patience = Duration.seconds(40)
    /// A registrar that grants less would have to be asked all the time.
    static let leastGrant = Duration.seconds(5)
    static let mostExpires = Duration.seconds(86_400)
    static let mostRetryAfter = Duration.seconds(3600)
    /// A flow that lasted no longer is not opened again at once.
    static let shortFlow = Duration.seconds(30)

    public init(_ trunk: Trunk) {
        self.trunk = trunk
        expires = trunk.expires
    }

    /// In the order in which a call is tried: the one that has us registered, those that are thought to be there, and
    /// the rest last.
    public var callTargets: [PeerAddress] {
        let there = targets.filter { $0.trouble == nil }.map(\.address)
        let others = targets.filter { $0.trouble != nil }.map(\.address)
        let first = binding.map(\.target)
        return (first.map { [$0] } ?? []) + (there + others).filter { $0 != first }
    }

    /// Whether a message from there is the trunk's: one of its servers' addresses, whatever the port.
    public func isReached(at address: String) -> Bool { targets.contains { $0.address.address == address } }

    public mutating func handle(_ input: Input, at now: Timestamp, jitter: Double = 0.5) -> [Effect] {
        let jitter = jitter.isNaN ? 0.5 : min(max(jitter, 0), 1)
        var effects: [Effect] = []
        switch (phase, input) {
        case (.idle, .started):
            phase = .running
            for hop in trunk.nextHops where names[hop] == nil { names[hop] = Resolution(due: now) }
        case (.running, .stopped): stop(at: now, &effects)
        case (.running, _): take(input, at: now, jitter)
        case (.stopping, .registered), (.stopping, .refused), (.stopping, .silent): phase = .stopped
        case (.stopping, _): if let attempt, attempt.ends <= now { phase = .stopped }
        default: break
        }
        if phase == .running { advance(to: now, jitter, &effects) }
        finish(at: now, &effects)
        return effects
    }

    private mutating func stop(at now: Timestamp, _ effects: inout [Effect]) {
        let registered = binding?.target ?? attempt?.target
        binding = nil
        guard let registered else {
            phase = .stopped
            return
        }
        phase = .stopping
        attempt = Attempt(target: registered, ends: now + Self.patience)
        effects.append(.register(registered, expires: .zero))
    }

    /// Tells what changed, and when to be woken.
    private mutating func finish(at now: Timestamp, _ effects: inout [Effect]) {
        if phase == .stopped { attempt = nil }
        let status = status(at: now)
        let isNews = (status.state, status.trouble, status.target) != (told?.state, told?.trouble, told?.target)
        if phase != .idle, isNews {
            told = status
            effects.append(.tell(status))
        }
        let due = due
        if due != nextWake {
            nextWake = due
            effects.append(.wake(at: due))
        }
    }

    private var due: Timestamp? {
        switch phase {
        case .idle, .stopped: return nil
        case .stopping: return attempt?.ends
        case .running: break
        }
        var times = names.values.compactMap(\.due) + targets.compactMap(\.probeDue) + targets.compactMap(\.probeEnds)
        if trunk.registers {
            if let attempt { times.append(attempt.ends) }
            if let binding { times.append(binding.until) }
            if attempt == nil, let next = nextTry { times.append(next) }
        } else {
            times += targets.compactMap(\.restsUntil)
        }
        return times.min()
    }
}
