internal import Telephony

/// How often which nonce was answered, in bounded memory: nothing is accepted twice (RFC 7616 §3.4, `nc`).
struct DigestUses {
    private struct Use {
        var made: Timestamp
        var highest: UInt32
        /// Of `highest` and the 63 counts below it, which came: requests overtake one another.
        var window: UInt64
    }

    private let most: Int
    private var uses: [String: Use] = [:]
    /// What was made up to here was forgotten, so it cannot be told whether it was used.
    private var floor = Timestamp(nanoseconds: .min)

    init(most: Int) { self.most = most }

    var count: Int { uses.count }

    /// Whether this use is the first of its kind. `count` is nil where none is sent: such a nonce is good once.
    mutating func isFirst(of nonce: String, made: Timestamp, count: UInt32?, oldest: Timestamp) -> Bool {
        guard made > floor else { return false }
        guard let use = uses[nonce] else {
            makeRoom(oldest)
            guard made > floor else { return false }
            uses[nonce] = Use(made: made, highest: count ?? .max, window: 1)
            return true
        }
        guard let count else { return false }
        if count > use.highest {
            let step = count - use.highest
            uses[nonce]?.window = step < 64 ? use.window << step | 1 : 1
            uses[nonce]?.highest = count
            return true
        }
        let behind = use.highest - count
        guard behind < 64, use.window & 1 << behind == 0 else { return false }
        uses[nonce]?.window |= 1 << behind
        return true
    }

    /// Forgets those that are too old to be accepted anyhow, and then the oldest, which is not accepted any more.
    private mutating func makeRoom(_ oldest: Timestamp) {
        guard uses.count >= most else { return }
        uses = uses.filter { $0.value.made >= oldest }
        guard uses.count >= most else { return }
        let times = uses.values.map(\.made).sorted()
        floor = times[times.count / 8]
        let floor = floor
        uses = uses.filter { $0.value.made > floor }
    }
}
