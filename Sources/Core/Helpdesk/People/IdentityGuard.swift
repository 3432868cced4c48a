public import Telephony

/// Counts wrong answers to "who are you", and locks what is being guessed.
///
/// Both sides of a guess are counted: the identity keyed, from where it was keyed, so that a stranger cannot lock a
/// client out of another line; and the source alone, so that trying one identity after another ends too.
public struct IdentityGuard: Sendable, Equatable {
    public struct Key: Hashable, Sendable {
        /// The code that was keyed; nil counts the source alone.
        public var code: String?
        /// The caller's number where a trusted peer told it, else the address the call came from.
        public var source: String
        public init(code: String?, source: String) {
            self.code = code
            self.source = source
        }
    }

    public struct Record: Hashable, Sendable {
        /// Wrong answers in a row.
        public var failures: Int
        /// How often it was locked since the last right answer.
        public var locks: Int
        public var lockedUntil: Timestamp?
        public var lastFailure: Timestamp
        public init(failures: Int, locks: Int, lockedUntil: Timestamp?, lastFailure: Timestamp) {
            self.failures = failures
            self.locks = locks
            self.lockedUntil = lockedUntil
            self.lastFailure = lastFailure
        }
    }

    /// Five in a row lock.
    public static let failuresPerLock = 5
    /// A source may guess at several identities (a client's switchboard has many people behind it).
    public static let failuresPerSourceLock = 20
    public static let firstLock: Duration = .seconds(60)
    /// The delay doubles up to this, so that a client in an outage is never shut out for long by someone's guesses.
    public static let longestLock: Duration = .seconds(15 * 60)
    /// Quiet for this long forgives.
    public static let memory: Duration = .seconds(24 * 3600)
    /// Beyond this many keys the oldest are forgotten.
    public static let capacity = 10_000

    public private(set) var records: [Key: Record]

    public init(records: [Key: Record] = [:]) { self.records = records }

    public func isLocked(_ code: String, from source: String, at now: Timestamp) -> Bool {
        [Key(code: code, source: source), Key(code: nil, source: source)].contains { key in
            records[key]?.lockedUntil.map { $0 > now } ?? false
        }
    }

    /// Wrong answers in a row that still count at `now`.
    public func failures(of key: Key, at now: Timestamp) -> Int {
        guard let record = records[key], now - record.lastFailure <= Self.memory else { return 0 }
        return record.failures
    }

    /// Returns what changed, to be kept.
    public mutating func noteWrong(_ code: String, from source: String, at now: Timestamp) -> [Key: Record] {
        var changed: [Key: Record] = [:]
        for (key, limit) in [
            (Key(code: code, source: source), Self.failuresPerLock),
            (Key(code: nil, source: source), Self.failuresPerSourceLock),
        ] {
            var record = records[key] ?? Record(failures: 0, locks: 0, lockedUntil: nil, lastFailure: now)
            if now - record.lastFailure > Self.memory {
                record = Record(failures: 0, locks: 0, lockedUntil: nil, lastFailure: now)
            }
            record.failures += 1
            record.lastFailure = now
            if record.failures >= limit {
                record.failures = 0
                record.locks += 1
                record.lockedUntil = now + Self.delay(afterLocks: record.locks)
            }
            records[key] = record
            changed[key] = record
        }
        forgetOldest()
        return changed
    }

    /// The right answer forgives that identity, and that identity only. Returns the key forgiven.
    public mutating func noteRight(_ code: String, from source: String) -> Key? {
        let key = Key(code: code, source: source)
        return records.removeValue(forKey: key) == nil ? nil : key
    }

    static func delay(afterLocks locks: Int) -> Duration {
        let doublings = min(max(locks - 1, 0), 16)
        return min(firstLock * (1 << doublings), longestLock)
    }

    private mutating func forgetOldest() {
        guard records.count > Self.capacity else { return }
        let old = records.sorted { $0.value.lastFailure < $1.value.lastFailure }.prefix(Self.capacity / 10)
        for (key, _) in old { records.removeValue(forKey: key) }
    }
}
