internal import Signaling
internal import Synchronization
internal import Telephony

/// Which line each leg belongs to, so that what SIP tells reaches it.
final class Legs: Sendable {
    private struct State {
        var lines: [LegID: PhoneLine] = [:]
        /// What came for a leg before its line was known: a peer may refuse faster than we note whom we rang.
        var early: [LegID: [SIPEvent]] = [:]
        /// Refused before they had a line, and not yet over.
        var disowned: Set<LegID> = []
        /// Lines that are hearing what came early: what comes now waits behind it.
        var opening: Set<LegID> = []
    }
    private static let mostEarly = 256
    private let state = Mutex(State())
    private let doorkeeper: Doorkeeper

    init(doorkeeper: Doorkeeper) { self.doorkeeper = doorkeeper }

    var count: Int { state.withLock { $0.lines.count } }

    func add(_ line: PhoneLine) async {
        doorkeeper.callBegan(with: line.peer)
        state.withLock { state in
            state.lines[line.leg] = line
            state.opening.insert(line.leg)
        }
        while let event = nextEarly(of: line.leg) { await line.hear(event) }
    }

    /// In the order in which they came; nil when there are no more, and what comes next goes to the line at once.
    private func nextEarly(of leg: LegID) -> SIPEvent? {
        state.withLock { state in
            guard var early = state.early[leg], !early.isEmpty else {
                state.early[leg] = nil
                state.opening.remove(leg)
                return nil
            }
            let event = early.removeFirst()
            state.early[leg] = early
            if event.isLast { forget(leg, &state) }
            return event
        }
    }

    private func forget(_ leg: LegID, _ state: inout State) {
        guard let line = state.lines.removeValue(forKey: leg) else { return }
        doorkeeper.callEnded(with: line.peer)
    }

    /// The leg gets no line: what comes of it is for nobody.
    func disown(_ leg: LegID) {
        state.withLock { state in
            let early = state.early.removeValue(forKey: leg) ?? []
            if !early.contains(where: \.isLast) { state.disowned.insert(leg) }
        }
    }

    func hear(_ event: SIPEvent, of leg: LegID) async {
        let line: PhoneLine? = state.withLock { state in
            if state.opening.contains(leg) {
                state.early[leg, default: []].append(event)
                return nil
            }
            if let line = state.lines[leg] {
                if event.isLast { forget(leg, &state) }
                return line
            }
            if state.disowned.contains(leg) {
                if event.isLast { state.disowned.remove(leg) }
                return nil
            }
            if state.early.count < Self.mostEarly { state.early[leg, default: []].append(event) }
            return nil
        }
        await line?.hear(event)
    }
}

extension SIPEvent {
    /// The leg it is about; nil for an offer, which begins one, and for what is about none.
    var leg: LegID? {
        switch self {
        case .offered, .registering: nil
        case .confirmed(let leg, _), .reoffered(let leg, _), .digit(let leg, _, _), .ringing(let leg),
            .early(let leg, _), .answered(let leg, _), .redirected(let leg, _), .failed(let leg, _, _),
            .ended(let leg, _):
            leg
        }
    }
    fileprivate var isLast: Bool {
        switch self {
        case .failed, .ended: true
        default: false
        }
    }
}
