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
    }
    private static let mostEarly = 256
    private let state = Mutex(State())

    var count: Int { state.withLock { $0.lines.count } }

    func add(_ line: PhoneLine) async {
        let early = state.withLock { state in
            state.lines[line.leg] = line
            return state.early.removeValue(forKey: line.leg) ?? []
        }
        for event in early { await hear(event, of: line.leg) }
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
            if let line = state.lines[leg] {
                if event.isLast { state.lines[leg] = nil }
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
    /// The leg it is about; nil for an offer, which begins one.
    var leg: LegID? {
        switch self {
        case .offered: nil
        case .confirmed(let leg, _), .reoffered(let leg, _), .digit(let leg, _, _), .ringing(let leg),
            .early(let leg, _), .answered(let leg, _), .failed(let leg, _, _), .ended(let leg, _):
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
