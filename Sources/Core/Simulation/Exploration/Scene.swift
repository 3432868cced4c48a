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
    }

    public var attendance: Attendance
    public var caller: Caller
    public var staff: Circumstances.Staff
    /// What fails all the while.
    public var outage: Outage?

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
            + (outage.map { ", \($0.rawValue) fail" } ?? "")
    }

    /// Every state of the calendar with every kind of caller, agents free or none; every part that may fail; and the
    /// end of the hours.
    public static let all: [Scene] = {
        var scenes: [Scene] = []
        for attendance in [Attendance.open, .guard, .closed, .holiday] {
            for caller in Caller.allCases {
                scenes += [Scene(attendance, caller, .free), Scene(attendance, caller, .none)]
            }
            scenes.append(Scene(attendance, .known, .busy))
            for outage in [Outage.directory, .tickets, .recordings] {
                scenes.append(Scene(attendance, .known, .none, outage: outage))
            }
        }
        for caller in [Caller.hidden, .unknown] { scenes.append(Scene(.open, caller, .none, outage: .tickets)) }
        for caller in [Caller.known, .unknown] { scenes.append(Scene(.closing, caller, .free)) }
        return scenes
    }()
}
