import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// What a helpdesk promises to whoever has no plan that holds. Columns: target, received, due, why.
@Suite(.aside) struct `A helpdesk promises its own first answer` {
    @Test(arguments: WorkedCase.table(elapsed))
    func `S1-14 S3-12 in 24 or 72 hours that never stop`(row: WorkedCase) throws { try check(row, .elapsed) }

    @Test(arguments: WorkedCase.table(business))
    func `S1-14 S3-12 in business hours where the rules say so`(row: WorkedCase) throws { try check(row, .business) }

    @Test func `S0-19 S2-20 S2-31 the same by whatever way the case is opened`() throws {
        var rules = try SampleHelpdesk.clock().rules
        rules.inWriting = ["cambio"]
        let clock = ServiceClock(rules: rules, calendar: try SampleHelpdesk.clock().calendar)
        let client = SampleHelpdesk.company("Profesional")
        let night = try WorkedCase.moment("Fri 2026-11-20 22:00", in: clock.calendar.zone)
        var draft = TicketDraft(
            helpdesk: HelpdeskName("prueba"), company: client.id, contact: nil, type: "cambio", openedBy: AgentID("eva")
        )
        draft.pending = [.evidence]
        clock.promise(&draft, to: client, receivedAt: night)
        let opening = clock.opening(of: client, receivedAt: night)
        #expect(opening > night && draft.opensAt == opening)
        #expect(draft.severity == rules.severity(orUsual: "")?.name)
        let due = clock.responseDue(of: client, severity: draft.severity, openedAt: opening, receivedAt: night)
        #expect(due != nil && draft.responseDue == due)
        #expect(draft.pending == [.evidence, .writing])
    }

    private func check(_ row: WorkedCase, _ counted: ServiceTarget.Count) throws {
        var rules = HelpdeskRules()
        let hours = try #require(Int(row[0]))
        rules.response = ServiceTarget(within: .seconds(hours * 3600), counted: counted)
        let calendar = try SampleHelpdesk.office("America/Caracas", holidays: SampleHelpdesk.venezuela)
        let clock = ServiceClock(rules: rules, calendar: calendar)
        let received = try row.moment(1, in: calendar.zone)
        #expect(clock.opening(of: nil, receivedAt: received) == received, row.why)
        let due = clock.responseDue(of: nil, severity: "", openedAt: received)
        #expect(due == (try row.moment(2, in: calendar.zone)), row.why)
    }

    /// Columns: plan, contract from, until, received, opened, URGENTE due, standing, why. The helpdesk's own: 24 hours.
    @Test(arguments: WorkedCase.table(contracts))
    func `S2-23 S2-31 to clients whose contract does not hold`(row: WorkedCase) throws {
        let clock = try SampleHelpdesk.clock()
        let zone = clock.calendar.zone
        func date(_ text: String) throws -> LocalDate? {
            if text == "-" { return nil }
            return clock.calendar.local(try WorkedCase.moment(text + " 12:00", in: zone)).date
        }
        let client = SampleHelpdesk.company(row[0], until: try date(row[2]), from: try date(row[1]))
        let received = try row.moment(3, in: zone)
        let opened = clock.opening(of: client, receivedAt: received)
        #expect(opened == (try row.moment(4, in: zone)), row.why)
        let due = clock.responseDue(of: client, severity: "URGENTE", openedAt: opened, receivedAt: received)
        #expect(due == (try row.moment(5, in: zone)), row.why)
        #expect(clock.standing(of: client, at: received).rawValue == row[6], row.why)
    }

    @Test func `S2-26 S2-31 hands nobody off outside the contract, but urgent cases where the rules say so`() throws {
        var rules = try SampleHelpdesk.clock().rules
        let calendar = try SampleHelpdesk.clock().calendar
        let client = SampleHelpdesk.company("Profesional")
        let night = try WorkedCase.moment("Fri 2026-11-20 22:00", in: calendar.zone)
        let noon = try WorkedCase.moment("Fri 2026-11-20 12:00", in: calendar.zone)
        for (rule, urgentAtNight) in [(OutsideContract.wait, false), (.handOff, true)] {
            rules.outsideContract = rule
            let clock = ServiceClock(rules: rules, calendar: calendar)
            #expect(clock.mayHandOff(client, isUrgent: true, at: night) == urgentAtNight)
            #expect(!clock.mayHandOff(client, isUrgent: false, at: night))
            #expect(clock.mayHandOff(client, isUrgent: false, at: noon))
            #expect(clock.mayHandOff(SampleHelpdesk.company("Premium"), isUrgent: false, at: night))
        }
    }

