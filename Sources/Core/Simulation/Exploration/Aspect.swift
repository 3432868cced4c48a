import Dialplan
import Helpdesk
import Telephony

/// Something of its circumstances that a call can come to look at. Until it does, it goes on alike in all scenes that
/// differ in nothing else.
enum Aspect: Int, Hashable, Sendable, CaseIterable {
    /// What the caller's number tells, and whether the caller has a code.
    case recognition
    /// Whether a number came with the call.
    case number
    case mayOpen, mayReceive
    case standing, contract, training, abuse, announced
    case staff
    /// Whether the company's plan has room for another contact.
    case contacts
    /// How many tickets of the caller's company are open.
    case openTickets
    /// What happens in mid-call.
    case incident

    /// What this is in a scene.
    func value(in scene: Scene, _ circumstances: Circumstances, of plan: Dialplan) -> String {
        let caller = scene.caller
        switch self {
        case .recognition:
            switch caller {
            case .shared, .unknown, .hidden, .untrusted, .locked: return caller.rawValue
            default: return Scene.Caller.known.rawValue
            }
        case .number: return circumstances.number.isEmpty ? "withheld" : "known"
        case .mayOpen: return caller == .receiver ? "no" : "yes"
        case .mayReceive: return caller == .opener ? "no" : "yes"
        case .standing:
            return Self.clock(plan).standing(of: scene.company(circumstances), at: circumstances.moment).rawValue
        case .contract:
            let hours = Self.clock(plan).hours(of: scene.company(circumstances), at: circumstances.moment)
            return hours.state(at: circumstances.moment) == .closed ? "closed" : "open"
        case .training: return caller == .untrained ? "no" : "yes"
        case .abuse: return caller == .warned || caller == .denied ? caller.rawValue : "none"
        case .announced: return caller == .announcing ? "yes" : "no"
        case .contacts: return caller == .crowded ? "full" : "room"
        case .staff: return scene.staff.rawValue
        case .openTickets: return caller == .oneTicket || caller == .noTicket ? caller.rawValue : "several"
        case .incident: return scene.incident?.description ?? "none"
        }
    }

    private static func clock(_ plan: Dialplan) -> ServiceClock {
        ServiceClock(rules: plan.rules, calendar: plan.calendar)
    }

    /// Whether it decides anything for a caller who is known so surely.
    func matters(to identity: CallTrace.Identity) -> Bool {
        switch self {
        case .recognition: identity < .proven
        case .number: identity < .person
        case .mayOpen, .mayReceive, .training, .abuse: identity >= .person
        case .standing, .contract, .announced, .contacts, .openTickets: identity >= .company
        case .staff, .incident: true
        }
    }
}

extension Step.Kind {
    /// What a step of this kind looks at.
    var aspects: [Aspect] {
        switch self {
        case .identify: [.recognition]
        case .openTicket: [.mayOpen]
        // Which tickets there are to ask for is one thing with how many are open.
        case .findTicket, .openTickets: [.mayReceive, .openTickets]
        case .comment: [.mayReceive]
        case .act(let doing):
            switch Action(doing.act).right {
            case .open?: [.mayOpen]
            case .receive?: [.mayReceive]
            case nil: []
            }
        case .queue: [.number, .staff]
        case .callBack: [.number]
        case .factCheck(let check): check.fact.aspects
        case .say, .notice, .language, .hours, .check, .set, .menu, .ask, .changePIN, .describe, .message, .transfer,
            .hangUp:
            []
        }
    }
}

extension Fact {
    fileprivate var aspects: [Aspect] {
        switch self {
        case .caller: [.recognition]
        case .plan: [.standing]
        case .contract, .handOff: [.contract]
        case .mayOpen: [.mayOpen]
        case .contacts: [.contacts]
        case .trained: [.training]
        case .abuse: [.abuse]
        case .agents: [.staff]
        case .openTickets: [.openTickets]
        case .announced: [.announced]
        case .ticket, .urgent, .reopening, .answer, .light, .surcharge, .version, .severityByPhone: []
        }
    }
}
