internal import Synchronization

/// What name servers said, for as long as it is good, and longer while they say nothing.
final class AnswerCache: Sendable {
    /// What is known of a question: records, or, where there are none, whether there is such a name at all.
    struct Known: Sendable, Hashable {
        var records: [DNSRecord]
        var isName: Bool
    }

    private struct Entry {
        var known: Known
        var goodUntil: ContinuousClock.Instant
        /// Until then a silent server is not asked again.
        var restUntil: ContinuousClock.Instant?
    }

    static let most = 512
    /// Nobody asks more often than this, whatever a server says.
    static let shortest: Duration = .seconds(5)
    static let longest: Duration = .seconds(86_400)
    /// How long it stands that there is nothing.
    static let nothingStands: Duration = .seconds(60)
    /// While the server is silent: how long an answer serves beyond its time (RFC 8767 §5), and nobody asks again.
    static let longestStale: Duration = .seconds(86_400)
    static let rest: Duration = .seconds(30)

    private let entries = Mutex<[DNSQuestion: Entry]>([:])

    var count: Int { entries.withLock(\.count) }

    /// What is known and for how long it is good.
    func fresh(
        _ question: DNSQuestion, at now: ContinuousClock.Instant
    ) -> (known: Known, goodFor: Duration, isStale: Bool)? {
        guard let entry = entries.withLock({ $0[question] }) else { return nil }
        if entry.goodUntil > now { return (entry.known, now.duration(to: entry.goodUntil), false) }
        guard let rest = entry.restUntil, rest > now else { return nil }
        return (entry.known, now.duration(to: rest), true)
    }

    /// What was known, now that the server is silent.
    func stale(
        _ question: DNSQuestion, at now: ContinuousClock.Instant
    ) -> (known: Known, goodFor: Duration, isStale: Bool)? {
        entries.withLock { entries in
            // That there was no service serves too: without it the addresses would not even be looked for.
            guard let entry = entries[question], entry.goodUntil + Self.longestStale > now,
                question.kind == .service || !entry.known.records.isEmpty
            else { return nil }
            entries[question]?.restUntil = now + Self.rest
            return (entry.known, Self.rest, true)
        }
    }

    /// Takes in what a server said, and tells how long it is good.
    func learn(_ known: Known, of question: DNSQuestion, at now: ContinuousClock.Instant) -> Duration {
        let shortestLife = known.records.map(\.timeToLive).min().map { Duration.seconds($0) } ?? Self.nothingStands
        let goodFor = min(max(shortestLife, Self.shortest), Self.longest)
        entries.withLock { entries in
            if entries[question] == nil, entries.count >= Self.most,
                let oldest = entries.min(by: { $0.value.goodUntil < $1.value.goodUntil })
            {
                entries[oldest.key] = nil
            }
            entries[question] = Entry(known: known, goodUntil: now + goodFor)
        }
        return goodFor
    }
}
