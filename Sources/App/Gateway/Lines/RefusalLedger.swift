internal import Synchronization

/// Counts calls that were refused before they had a record, by source and reason.
final class RefusalLedger: Sendable {
    struct Key: Hashable, Sendable, Comparable {
        var source: String
        var reason: String
        static func < (a: Self, b: Self) -> Bool { (a.source, a.reason) < (b.source, b.reason) }
    }
    /// Sources beyond these are counted together.
    static let mostSources = 1_000

    private let counts = Mutex<[Key: Int]>([:])

    func add(_ source: String, _ reason: String) {
        counts.withLock { counts in
            let key = Key(source: source, reason: reason)
            let isKnown = counts[key] != nil || counts.count < Self.mostSources
            counts[isKnown ? key : Key(source: "elsewhere", reason: reason), default: 0] += 1
        }
    }

    /// What came since this was asked last.
    func take() -> [(key: Key, count: Int)] {
        counts.withLock { counts in
            defer { counts.removeAll() }
            return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }
}
