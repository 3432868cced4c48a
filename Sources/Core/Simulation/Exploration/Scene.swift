public import Dialplan
import Document
import Helpdesk

/// One set of circumstances in which a dialplan is explored.
public struct Scene: Hashable, Sendable, CustomStringConvertible {
    /// How the helpdesk attends.
    public enum Attendance: String, Hashable, Sendable, CaseIterable {
        case open, `guard`, closed, holiday
        /// Open for ten seconds more: hours change while the caller is on the line.
        case closing
    }

    public enum Caller: String, Hashable, Sendable, CaseIterable {
        /// An authorised person on a line of their own.
        case known
        /// One of two people on their company's line.
        case shared
        /// Nobody knows the number, nor has the caller a code.
        case unknown
        /// An authorised person who withholds the number.
        case hidden
        /// An authorised person whose number came by a peer that is not trusted.
        case untrusted
        /// An authorised person on somebody else's telephone, from where the code is locked.
        case locked
        /// An authorised person of a company whose plan has expired.
        case expired
        /// An authorised person who may only hear of tickets.
        case receiver
        /// An authorised person who may only open tickets.
        case opener
        /// An authorised person of a company that has no plan.
        case unplanned
        /// An authorised person of a company whose plan does not cover the hour.
        case uncovered
        /// An authorised person who does not know how to use the product.
        case untrained
        /// An authorised person who was marked for opening the same case again and again.
        case warned
        /// An authorised person whom a supervisor denied.
        case denied
        /// An authorised person of a company that announced special processes, which go on now.
        case announcing
        /// An authorised person of a company that has as many contacts as its plan allows.
        case crowded
        /// An authorised person of a company with one open ticket, or with none.
        case oneTicket = "one-ticket"
        case noTicket = "no-ticket"

        /// Whether a dialplan can tell such a caller from the others.
        fileprivate func matters(to plan: Dialplan) -> Bool {
            let facts = plan.facts
            return switch self {
            case .known, .shared, .unknown, .hidden, .untrusted, .locked, .expired, .receiver, .opener: true
            case .unplanned: facts.contains(.plan) || plan.looksAtContracts
            case .uncovered: plan.looksAtContracts && !plan.rules.plans.isEmpty
            case .untrained: facts.contains(.trained)
            case .warned, .denied: facts.contains(.abuse) && plan.rules.abuse != nil
            case .announcing: facts.contains(.announced)
            case .crowded: facts.contains(.contacts) && plan.rules.plans.values.contains { $0.contactLimit != nil }
            case .oneTicket, .noTicket: facts.contains(.openTickets) || plan.offersTickets
            }
        }
    }

    public var attendance: Attendance
    public var caller: Caller
    public var staff: Circumstances.Staff
    /// What fails all the while.
    public var outage: Outage?
    /// What happens in mid-call.
    public var incident: Incident?

    public init(
        _ attendance: Attendance, _ caller: Caller, _ staff: Circumstances.Staff = .none, outage: Outage? = nil
    ) {
        self.attendance = attendance
        self.caller = caller
        self.staff = staff
        self.outage = outage
    }

    public var description: String {
        "\(attendance.rawValue), \(caller.rawValue) caller, agents \(staff.rawValue)"
            + (outage.map { ", \($0.rawValue) fail" } ?? "") + (incident.map { ", \($0)" } ?? "")
    }

    /// Every state of the calendar with every kind of caller, agents free, busy or none; every part that may fail; and
    /// the end of the hours. Circumstances at which the dialplan never looks are left out.
    public static func all(of plan: Dialplan) -> [Scene] {
        let callers = Caller.allCases.filter { $0.matters(to: plan) }
        var scenes: [Scene] = []
        for attendance in [Attendance.open, .guard, .closed, .holiday] {
            for staff in Circumstances.Staff.allCases {
                for caller in callers { scenes.append(Scene(attendance, caller, staff)) }
            }
            for outage in [Outage.directory, .tickets, .recordings] {
                scenes.append(Scene(attendance, .known, .none, outage: outage))
            }
        }
        for caller in [Caller.hidden, .unknown] { scenes.append(Scene(.open, caller, .none, outage: .tickets)) }
        for caller in [Caller.known, .unknown] { scenes.append(Scene(.closing, caller, .free)) }
        return scenes
    }
}

extension Dialplan {
    fileprivate var offersTickets: Bool {
        steps.values.contains { if case .openTickets = $0.kind { true } else { false } }
    }
}
