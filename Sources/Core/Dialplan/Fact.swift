/// What the gateway itself knows of caller, contract and ticket at the moment a `check` asks for it.
public enum Fact: String, Hashable, Sendable, CaseIterable {
    case caller, plan, contract, trained, abuse, agents
    case openTickets = "open-tickets"
    case ticket, urgent, reopening, answer, light, announced, surcharge, version, contacts
    case severityByPhone = "severity-by-phone"
    case mayOpen = "may-open"
    case handOff = "hand-off"

    /// Everything that it can be.
    public var values: [String] {
        switch self {
        case .caller: ["person", "company", "unknown", "hidden"]
        case .plan: ["current", "expired", "none"]
        case .contract: ["open", "closed"]
        case .trained, .announced, .urgent, .mayOpen: ["yes", "no"]
        case .abuse: ["none", "warned", "denied"]
        case .agents: ["free", "busy", "none"]
        case .openTickets: ["none", "one", "several"]
        case .ticket:
            [
                "open", "waiting-for-client", "to-review", "closed", "agreed", "silent", "duplicate", "out-of-scope",
                "none",
            ]
        case .reopening, .severityByPhone, .handOff: ["allowed", "refused"]
        case .answer: ["given", "due", "overdue"]
        case .light: ["green", "yellow", "red", "none"]
        case .surcharge: ["accepted", "none"]
        case .contacts: ["room", "full"]
        case .version: ["current", "old", "unknown"]
        }
    }

    /// Whether records must be read for it, which can fail.
    public var needsRecords: Bool {
        switch self {
        case .abuse, .openTickets, .ticket, .urgent, .reopening, .answer, .light, .announced, .contacts, .handOff: true
        case .caller, .plan, .contract, .trained, .agents, .surcharge, .version, .severityByPhone, .mayOpen: false
        }
    }

    /// Whether it says something of the ticket at hand without a value for there being none.
    public var needsTicket: Bool {
        self == .reopening || self == .answer || self == .urgent
    }
}
