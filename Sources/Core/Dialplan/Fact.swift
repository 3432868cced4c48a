/// What the gateway itself knows of caller, contract and ticket at the moment a `check` asks for it.
public enum Fact: String, Hashable, Sendable, CaseIterable {
    case caller, plan, contract, trained, abuse, agents
    case openTickets = "open-tickets"
    case ticket, reopening, answer, light, announced, surcharge, version
    case severityByPhone = "severity-by-phone"

    /// Everything that it can be.
    public var values: [String] {
        switch self {
        case .caller: ["person", "company", "unknown", "hidden"]
        case .plan: ["current", "expired", "none"]
        case .contract: ["open", "closed"]
        case .trained, .announced: ["yes", "no"]
        case .abuse: ["none", "warned", "denied"]
        case .agents: ["free", "busy", "none"]
        case .openTickets: ["none", "one", "several"]
        case .ticket:
            [
                "open", "waiting-for-client", "to-review", "closed", "agreed", "silent", "duplicate", "out-of-scope",
                "none",
            ]
        case .reopening, .severityByPhone: ["allowed", "refused"]
        case .answer: ["given", "due", "overdue"]
        case .light: ["green", "yellow", "red", "none"]
        case .surcharge: ["accepted", "none"]
        case .version: ["current", "old", "unknown"]
        }
    }

    /// Whether records must be read for it, which can fail.
    public var needsRecords: Bool {
        switch self {
        case .abuse, .openTickets, .ticket, .reopening, .answer, .light, .announced: true
        case .caller, .plan, .contract, .trained, .agents, .surcharge, .version, .severityByPhone: false
        }
    }

    /// Whether it says something of the ticket at hand without a value for there being none.
    public var needsTicket: Bool { self == .reopening || self == .answer }
}
