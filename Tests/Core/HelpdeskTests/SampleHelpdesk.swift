import Foundation
import Helpdesk
import Telephony
import Testing

/// Hours, plans and rules with the values of the five helpdesks, for the worked cases.
enum SampleHelpdesk {
    static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    static func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

    static func calendar(
        _ zone: String, _ days: [Weekday], _ hours: [Range<Int>], guardOnSaturday: Range<Int>? = nil,
        holidays: [String] = []
    ) throws -> BusinessCalendar {
        var week: [Weekday: [BusinessCalendar.Window]] = [:]
        for day in days { week[day] = hours.map { .init(.open, minutes: $0.lowerBound * 60..<$0.upperBound * 60) } }
        if let hours = guardOnSaturday {
            week[.saturday] = [.init(.onGuard, minutes: hours.lowerBound * 60..<hours.upperBound * 60)]
        }
        let dates = try holidays.map { text in
            let parts = text.split(separator: "-").compactMap { Int($0) }
            return try #require(LocalDate(year: parts[0], month: parts[1], day: parts[2]))
        }
        return BusinessCalendar(zone: try Self.zone(zone), weekly: week, holidays: Set(dates))
    }

    static let ecuador = [
        "2026-05-01", "2026-05-25", "2026-08-10", "2026-10-09", "2026-11-02", "2026-11-03", "2026-12-25", "2027-01-01",
    ]
    static let mexico = ["2026-11-16", "2026-12-25", "2027-01-01", "2027-02-01", "2027-03-15"]
    static let venezuela = ["2026-12-24", "2026-12-25", "2026-12-31", "2027-01-01"]

    /// Monday to Friday 9 to 17.
    static func office(_ zone: String, holidays: [String]) throws -> BusinessCalendar {
        try calendar(zone, weekdays, [9..<17], holidays: holidays)
    }
    /// Monday to Friday 8 to 20, Saturday 9 to 14 for grave incidents (S0-02, S0-03).
    static func multimarca() throws -> BusinessCalendar {
        try calendar("America/Mexico_City", weekdays, [8..<20], guardOnSaturday: 9..<14, holidays: mexico)
    }

    static let severities = [
        SeverityLevel("URGENTE", aliases: ["EMERGENCIA"]), SeverityLevel("ALTA", aliases: ["CRÍTICO"]),
        SeverityLevel("MEDIA", aliases: ["gravedad 3"]), SeverityLevel("BAJA"),
    ]

    /// The plans of S2-01 to S2-03; the texts give no answer times for 15x7 and 13x6, so those are made up.
    static func plans() throws -> [String: Plan] {
        let zone = "America/Guayaquil"
        func plan(_ name: String, _ calendar: BusinessCalendar, _ hours: [Int], contacts: Int?) -> Plan {
            let targets = zip(severities.map(\.name), hours).map { name, hours in
                (name, ServiceTarget(within: .seconds(hours * 3600), counted: .business))
            }
            return Plan(
                name: name, calendar: calendar, contactLimit: contacts,
                responses: Dictionary(uniqueKeysWithValues: targets))
        }
        let mondayToSaturday = weekdays + [.saturday]
        return [
            "Premium": plan("Premium", try calendar(zone, Weekday.allCases, [0..<24]), [1, 2, 6, 10], contacts: 4),
            "Profesional": plan(
                "Profesional", try office(zone, holidays: ecuador), [3, 4, 9, 10], contacts: 2),
            "15x7": plan("15x7", try calendar(zone, Weekday.allCases, [7..<22]), [2, 3, 8, 10], contacts: nil),
            "13x6": plan(
                "13x6", try calendar(zone, mondayToSaturday, [7..<20], holidays: ecuador), [2, 4, 8, 12],
                contacts: nil),
        ]
    }

    /// A helpdesk of plans; without one the first answer comes within 24 hours by the clock on the wall.
    static func clock() throws -> ServiceClock {
        var rules = HelpdeskRules()
        rules.severities = severities
        rules.usualSeverity = "MEDIA"
        rules.plans = try plans()
        rules.response = ServiceTarget(within: .seconds(24 * 3600))
        return ServiceClock(rules: rules, calendar: try office("America/Guayaquil", holidays: ecuador))
    }

    static func company(_ plan: String, until: LocalDate? = nil, from: LocalDate? = nil) -> Company {
        Company(
            id: CompanyID(1), name: "Ejemplo", clientNumber: "1001", plan: plan,
            contract: Contract(from: from, until: until))
    }
}
