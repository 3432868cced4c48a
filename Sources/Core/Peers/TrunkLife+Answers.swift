internal import Telephony

extension TrunkLife {
    mutating func registered(at target: PeerAddress, _ granted: Duration, at now: Timestamp, _ jitter: Double) {
        guard granted >= Self.leastGrant else { return refuse(.refused(status: 200), at: now, jitter) }
        (refusals, restsUntil, accountTrouble, raises) = (0, nil, nil, 0)
        if let index = index(of: target) { targets[index].isThere() }
        let granted = min(granted, Self.mostExpires)
        binding = Binding(
            target: target, since: now, until: now + granted, refreshAt: now + granted * (0.5 + 0.25 * jitter))
    }

    mutating func refused(
        by target: PeerAddress, _ status: Int, _ minimum: Duration?, _ retryAfter: Duration?, at now: Timestamp,
        _ jitter: Double
    ) {
        switch status {
        case 423:
            guard let minimum, minimum > expires, minimum <= Self.mostExpires, raises < 3 else {
                return refuse(.refused(status: status), at: now, jitter)
            }
            raises += 1
            expires = minimum
        case 401, 407: refuse(.wrongPassword, at: now, jitter)
        case 408, 480, 500..<600:
            let least = min(max(retryAfter ?? .zero, .zero), Self.mostRetryAfter)
            lose(target, .unavailable(target, status: status), at: now, atLeast: least, jitter: jitter)
        default: refuse(.refused(status: status), at: now, jitter)
        }
    }

    /// The account is refused, which another server of the same carrier would do too. What is registered still holds
    /// until its end.
    private mutating func refuse(_ trouble: TrunkTrouble, at now: Timestamp, _ jitter: Double) {
        refusals += 1
        accountTrouble = trouble
        restsUntil = now + Backoff.refusal.wait(after: refusals, jitter: jitter)
    }

    mutating func probed(_ target: PeerAddress, _ status: Int, at now: Timestamp, _ jitter: Double) {
        guard let index = index(of: target), targets[index].probeEnds != nil else { return }
        targets[index].probeEnds = nil
        if status == 503 || status == 408 {
            lose(target, .unavailable(target, status: status), at: now, jitter: jitter)
            return
        }
        targets[index].hasAnswered = true
        switch targets[index].trouble {
        // A registrar that asked to be left alone is left alone, though it answers.
        case .unavailable where trunk.registers && targets[index].isResting(at: now): break
        default: targets[index].isThere()
        }
    }

    mutating func flowLost(_ target: PeerAddress, at now: Timestamp, _ jitter: Double) {
        if let attempt, attempt.target == target {
            self.attempt = nil
            lose(target, .silent(target), at: now, jitter: jitter)
        } else if let binding, binding.target == target {
            self.binding = nil
            if now - binding.since < Self.shortFlow { lose(target, .silent(target), at: now, jitter: jitter) }
        } else if !trunk.registers {
            if let index = index(of: target), trunk.probeInterval != nil { targets[index].probeDue = now }
        }
    }

    mutating func lose(
        _ target: PeerAddress, _ trouble: TrunkTrouble, at now: Timestamp, atLeast least: Duration = .zero,
        jitter: Double
    ) {
        guard let index = index(of: target) else { return }
        targets[index].fails(trouble, at: now, atLeast: least, jitter: jitter)
        if binding?.target == target { binding = nil }
    }
}
