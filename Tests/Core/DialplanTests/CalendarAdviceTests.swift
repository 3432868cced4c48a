import Aside
import Dialplan
import Helpdesk
import Telephony
import Testing

/// Hours and holidays that are right in form and not what was meant.
@Suite(.aside) struct `Advice on hours` {
    private static let steps = """
        inicio: { hours: { open: ventas, closed: fin } }
        ventas: { transfer: ventas, then: fin, failed: recado }
        recado: { message: soporte, request: Diga., empty: { then: fin }, then: fin }
        fin: { hang-up: Adiós }
        """

    private func advice(
        hours: String, zone: String = "America/Mexico_City", holidays: [LocalDate?] = [],
        on day: LocalDate? = Written.today,
        steps: String = Self.steps
    ) throws -> [String] {
        let head = Written.head("{ open: { monday-friday: 08:00-20:00 } }", hours)
            .replacing("America/Mexico_City", with: zone)
        return try Written.advice(
            Written.file(steps, head: head), on: day, holidays: ["mexico": Set(holidays.compactMap(\.self))])
    }

    @Test func `is none for hours of every week and holidays of this year and the next`() throws {
        let told = try advice(
            hours: "{ open: { monday-friday: 08:00-20:00 }, holidays: mexico }",
            holidays: [LocalDate(year: 2026, month: 12, day: 25), LocalDate(year: 2027, month: 1, day: 1)])
        #expect(told == [])
    }

    @Test func `tells of holidays that lack this year or the next`() throws {
        let hours = "{ open: { monday-friday: 08:00-20:00 }, holidays: [mexico] }"
        #expect(
            try advice(hours: hours, holidays: [LocalDate(year: 2026, month: 12, day: 25)]) == [
                "5:59: holidays/mexico.yaml has no day of 2027"
            ])
        #expect(
            try advice(hours: hours, holidays: [LocalDate(year: 2025, month: 12, day: 25)]) == [
                "5:59: holidays/mexico.yaml has no day of 2026", "5:59: holidays/mexico.yaml has no day of 2027",
            ])
    }

    @Test func `tells of holidays that fall on days closed anyway`() throws {
        let told = try advice(
            hours: "{ open: { monday-friday: 08:00-20:00 }, holidays: [mexico] }",
            holidays: [LocalDate(year: 2026, month: 12, day: 26), LocalDate(year: 2027, month: 1, day: 2)])
        #expect(told == ["5:59: all days of holidays/mexico.yaml are closed anyway"])
    }

    @Test func `tells of hours that open on no day to come`() throws {
        let told = try advice(hours: "{ exceptions: { 2026-11-20: 08:00-14:00 } }")
        #expect(told.first == "5:1: the helpdesk is not open on any of the next 400 days")
        #expect(try advice(hours: "{ exceptions: { 2026-11-21: 08:00-14:00 } }") == [])
    }

    @Test func `tells of steps that only guard hours lead to where there are none`() throws {
        let steps =
            Self.steps.replacing("closed: fin", with: "guard: guardia, closed: fin")
            + "\nguardia: { say: Espere., then: ventas }"
        #expect(
            try advice(hours: "{ open: { monday: 08:00-09:00 } }", steps: steps) == [
                "17:3: only guard hours lead to step “guardia”, and “hours” has none"
            ])
        #expect(
            try advice(hours: "{ open: { monday: 08:00-09:00 }, guard: { sunday: 08:00-09:00 } }", steps: steps) == [])
    }

    /// The clocks of New York go from 02:00 to 03:00 on 2027-03-14 and from 02:00 back to 01:00 on 2027-11-07.
    @Test(arguments: [
        (
            "America/New_York", "sunday: 02:30-06:00",
            ["5:26: on 2027-03-14 the clocks skip 02:00-03:00, and “02:30-06:00” begins or ends at 02:30"]
        ),
        (
            "America/New_York", "sunday: 00:00-01:30",
            ["5:26: on 2027-11-07 the clocks show twice 01:00-02:00, and “00:00-01:30” begins or ends at 01:30"]
        ),
        ("America/New_York", "sunday: 00:00-24:00", []),
        ("America/New_York", "monday: 02:30-06:00", []),
        ("America/Mexico_City", "sunday: 02:30-06:00", []),
    ])
    func `tells of hours that begin or end where the clocks change`(zone: String, hours: String, told: [String]) throws
    {
        #expect(try advice(hours: "{ open: { \(hours) } }", zone: zone) == told)
    }

    @Test func `tells of a day of its own on which the clocks change`() throws {
        let hours = "{ open: { monday: 08:00-09:00 }, exceptions: { 2027-03-14: 02:15-04:00 } }"
        #expect(
            try advice(hours: hours, zone: "America/New_York") == [
                "5:67: on 2027-03-14 the clocks skip 02:00-03:00, and “02:15-04:00” begins or ends at 02:15"
            ])
    }

    private static let plan = """
        { open: { monday-friday: 08:00-20:00 } }
        plans:
          Noche:
            time-zone: America/New_York
            hours: { open: { sunday: 02:30-06:00 }, holidays: mexico, exceptions: { 2025-12-24: closed } }
        """

    @Test func `looks at those of plans as at the helpdesk's own`() throws {
        let told = try advice(hours: Self.plan, holidays: [LocalDate(year: 2026, month: 12, day: 25)])
        #expect(
            told == [
                "9:30: on 2027-03-14 the clocks skip 02:00-03:00, and “02:30-06:00” begins or ends at 02:30",
                "9:55: holidays/mexico.yaml has no day of 2027",
                "9:55: all days of holidays/mexico.yaml are closed anyway",
                "9:63: all days of “exceptions” are past",
            ])
    }

    @Test func `tells of days that differ once all of them are past`() throws {
        func hours(_ days: String) -> String { "{ open: { monday-friday: 08:00-20:00 }, exceptions: { \(days) } }" }
        #expect(
            try advice(hours: hours("2024-12-24: closed, 2025-12-31: closed")) == [
                "5:48: all days of “exceptions” are past"
            ])
        #expect(try advice(hours: hours("2024-12-24: closed, 2026-12-24: closed")) == [])
    }
}
