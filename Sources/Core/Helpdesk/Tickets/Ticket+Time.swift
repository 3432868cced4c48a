import Telephony

extension Ticket {
    /// When the resolution's clock stood still, in order and apart: the client was waited for, or it was closed.
    func stops(until now: Timestamp) -> [Range<Timestamp>] {
        let stretches = waits.map { ($0.from, $0.until) } + closures.map { ($0.from, $0.until) }
        return stretches.sorted { $0.0 < $1.0 }
            .compactMap { from, until in
                let end = min(until ?? now, now)
                return from < end ? from..<end : nil
            }
    }
}
