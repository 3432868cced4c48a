import Aside
import Helpdesk
import Telephony
import Testing

/// What is written down of a ticket instead of its history.
@Suite(.aside) struct `The snapshot of a ticket` {
    private static let start = Timestamp(seconds: 1_790_000_000)

    @Test(arguments: 0..<120) func `is read as the very ticket, whatever happened to it`(seed: UInt64) throws {
        var history = RandomHistory(seed: seed, from: Self.start)
        var ticket = Ticket(number: TicketNumber(7), draft: history.wholeDraft(), openedAt: history.now)
        for _ in 0..<40 {
            #expect(try Ticket(number: TicketNumber(7), snapshot: ticket.snapshot) == ticket, "seed \(seed)")
            history.pass()
            ticket.apply(history.anyEvent(), at: history.now)
        }
    }

    @Test(arguments: 0..<20) func `of equal tickets is equal`(seed: UInt64) throws {
        var history = RandomHistory(seed: seed, from: Self.start)
        let draft = history.wholeDraft()
        var told: [(at: Timestamp, event: TicketEvent)] = [(history.now, .opened(draft))]
        for _ in 0..<40 {
            history.pass()
            told.append((history.now, history.anyEvent()))
        }
        let folded = try #require(Ticket(number: TicketNumber(7), folding: told))
        let read = try Ticket(number: TicketNumber(7), snapshot: folded.snapshot)
        #expect(read.snapshot == folded.snapshot, "seed \(seed)")
    }

    @Test(arguments: 0..<20) func `that is cut short, too long or another program's is refused`(seed: UInt64) {
        var history = RandomHistory(seed: seed, from: Self.start)
        var ticket = Ticket(number: TicketNumber(7), draft: history.wholeDraft(), openedAt: history.now)
        for _ in 0..<20 { ticket.apply(history.anyEvent(), at: history.now) }
        let octets = ticket.snapshot
        func isRefused(_ octets: [UInt8]) -> Bool {
            (try? Ticket(number: TicketNumber(7), snapshot: octets)) == nil
        }
        for length in 0..<octets.count { #expect(isRefused(Array(octets[..<length])), "seed \(seed), \(length)") }
        #expect(isRefused(octets + [0]))
        for place in 0..<8 {
            var other = octets
            other[place] ^= 1
            #expect(isRefused(other), "the layout")
        }
    }

    /// Whatever is in there, the program lives.
    @Test(arguments: 0..<40) func `that is damaged is another ticket or none`(seed: UInt64) {
        var history = RandomHistory(seed: seed, from: Self.start)
        var ticket = Ticket(number: TicketNumber(7), draft: history.wholeDraft(), openedAt: history.now)
        for _ in 0..<20 { ticket.apply(history.anyEvent(), at: history.now) }
        let octets = ticket.snapshot
        for _ in 0..<200 {
            var damaged = octets
            let place = Int.random(in: 8..<octets.count, using: &history.random)
            damaged[place] = .random(in: 0...255, using: &history.random)
            let read = try? Ticket(number: TicketNumber(7), snapshot: damaged)
            #expect(damaged == octets ? read == ticket : read?.number ?? TicketNumber(7) == TicketNumber(7))
        }
    }
}

extension RandomHistory {
    /// A draft in which anything may stand.
    mutating func wholeDraft() -> TicketDraft {
        func maybe<T>(_ value: T) -> T? { Bool.random(using: &random) ? value : nil }
        var draft = TicketDraft(
            helpdesk: HelpdeskName("prueba"), company: CompanyID(.random(in: 1...9, using: &random)),
            contact: maybe(ContactID(7)), channel: TicketDraft.Channel.allCases.randomElement(using: &random) ?? .phone,
            type: "incidente", product: "facturación", severity: "ALTA", subject: "Añadir ñandúes 😀",
            description: maybe(RecordingName("2026/1")), call: maybe(CallID(88)), openedBy: maybe(AgentID("eva")))
        draft.parts = maybe([DescriptionPart("hizo", RecordingName("a")), DescriptionPart("", RecordingName("b"))])
        draft.details = maybe(["extension": "12", "version": "5.2", "": ""])
        draft.previous = maybe(TicketNumber(.max))
        draft.opensAt = maybe(now + .seconds(3_600))
        draft.responseDue = maybe(now + .seconds(7_200))
        draft.isChargeable = maybe(Bool.random(using: &random))
        draft.urgency = maybe("nómina")
        draft.isSeverityAgreed = maybe(Bool.random(using: &random))
        draft.pending = maybe(Set(PendingItem.allCases.filter { _ in Bool.random(using: &random) }))
        draft.missing = maybe(["ruta", "", "síntomas"])
        return draft
    }

    /// Those of `event`, and what else there is.
    mutating func anyEvent() -> TicketEvent {
        let agent = AgentID("ana")
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            return .severitySet("MEDIA", SeverityKind.allCases.randomElement(using: &random) ?? .agreed, by: contact)
        case 1: return .pendingSet(Set(PendingItem.allCases.filter { _ in Bool.random(using: &random) }), by: contact)
        case 2: return .escalated(level: .random(in: 1...200, using: &random), role: "Gerente", by: .job)
        case 3: return .surchargeAccepted(by: contact)
        case 4: return .lightChanged(TrafficLight.allCases.randomElement(using: &random) ?? .red)
        case 5: return .reminded(of: now + .seconds(60 * .random(in: 0...999, using: &random)))
        case 6: return .informationGiven(RecordingName("2026/2"), by: .contact(nil, in: CallID(3)))
        case 7: return .agreed(by: Bool.random(using: &random) ? .agent(agent) : .job)
        default: return event()
        }
    }
}
