import Dialplan
import Document
import Helpdesk
import Telephony

/// What must hold for the record of every call, whatever anybody did.
///
/// What is broken is told in Spanish as a whole sentence, in English as what “the call” does.
enum Laws {
    static func broken(
        in entries: [MemoryRecords.Entry], plan: Dialplan, records: MemoryRecords,
        secrets: [String]
    ) -> [Bilingual] {
        var broken: [Bilingual] = []
        let events = entries.map(\.event)
        let ends = events.indices.filter { if case .ended = events[$0] { true } else { false } }
        if ends.count != 1 {
            broken.append(Bilingual(es: "la llamada tiene \(ends.count) finales", en: "has \(ends.count) ends"))
        }
        if let end = ends.first, events[(end + 1)...].contains(where: { !$0.mayFollowTheEnd }) {
            broken.append(Bilingual(es: "la llamada sigue después de su final", en: "goes on after its end"))
        }
        if entries.indices.dropFirst().contains(where: { entries[$0 - 1].at > entries[$0].at }) {
            broken.append(Bilingual(es: "el registro de la llamada va hacia atrás", en: "runs backwards"))
        }
        let begins = events.filter { if case .offered = $0 { true } else { false } }
        if begins.count != 1 {
            broken.append(
                Bilingual(es: "la llamada tiene \(begins.count) principios", en: "has \(begins.count) beginnings"))
        }
        broken += brokenPromises(events, records)
        broken += queueing(events)
        if showsPIN(events, secrets) {
            broken.append(Bilingual(es: "el registro enseña un número confidencial", en: "shows a PIN"))
        }
        if showsKeysWhileIdentifying(events, plan) {
            broken.append(
                Bilingual(
                    es: "el registro enseña lo que se marcó para identificarse", en: "shows what was keyed to identify")
            )
        }
        return broken
    }

    /// Only the caller's own tickets are told; nothing is opened for nobody.
    private static func brokenPromises(_ events: [CallEvent], _ records: MemoryRecords) -> [Bilingual] {
        var broken: [Bilingual] = []
        var company: CompanyID?
        let tickets = records.tickets
        for event in events {
            switch event {
            case .identified(let identification): company = identification.company
            case .ticketOpened(let number), .ticketFound(let number), .ticketCommented(let number),
                .acted(_, let number?):
                if company == nil {
                    broken.append(
                        Bilingual(
                            es: "la llamada toca el ticket \(number) sin saber quién llama",
                            en: "touches ticket \(number) for nobody"))
                }
                if tickets[number]?.draft.company != company {
                    broken.append(
                        Bilingual(
                            es: "la llamada toca el ticket ajeno \(number)", en: "touches the foreign ticket \(number)")
                    )
                }
            default: break
            }
        }
        return broken
    }

    private static func queueing(_ events: [CallEvent]) -> [Bilingual] {
        var isQueued = false
        var broken: [Bilingual] = []
        for event in events {
            switch event {
            case .queued:
                if isQueued { broken.append(Bilingual(es: "la llamada entra dos veces a la fila", en: "queues twice")) }
                isQueued = true
            case .leftQueue:
                if !isQueued {
                    broken.append(
                        Bilingual(
                            es: "la llamada sale de una fila en la que no está", en: "leaves a queue it is not in"))
                }
                isQueued = false
            case .connected:
                if !isQueued {
                    broken.append(
                        Bilingual(
                            es: "la llamada se comunica sin estar en una fila", en: "is connected out of no queue"))
                }
            case .ended:
                if isQueued { broken.append(Bilingual(es: "la llamada termina en la fila", en: "ends in the queue")) }
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
