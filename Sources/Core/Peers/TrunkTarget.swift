internal import Telephony

/// One of the addresses by which a trunk is reached, and how it has done.
struct TrunkTarget: Hashable, Sendable {
    let address: PeerAddress
    var failures = 0
    /// It is left alone until then.
    var restsUntil: Timestamp?
    /// Why it is not thought to be there.
    var trouble: TrunkTrouble?
    var hasAnswered = false
    var probeDue: Timestamp?
    /// When an answer to the probe is no longer waited for.
    var probeEnds: Timestamp?

    func isResting(at now: Timestamp) -> Bool { restsUntil.map { $0 > now } ?? false }

    mutating func isThere() {
        failures = 0
        restsUntil = nil
        trouble = nil
        hasAnswered = true
    }

    mutating func fails(_ trouble: TrunkTrouble, at now: Timestamp, atLeast least: Duration = .zero, jitter: Double) {
        failures += 1
        self.trouble = trouble
        restsUntil = now + max(least, Backoff.silence.wait(after: failures, jitter: jitter))
    }
}