    @Test func `is none where nothing is promised, and where the hours never open`() throws {
        let zone = try SampleHelpdesk.zone("America/Caracas")
        let moment = try WorkedCase.moment("Fri 2026-11-20 12:00", in: zone)
        var rules = HelpdeskRules()
        let shut = BusinessCalendar(zone: zone, weekly: [.saturday: [.init(.onGuard, minutes: 0..<1440)]])
        #expect(ServiceClock(rules: rules, calendar: shut).responseDue(of: nil, severity: "", openedAt: moment) == nil)
        rules.response = ServiceTarget(within: .seconds(3600), counted: .business)
        #expect(ServiceClock(rules: rules, calendar: shut).responseDue(of: nil, severity: "", openedAt: moment) == nil)
    }
}

private let elapsed = """
    24 | Fri 2026-11-20 16:30 | Sat 2026-11-21 16:30 | over the close
    24 | Sat 2026-11-21 10:00 | Sun 2026-11-22 10:00 | within the weekend
    24 | Sun 2026-11-22 23:59 | Mon 2026-11-23 23:59 | into the night
    24 | Mon 2026-11-23 09:00 | Tue 2026-11-24 09:00 | from opening to opening
    24 | Thu 2026-12-24 18:00 | Fri 2026-12-25 18:00 | over holidays
    24 | Thu 2026-12-31 12:00 | Fri 2027-01-01 12:00 | over the year
    72 | Fri 2026-11-20 16:30 | Mon 2026-11-23 16:30 | over a weekend
    72 | Sat 2026-11-21 00:00 | Tue 2026-11-24 00:00 | from a midnight
    72 | Fri 2027-02-26 08:00 | Mon 2027-03-01 08:00 | over the end of February
    72 | Sun 2028-02-27 08:00 | Wed 2028-03-01 08:00 | over a leap day
    """

private let business = """
    24 | Mon 2026-11-23 09:00 | Wed 2026-11-25 17:00 | three days of eight
    24 | Fri 2026-11-20 13:00 | Wed 2026-11-25 13:00 | 4, 8, 8 and 4
    24 | Sat 2026-11-21 10:00 | Wed 2026-11-25 17:00 | from Monday
    24 | Fri 2026-11-20 17:00 | Wed 2026-11-25 17:00 | from Monday
    24 | Wed 2026-12-23 13:00 | Wed 2026-12-30 13:00 | 4, then 8, 8 and 4 after two holidays and a weekend
    72 | Mon 2026-11-23 09:00 | Thu 2026-12-03 17:00 | nine days
    72 | Fri 2026-11-20 15:00 | Thu 2026-12-03 15:00 | 2, eight days, and 6
    """

private let contracts = """
    Profesional | - | - | Fri 2026-11-20 18:00 | \
    Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | current | no end
    Profesional | - | Thu 2026-11-19 | Fri 2026-11-20 18:00 | \
    Fri 2026-11-20 18:00 | Sat 2026-11-21 18:00 | expired | over
    Profesional | - | Fri 2026-11-20 | Fri 2026-11-20 18:00 | \
    Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | current | last
    Profesional | Mon 2026-11-23 | - | Fri 2026-11-20 18:00 | \
    Fri 2026-11-20 18:00 | Sat 2026-11-21 18:00 | none | not yet
    Profesional | Mon 2026-11-23 | - | Mon 2026-11-23 08:00 | \
    Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | current | first
    Dorado | - | - | Fri 2026-11-20 18:00 | \
    Fri 2026-11-20 18:00 | Sat 2026-11-21 18:00 | none | unknown
    - | - | Thu 2026-11-19 | Fri 2026-11-20 18:00 | \
    Fri 2026-11-20 18:00 | Sat 2026-11-21 18:00 | expired | no plan
    """
