internal import Peers
internal import Synchronization
internal import Telephony

/// Tells who knocks, and asks the gatekeeper whether they may come in.
final class Doorkeeper: Sendable {
    fileprivate struct State {
        var sources: Gatekeeper
        /// Keyed by a caller's number in place of a source.
        var callers: Gatekeeper
        /// How many calls there are with an address that nothing else is known of.
        var calls: [String: Int] = [:]
        /// Whose last call is over, or was refused, and whose messages may still be on the way.
        var leaving: [String: Timestamp] = [:]
    }
    private let state: Mutex<State>
    private let time: any Timekeeper
    private let trusted: [AddressBlock]
    private let trunk: @Sendable (String) -> String?
    private let phone: @Sendable (PeerAddress) -> String?

    /// Twice as long as a message may be repeated (RFC 3261 §17.1.1.2, timer B).
    private static let grace: Duration = .seconds(64)
    fileprivate static let mostLeaving = 4_096
    /// What comes from the machine itself is no stranger: a proxy in front of the gateway, a test of the line.
    private static let own: Set = ["127.0.0.1", "::1"]

    /// `trunk` and `phone` tell whose a source is.
    init(
        rules: Gatekeeper.Rules, trusted: [AddressBlock], time: any Timekeeper,
        trunk: @escaping @Sendable (String) -> String?, phone: @escaping @Sendable (PeerAddress) -> String?
    ) {
        var callers = rules
        callers.isOpen = true
        state = Mutex(State(sources: Gatekeeper(rules: rules), callers: Gatekeeper(rules: callers)))
        self.trusted = trusted
        self.time = time
        self.trunk = trunk
        self.phone = phone
    }

    func sender(of source: PeerAddress) -> Knock.Sender {
        if let trunk = trunk(source.address) { return .trunk(trunk) }
        if let phone = phone(source) { return .phone(phone) }
        if Self.own.contains(source.address) || trusted.contains(where: { $0.contains(source.address) }) {
            return .peer(source.address)
        }
        return .stranger
    }

    /// For each request, before anything is done with it.
    func judge(_ source: PeerAddress, _ method: String) -> GateVerdict {
        let sender = sender(of: source)
        if sender != .stranger { return .pass }
        let now = time.now
        return state.withLock { state in
            let isInCall = state.calls[source.address] != nil || state.leaving[source.address].map { $0 > now } ?? false
            let begins = ["INVITE", "REGISTER", "OPTIONS"].contains(method)
            if isInCall && !begins { return .pass }
            // A re-INVITE is told from an INVITE by its dialog, which is found later.
            if method == "INVITE", state.calls[source.address] != nil { return .pass }
            let verdict = state.sources.judge(Knock(method, from: source), at: now)
            // What follows a call that comes to nothing: the ACK of its refusal, the CANCEL.
            if method == "INVITE", verdict == .pass { state.letLeave(source.address, until: now + Self.grace, now) }
            return verdict
        }
    }

    /// Whether a stranger's call is one too many of that number.
    func isTooMany(of caller: String, from source: PeerAddress) -> Bool {
        guard !caller.isEmpty, sender(of: source) == .stranger else { return false }
        let asked = PeerAddress(address: caller.filter { $0 != ":" }, port: 0, transport: .udp)
        return state.withLock { $0.callers.judge(Knock("INVITE", from: asked), at: time.now) != .pass }
    }

    func callBegan(with address: String) { state.withLock { $0.calls[address, default: 0] += 1 } }

    func callEnded(with address: String) {
        let now = time.now
        state.withLock { state in
            let count = state.calls[address, default: 0]
            state.calls[address] = count > 1 ? count - 1 : nil
            state.letLeave(address, until: now + Self.grace, now)
        }
    }

    func challenged(_ source: PeerAddress) { state.withLock { $0.sources.challenged(source, at: time.now) } }
    func failed(_ source: PeerAddress) { state.withLock { $0.sources.failed(source, at: time.now) } }
    func succeeded(_ source: PeerAddress) { state.withLock { $0.sources.succeeded(source, at: time.now) } }

    /// A line a source and minute, and a line a number.
    func reports() -> [String] {
        let now = time.now
        return state.withLock { state in
            state.sources.reports(at: now).map(\.description)
                + state.callers.reports(at: now).map { "calls of the number \($0)" }
        }
    }
}

extension Doorkeeper.State {
    fileprivate mutating func letLeave(_ address: String, until end: Timestamp, _ now: Timestamp) {
        if leaving.count >= Doorkeeper.mostLeaving { leaving = leaving.filter { $0.value > now } }
        if leaving.count < Doorkeeper.mostLeaving { leaving[address] = end }
    }
}
