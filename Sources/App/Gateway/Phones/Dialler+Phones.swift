internal import CallFlow
internal import Peers
internal import Signaling
internal import Telephony

/// Rings accounts where they registered.
extension Dialler {
    /// One place where an address is rung.
    struct Target: Sendable {
        var uri: String
        /// Nil where the address itself says how it is reached.
        var nextHop: PeerAddress?

        init(_ uri: String) { self.uri = uri }

        init(_ binding: PhoneBinding) {
            uri = binding.contact
            // Of a connection's certificate nothing is known but who made it.
            if binding.isBehindNAT || binding.source.transport == .tls { nextHop = binding.source }
        }
    }

    /// Nil where the address is none of the house's phones, and stands for itself.
    func places(of uri: String) -> [Target]? {
        guard let phones, let account = phones.account(of: uri) else { return nil }
        let targets = phones.targets(of: account).map(Target.init)
        if targets.isEmpty { report("\(account) was not rung: no phone has registered for it") }
        return targets
    }

    /// Rings all at once: who answers first has the call, the others stop ringing.
    func ringAll(
        _ targets: [Target], from user: String, display: String?, limit: Duration
    ) async -> RingOutcome {
        await withTaskGroup(of: RingOutcome.self) { group in
            for target in targets {
                group.addTask { await ring(target, from: user, display: display, limit: limit) }
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
