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

/// Ever longer waits (RFC 5626 §4.5).
struct Backoff {
    let base: Duration
    let most: Duration
    /// Between which shares of the wait, by chance.
    let spread: ClosedRange<Double>

    static let silence = Backoff(base: .seconds(30), most: .seconds(300), spread: 0.5...1)
    /// In the end at most one try in half an hour.
    static let refusal = Backoff(base: .seconds(60), most: .seconds(1800), spread: 1...1.1)

    func wait(after failures: Int, jitter: Double) -> Duration {
        let whole = min(most, base * (1 << max(0, min(failures - 1, 16))))
        return whole * (spread.lowerBound + (spread.upperBound - spread.lowerBound) * jitter)
    }
}
