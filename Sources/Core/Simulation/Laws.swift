import Dialplan
import Helpdesk
import Telephony

/// What must hold for the record of every call, whatever anybody did.
enum Laws {
    static func broken(
        in entries: [MemoryRecords.Entry], of call: CallID, plan: Dialplan, records: MemoryRecords,
        secrets: [String]
    ) -> [String] {
        var broken: [String] = []
        let events = entries.map(\.event)
        let ends = events.indices.filter { if case .ended = events[$0] { true } else { false } }
        if ends.count != 1 { broken.append("has \(ends.count) ends") }
        if let end = ends.first, events[(end + 1)...].contains(where: { !$0.mayFollowTheEnd }) {
            broken.append("goes on after its end")
        }
        if entries.indices.dropFirst().contains(where: { entries[$0 - 1].at > entries[$0].at }) {
            broken.append("runs backwards")
        }
        let begins = events.filter { if case .offered = $0 { true } else { false } }
        if begins.count != 1 { broken.append("has \(begins.count) beginnings") }
        broken += brokenPromises(events, records)
        broken += queueing(events)
        if showsPIN(events, secrets) { broken.append("shows a PIN") }
        if showsKeysWhileIdentifying(events, plan) { broken.append("shows what was keyed to identify") }
        return broken.map { "call \(call) \($0)" }
    }

    /// Only the caller's own tickets are told; nothing is opened for nobody.
    private static func brokenPromises(_ events: [CallEvent], _ records: MemoryRecords) -> [String] {
        var broken: [String] = []
        var company: CompanyID?
        let tickets = records.tickets
        for event in events {
            switch event {
            case .identified(let identification): company = identification.company
            case .ticketOpened(let number), .ticketFound(let number), .ticketCommented(let number),
                .acted(_, let number?):
                if company == nil { broken.append("touches ticket \(number) for nobody") }
                if tickets[number]?.draft.company != company { broken.append("touches the foreign ticket \(number)") }
            default: break
            }
        }
        return broken
    }

    private static func queueing(_ events: [CallEvent]) -> [String] {
        var isQueued = false
        var broken: [String] = []
        for event in events {
            switch event {
            case .queued:
                if isQueued { broken.append("queues twice") }
                isQueued = true
            case .leftQueue:
                if !isQueued { broken.append("leaves a queue it is not in") }
                isQueued = false
            case .connected: if !isQueued { broken.append("is connected out of no queue") }
            case .ended: if isQueued { broken.append("ends in the queue") }
            default: break
            }
        }
        return broken
    }

    /// A PIN is keyed by itself: a telephone number may well hold its digits.
    static func showsPIN(_ events: [CallEvent], _ secrets: [String]) -> Bool {
        let keyed = Set(events.compactMap(\.shownKeys).map { $0.hasSuffix("#") ? String($0.dropLast()) : $0 })
        return !keyed.isDisjoint(with: secrets)
    }

    private static func showsKeysWhileIdentifying(_ events: [CallEvent], _ plan: Dialplan) -> Bool {
        var isIdentifying = false
        for event in events {
            switch event {
            case .entered(let step):
                switch plan.steps[step]?.kind {
                case .identify, .changePIN: isIdentifying = true
                default: break
                }
            case .left: isIdentifying = false
            case .keyed(.shown): if isIdentifying { return true }
            default: break
            }
        }
        return false
    }

    static func keptKeys(in entries: [MemoryRecords.Entry]) -> Int {
        entries.reduce(0) { count, entry in
            guard case .keyed(let keys) = entry.event else { return count }
            switch keys {
            case .shown(let text): return count + text.count
            case .secret(let length): return count + length
            }
        }
    }
}

extension CallEvent {
    /// What agents do of a call when the caller has gone.
    fileprivate var mayFollowTheEnd: Bool {
        switch self {
        case .wrappedUp, .notTaken, .offeredTo: true
        default: false
        }
    }

    fileprivate var shownKeys: String? { if case .keyed(.shown(let keys)) = self { keys } else { nil } }
}
