internal import CallFlow
internal import Peers
internal import Signaling
internal import Telephony

/// Rings accounts where they registered.
extension Dialler {
    /// Nil where the address is none of the house's phones, and stands for itself.
    func places(of uri: String) -> [CallRoute]? {
        guard let phones, let account = phones.account(of: uri) else { return nil }
        let targets = phones.targets(of: account).map(CallRoute.init)
        if targets.isEmpty { report("\(account) was not rung: no phone has registered for it") }
        return targets
    }

    /// Rings all at once: who answers first has the call, the others stop ringing.
    func ringAll(
        _ targets: [CallRoute], from user: String, display: String?, limit: Duration
    ) async -> RingOutcome {
        await withTaskGroup(of: RingOutcome.self) { group in
            for target in targets {
                group.addTask { await ring(target, from: user, display: display, limit: limit).outcome }
            }
            var answered: (any Line)?
            var failure = HangupCause.unreachable
            for await outcome in group {
                switch outcome {
                case .answered(let line):
                    if answered != nil { await line.hangUp(.cancelled) }
                    answered = answered ?? line
                    group.cancelAll()
                case .failed(let cause): if cause != .unreachable { failure = cause }
                }
            }
            return answered.map { .answered($0) } ?? .failed(failure)
        }
    }
}
