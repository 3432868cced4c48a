internal import Telephony

/// The wrong PINs of each user of the machine of late, so that a new connection is no fresh start.
struct WrongPINLedger {
    private struct Entry {
        var count = 0
        var last: Timestamp
    }
    private let memory: Duration
    /// One for each user that the access policy lets in and that has failed: bounded by the machine's users.
    private var entries: [UInt32: Entry] = [:]

    init(memory: Duration) { self.memory = memory }

    func count(of user: UInt32, at now: Timestamp) -> Int {
        guard let entry = entries[user], now - entry.last < memory else { return 0 }
        return entry.count
    }

    mutating func add(to user: UInt32, at now: Timestamp) {
        entries[user] = Entry(count: count(of: user, at: now) + 1, last: now)
    }

    mutating func forgive(_ user: UInt32) { entries[user] = nil }
}
