internal import Helpdesk

/// What a run of the jobs did, for the log.
struct JobTally {
    private var counts: [String: Int] = [:]

    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ events: [TicketEvent]) {
        for event in events { counts[Self.word(for: event), default: 0] += 1 }
    }

    /// Nil when nothing was done.
    var words: String? {
        isEmpty ? nil : counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    private static func word(for event: TicketEvent) -> String {
        switch event {
        case .closedForSilence: "closed for silence"
        case .lightChanged(let light): light.rawValue
        case .escalated: "escalated"
        case .reminded: "reminded"
        default: "changed"
        }
    }
}
