public import Helpdesk
public import Telephony

/// What a rehearsed call finds: the moment, who calls, which people, tickets and agents there are, and what fails.
public struct Circumstances: Sendable {
    public enum Staff: String, Hashable, Sendable, CaseIterable {
        /// One agent is ready and is offered the call at once.
        case free
        /// One agent is signed in and takes no calls.
        case busy
        /// Nobody is signed in.
        case none
    }
    public enum Presence: String, Hashable, Sendable, CaseIterable {
        case free, busy
    }

    public var moment: Timestamp
    /// The caller's number; empty when withheld.
    public var number: String
    public var isTrusted: Bool
    /// Nil: the first one that the dialplan answers.
    public var dialled: String?
    /// Where the call comes from.
    public var source: String
    /// Everybody who may call.
    public var people: [Persona]
    public var tickets: [Ticket]
    /// Who is signed in; each serves every queue.
    public var agents: [AgentID: Presence] = [:]
    /// So many other calls came before and wait in each queue. Who takes one of them talks for a minute.
    public var waiting = 0
    /// Those whom a supervisor denied the line (S3-05).
    public var denied: Set<ContactID> = []
    /// What clients announced (S1-23).
    public var windows: [AnnouncedWindow] = []
    public var outage: Outage?
    /// What happens in mid-call.
    public var incident: Incident?
    /// Codes that are locked from where this call comes, after wrong answers.
    public var lockedCodes: Set<String>

    public init(
        moment: Timestamp, number: String = "", isTrusted: Bool = true, source: String = "192.0.2.1",
        people: [Persona] = [], tickets: [Ticket] = [], staff: Staff = .none, outage: Outage? = nil,
        lockedCodes: Set<String> = []
    ) {
        self.moment = moment
        self.number = number
        self.isTrusted = isTrusted
        self.source = source
        self.people = people
        self.tickets = tickets
        self.outage = outage
        self.lockedCodes = lockedCodes
        self.staff = staff
    }

    /// With one agent, or nobody.
    public var staff: Staff {
        get { agents.isEmpty ? .none : agents.values.contains(.free) ? .free : .busy }
        set {
            switch newValue {
            case .free: agents = [Rehearsal.agent: .free]
            case .busy: agents = [Rehearsal.agent: .busy]
            case .none: agents = [:]
            }
        }
    }

    /// As the walk counts wrong answers: the number where a trusted peer told it, else the address.
    var guardedSource: String { (isTrusted ? PhoneNumber(number)?.significant : nil) ?? source }

    var locks: [IdentityGuard.Key: IdentityGuard.Record] {
        let record = IdentityGuard.Record(
            failures: 0, locks: 1, lockedUntil: moment + .seconds(4 * 3600), lastFailure: moment)
        return Dictionary(
            lockedCodes.map { (IdentityGuard.Key(code: $0, source: guardedSource), record) }, uniquingKeysWith: { $1 })
    }
}
