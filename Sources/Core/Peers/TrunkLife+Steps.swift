internal import Telephony

extension TrunkLife {
    /// What an input says of the trunk.
    mutating func take(_ input: Input, at now: Timestamp, _ jitter: Double) {
        switch input {
        case .resolved(let name, let targets, let lifetime): resolved(name, targets, lifetime, at: now)
        case .unresolved(let name): unresolved(name, at: now, jitter)
        case .registered(let target, let granted) where attempt?.target == target:
            attempt = nil
            registered(at: target, granted, at: now, jitter)
        case .refused(let target, let status, let minimum, let retryAfter) where attempt?.target == target:
            attempt = nil
            refused(by: target, status, minimum, retryAfter, at: now, jitter)
        case .silent(let target) where attempt?.target == target:
            attempt = nil
            lose(target, .silent(target), at: now, jitter: jitter)
        case .probed(let target, let status): probed(target, status, at: now, jitter)
        case .probeUnanswered(let target):
            guard let index = index(of: target), targets[index].probeEnds != nil else { return }
            targets[index].probeEnds = nil
            lose(target, .silent(target), at: now, jitter: jitter)
        case .unreachable(let target): lose(target, .silent(target), at: now, jitter: jitter)
        case .flowLost(let target): flowLost(target, at: now, jitter)
        default: break
        }
    }

    /// Does what is due.
    mutating func advance(to now: Timestamp, _ jitter: Double, _ effects: inout [Effect]) {
        for hop in trunk.nextHops where names[hop]?.due.map({ $0 <= now }) == true {
            names[hop]?.due = nil
            effects.append(.resolve(hop))
        }
        for target in targets.filter({ $0.probeEnds.map { $0 <= now } ?? false }) {
            take(.probeUnanswered(target.address), at: now, jitter)
        }
        if let attempt, attempt.ends <= now { take(.silent(attempt.target), at: now, jitter) }
        if let binding, binding.until <= now { self.binding = nil }
        if !trunk.registers {
            // Nobody asks whether it is there again: a call will find out.
            for index in targets.indices where trunk.probeInterval == nil && !targets[index].isResting(at: now) {
                targets[index].trouble = nil
                targets[index].restsUntil = nil
            }
            for index in targets.indices where targets[index].restsUntil.map({ $0 <= now }) == true {
                targets[index].restsUntil = nil
            }
        }
        probe(at: now, &effects)
        register(at: now, &effects)
    }

    private mutating func probe(at now: Timestamp, _ effects: inout [Effect]) {
        guard let interval = trunk.probeInterval else { return }
        for index in targets.indices where targets[index].probeDue.map({ $0 <= now }) == true {
            targets[index].probeDue = now + max(interval, .seconds(1))
            if targets[index].probeEnds != nil { continue }
            targets[index].probeEnds = now + Self.patience
            effects.append(.probe(targets[index].address))
        }
    }

    private mutating func register(at now: Timestamp, _ effects: inout [Effect]) {
        guard trunk.registers, attempt == nil, restsUntil.map({ $0 <= now }) ?? true else { return }
        let free = targets.filter { !$0.isResting(at: now) }
        // Where nobody asks whether the first is there again, a refresh does.
        let isBlind = binding != nil && trunk.probeInterval == nil
        guard let best = isBlind ? free.first : free.first(where: { $0.trouble == nil }) ?? free.first else { return }
        if let binding {
            let isBetter = precedes(best.address, binding.target) && best.hasAnswered && best.trouble == nil
            guard binding.refreshAt <= now || isBetter else { return }
        }
        attempt = Attempt(target: best.address, ends: now + Self.patience)
        effects.append(.register(best.address, expires: expires))
    }

    private func precedes(_ a: PeerAddress, _ b: PeerAddress) -> Bool {
        guard let first = index(of: a) else { return false }
        return index(of: b).map { first < $0 } ?? true
    }

    func index(of target: PeerAddress) -> Int? { targets.firstIndex { $0.address == target } }

    private mutating func resolved(
        _ name: String, _ found: [PeerAddress], _ lifetime: Duration, at now: Timestamp
    ) {
        guard names[name] != nil else { return }
        if found.isEmpty { return unresolved(name, at: now, 0.5) }
        let lifetime = min(max(lifetime, Self.lifetimes.lowerBound), Self.lifetimes.upperBound)
        // Servers of equal rank come in another order each time: who has us registered is not left for that.
        let known = names[name]?.targets ?? []
        names[name] = Resolution(targets: Set(known) == Set(found) ? known : found, due: now + lifetime)
        var addresses: [PeerAddress] = []
        for address in trunk.nextHops.flatMap({ names[$0]?.targets ?? [] })
        where !addresses.contains(address) && addresses.count < Self.mostTargets {
            addresses.append(address)
        }
        // An address that the name has lost is left as soon as another has us registered.
        if let bound = binding?.target, !addresses.contains(bound) { addresses.append(bound) }
        targets = addresses.map { address in
            targets.first { $0.address == address }
                ?? TrunkTarget(address: address, probeDue: trunk.probeInterval == nil ? nil : now)
        }
        if let attempt, index(of: attempt.target) == nil { self.attempt = nil }
    }

    /// What was known of the name before goes on holding.
    private mutating func unresolved(_ name: String, at now: Timestamp, _ jitter: Double) {
        guard let known = names[name] else { return }
        names[name]?.failures += 1
        names[name]?.isUnknown = known.targets.isEmpty
        names[name]?.due = now + Backoff.silence.wait(after: known.failures + 1, jitter: jitter)
    }
}
