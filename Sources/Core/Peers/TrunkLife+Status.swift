public import Telephony

extension TrunkLife {
    public func status(at now: Timestamp) -> TrunkStatus {
        let (state, trouble) = condition(at: now)
        return TrunkStatus(
            state: state, trouble: trouble, target: callTargets.first, registeredUntil: binding?.until,
            nextTry: trunk.registers && binding == nil && phase == .running ? nextTry : nil)
    }

    private func condition(at now: Timestamp) -> (TrunkStatus.State, TrunkTrouble?) {
        guard phase == .running else { return (.down, phase == .idle ? .starting : .stopped) }
        let troubles = accountTrouble.map { [$0] } ?? targets.compactMap(\.trouble)
        let first = troubles.first ?? unresolved
        if trunk.registers {
            guard let binding, binding.until > now else { return (.down, first ?? .starting) }
            return first.map { (.degraded, $0) } ?? (.up, nil)
        }
        guard targets.contains(where: { $0.trouble == nil }) else { return (.down, first ?? .starting) }
        let isKnown = trunk.probeInterval == nil || targets.contains { $0.hasAnswered }
        if !isKnown { return (.down, first ?? .starting) }
        return first.map { (.degraded, $0) } ?? (.up, nil)
    }

    private var unresolved: TrunkTrouble? {
        trunk.nextHops.first { names[$0]?.isUnknown == true }.map { .unresolved($0) }
    }

    /// When a REGISTER is due that is not due already; nil where nothing can be tried.
    var nextTry: Timestamp? {
        guard let soonest = targets.map({ $0.restsUntil ?? .distantPast }).min() else { return nil }
        let free = max(soonest, restsUntil ?? .distantPast)
        guard let binding else { return free }
        return max(free, binding.refreshAt)
    }
}

extension Timestamp {
    static let distantPast = Timestamp(nanoseconds: .min)
}
