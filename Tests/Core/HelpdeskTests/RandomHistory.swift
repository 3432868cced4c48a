import Aside
import Helpdesk
import Telephony

/// Events of a ticket in any order, a few hours apart, by few people.
struct RandomHistory {
    var random: Seeded
    var now: Timestamp
    let contact = Author.contact(ContactID(7), in: CallID(1))

    init(seed: UInt64, from start: Timestamp) {
        random = Seeded(seed)
        now = start
    }

    mutating func draft() -> TicketDraft {
        var draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: ContactID(7))
        if Bool.random(using: &random) { draft.responseDue = later(hours: 60) }
        return draft
    }

    mutating func pass(hours: Int = 40) { now = later(hours: hours) }

    private mutating func later(hours: Int) -> Timestamp {
        now + .seconds(Int.random(in: 1...hours * 60, using: &random) * 60)
    }

    mutating func event() -> TicketEvent {
        let agent = AgentID(["ana", "luis", "eva"][Int.random(in: 0..<3, using: &random)])
        let other = AgentID(["ana", "luis", "eva"][Int.random(in: 0..<3, using: &random)])
        let state = TicketState.allCases[Int.random(in: 0..<TicketState.allCases.count, using: &random)]
        switch Int.random(in: 0..<22, using: &random) {
        case 0: return .commented(RecordingName("r"), by: nil)
        case 1: return .noted("Visto.", by: agent)
        case 2, 3, 4: return .stateSet(state, by: agent)
        case 5: return .stateSet(.waitingForClient, by: agent)
        case 6: return .responsibleSet(other, by: agent)
        case 7, 8: return .deadlineSet(later(hours: 90), by: agent)
        case 9: return .assigned(other, by: agent)
        case 10: return .assigned(nil, by: agent)
        case 11: return .answered(by: agent)
        case 12: return .contactAttempted(.init(.phone, Bool.random(using: &random) ? .spoke : .noAnswer), by: agent)
        case 13: return .informationGiven(nil, by: contact)
        case 14: return .writtenReceived(WrittenItem(from: "a@ejemplo.mx", subject: "x"), by: agent)
        case 15: return .agreed(by: contact)
        case 16: return .rejected(by: contact)
        case 17: return .reopened(by: contact)
        case 18: return .secondOpinionAsked(by: contact)
        case 19: return .closedForSilence
        case 20: return .markedDuplicate(of: TicketNumber(99), by: agent)
        default: return .leftOutOfScope("red", note: "", by: agent)
        }
    }
}
