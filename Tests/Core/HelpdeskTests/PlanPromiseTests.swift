import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// When a case counts as opened and by when it is answered, by plan and severity, in America/Guayaquil, which never
/// changes its clocks. Columns: severity, received, opened, answer due, why. A severity of - is one that nobody named.
@Suite(.aside) struct `A plan promises its first answer` {
    private func check(_ plan: String, _ row: WorkedCase) throws {
        let clock = try SampleHelpdesk.clock()
        let zone = try SampleHelpdesk.zone("America/Guayaquil")
        let client = SampleHelpdesk.company(plan)
        let received = try row.moment(1, in: zone)
        let opened = clock.opening(of: client, receivedAt: received)
        #expect(opened == (try row.moment(2, in: zone)), row.why)
        let severity = row[0] == "-" ? "" : row[0]
        let due = clock.responseDue(of: client, severity: severity, openedAt: opened, receivedAt: received)
        #expect(due == (try row.moment(3, in: zone)), row.why)
    }

    @Test(arguments: WorkedCase.table(premium))
    func `S2-02 Premium, 24 hours of 7 days: 1, 2, 6 and 10 hours`(row: WorkedCase) throws { try check("Premium", row) }

    @Test(arguments: WorkedCase.table(profesional))
    func `S2-03 Profesional, 5 days of 8 hours: 3, 4, 9 and 10 hours in contracted hours only`(row: WorkedCase) throws {
        try check("Profesional", row)
    }

    @Test(arguments: WorkedCase.table(profesionalHolidays))
    func `S2-31 Profesional, over the holidays of Ecuador`(row: WorkedCase) throws { try check("Profesional", row) }

    @Test(arguments: WorkedCase.table(fifteenBySeven))
    func `S2-01 15x7, every day 7 to 22: 2, 3, 8 and 10 hours`(row: WorkedCase) throws { try check("15x7", row) }

    @Test(arguments: WorkedCase.table(thirteenBySix))
    func `S2-01 13x6, Monday to Saturday 7 to 20 but on holidays: 2, 4, 8 and 12 hours`(row: WorkedCase) throws {
        try check("13x6", row)
    }

    @Test func `S2-31 opens a case at the beginning of guard hours that the plan has, never after a later one`() throws
    {
        var clock = try SampleHelpdesk.clock()
        var plan = try #require(clock.rules.plans["Profesional"])
        plan.calendar.weekly[.saturday] = [.init(.onGuard, minutes: 540..<840)]
        var rules = clock.rules
        rules.plans["Profesional"] = plan
        clock = ServiceClock(rules: rules, calendar: clock.calendar)
        let client = SampleHelpdesk.company("Profesional")
        for row in WorkedCase.table(guardOnSaturday) {
            let received = try row.moment(0, in: plan.calendar.zone)
            let opened = clock.opening(of: client, receivedAt: received)
            #expect(opened == (try row.moment(1, in: plan.calendar.zone)), row.why)
            let due = clock.responseDue(of: client, severity: "URGENTE", openedAt: opened, receivedAt: received)
            #expect(due == (try row.moment(2, in: plan.calendar.zone)), row.why)
        }
    }
}

private let guardOnSaturday = """
    Sat 2026-11-21 08:59 | Sat 2026-11-21 09:00 | Mon 2026-11-23 12:00 | a minute early; guard hours do not count
    Sat 2026-11-21 09:00 | Sat 2026-11-21 09:00 | Mon 2026-11-23 12:00 | as guard begins
    Sat 2026-11-21 13:59 | Sat 2026-11-21 13:59 | Mon 2026-11-23 12:00 | its last minute
    Sat 2026-11-21 14:00 | Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | guard is over
    Fri 2026-11-20 20:00 | Sat 2026-11-21 09:00 | Mon 2026-11-23 12:00 | on Friday night
    """

private let premium = """
    URGENTE    | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Fri 2026-11-20 17:30 | one hour
    ALTA       | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Fri 2026-11-20 18:30 | two
    MEDIA      | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Fri 2026-11-20 22:30 | six, into the night
    BAJA       | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Sat 2026-11-21 02:30 | ten, past midnight
    URGENTE    | Sat 2026-11-21 23:30 | Sat 2026-11-21 23:30 | Sun 2026-11-22 00:30 | weekends are contracted
    ALTA       | Sat 2026-11-21 23:30 | Sat 2026-11-21 23:30 | Sun 2026-11-22 01:30 | weekends are contracted
    MEDIA      | Sat 2026-11-21 23:30 | Sat 2026-11-21 23:30 | Sun 2026-11-22 05:30 | weekends are contracted
    BAJA       | Sat 2026-11-21 23:30 | Sat 2026-11-21 23:30 | Sun 2026-11-22 09:30 | weekends are contracted
    URGENTE    | Mon 2026-11-02 12:00 | Mon 2026-11-02 12:00 | Mon 2026-11-02 13:00 | a holiday, and attended
    ALTA       | Mon 2026-11-02 12:00 | Mon 2026-11-02 12:00 | Mon 2026-11-02 14:00 | a holiday, and attended
    MEDIA      | Mon 2026-11-02 12:00 | Mon 2026-11-02 12:00 | Mon 2026-11-02 18:00 | a holiday, and attended
    BAJA       | Mon 2026-11-02 12:00 | Mon 2026-11-02 12:00 | Mon 2026-11-02 22:00 | a holiday, and attended
    URGENTE    | Fri 2026-12-25 00:00 | Fri 2026-12-25 00:00 | Fri 2026-12-25 01:00 | from midnight of Christmas
    ALTA       | Fri 2026-12-25 00:00 | Fri 2026-12-25 00:00 | Fri 2026-12-25 02:00 | from midnight of Christmas
    MEDIA      | Fri 2026-12-25 00:00 | Fri 2026-12-25 00:00 | Fri 2026-12-25 06:00 | from midnight of Christmas
    BAJA       | Fri 2026-12-25 00:00 | Fri 2026-12-25 00:00 | Fri 2026-12-25 10:00 | from midnight of Christmas
    URGENTE    | Thu 2026-12-31 23:00 | Thu 2026-12-31 23:00 | Fri 2027-01-01 00:00 | to the first of the year
    ALTA       | Thu 2026-12-31 23:00 | Thu 2026-12-31 23:00 | Fri 2027-01-01 01:00 | into the next year
    MEDIA      | Thu 2026-12-31 23:00 | Thu 2026-12-31 23:00 | Fri 2027-01-01 05:00 | into the next year
    BAJA       | Thu 2026-12-31 23:00 | Thu 2026-12-31 23:00 | Fri 2027-01-01 09:00 | into the next year
    URGENTE    | Mon 2028-02-28 22:00 | Mon 2028-02-28 22:00 | Mon 2028-02-28 23:00 | before a leap day
    ALTA       | Mon 2028-02-28 22:00 | Mon 2028-02-28 22:00 | Tue 2028-02-29 00:00 | to a leap day
    MEDIA      | Mon 2028-02-28 22:00 | Mon 2028-02-28 22:00 | Tue 2028-02-29 04:00 | into a leap day
    BAJA       | Sun 2027-02-28 22:00 | Sun 2027-02-28 22:00 | Mon 2027-03-01 08:00 | no leap day in 2027
    EMERGENCIA | Sun 2026-11-22 03:15 | Sun 2026-11-22 03:15 | Sun 2026-11-22 04:15 | S2-20 another name of URGENTE
    CRÍTICO    | Sun 2026-11-22 03:15 | Sun 2026-11-22 03:15 | Sun 2026-11-22 05:15 | S2-20 another name of ALTA
    gravedad 3 | Sun 2026-11-22 03:15 | Sun 2026-11-22 03:15 | Sun 2026-11-22 09:15 | S2-27 another name of MEDIA
    -          | Sun 2026-11-22 03:15 | Sun 2026-11-22 03:15 | Sun 2026-11-22 09:15 | S2-27 MEDIA where nobody says
    """

private let profesional = """
    URGENTE    | Fri 2026-11-20 09:00 | Fri 2026-11-20 09:00 | Fri 2026-11-20 12:00 | from the opening
    ALTA       | Fri 2026-11-20 09:00 | Fri 2026-11-20 09:00 | Fri 2026-11-20 13:00 | from the opening
    MEDIA      | Fri 2026-11-20 09:00 | Fri 2026-11-20 09:00 | Mon 2026-11-23 10:00 | 8 on Friday, 1 on Monday
    BAJA       | Fri 2026-11-20 09:00 | Fri 2026-11-20 09:00 | Mon 2026-11-23 11:00 | 8 on Friday, 2 on Monday
    URGENTE    | Fri 2026-11-20 14:00 | Fri 2026-11-20 14:00 | Fri 2026-11-20 17:00 | the close, not the next opening
    ALTA       | Fri 2026-11-20 14:00 | Fri 2026-11-20 14:00 | Mon 2026-11-23 10:00 | 3, and 1 on Monday
    MEDIA      | Fri 2026-11-20 14:00 | Fri 2026-11-20 14:00 | Mon 2026-11-23 15:00 | 3 and 6
    BAJA       | Fri 2026-11-20 14:00 | Fri 2026-11-20 14:00 | Mon 2026-11-23 16:00 | 3 and 7
    URGENTE    | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Mon 2026-11-23 11:30 | ½ and 2½
    ALTA       | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Mon 2026-11-23 12:30 | ½ and 3½
    MEDIA      | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Tue 2026-11-24 09:30 | ½, 8 and ½
    BAJA       | Fri 2026-11-20 16:30 | Fri 2026-11-20 16:30 | Tue 2026-11-24 10:30 | ½, 8 and 1½
    URGENTE    | Fri 2026-11-20 16:59 | Fri 2026-11-20 16:59 | Mon 2026-11-23 11:59 | one minute of Friday
    URGENTE    | Fri 2026-11-20 17:00 | Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | closed at 17:00: opened on Monday
    ALTA       | Fri 2026-11-20 17:00 | Mon 2026-11-23 09:00 | Mon 2026-11-23 13:00 | opened on Monday
    MEDIA      | Fri 2026-11-20 17:00 | Mon 2026-11-23 09:00 | Tue 2026-11-24 10:00 | opened on Monday, 8 and 1
    BAJA       | Fri 2026-11-20 18:45 | Mon 2026-11-23 09:00 | Tue 2026-11-24 11:00 | opened on Monday, 8 and 2
    URGENTE    | Fri 2026-11-20 23:59 | Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | a minute before midnight
    URGENTE    | Sat 2026-11-21 10:00 | Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | no Saturdays
    BAJA       | Sat 2026-11-21 10:00 | Mon 2026-11-23 09:00 | Tue 2026-11-24 11:00 | no Saturdays
    MEDIA      | Sun 2026-11-22 20:00 | Mon 2026-11-23 09:00 | Tue 2026-11-24 10:00 | no Sundays
    URGENTE    | Mon 2026-11-23 00:00 | Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | the same morning
    ALTA       | Mon 2026-11-23 08:59 | Mon 2026-11-23 09:00 | Mon 2026-11-23 13:00 | a minute early
    MEDIA      | Mon 2026-11-23 12:15 | Mon 2026-11-23 12:15 | Tue 2026-11-24 13:15 | 4:45 and 4:15
    BAJA       | Mon 2026-11-23 12:15 | Mon 2026-11-23 12:15 | Tue 2026-11-24 14:15 | 4:45 and 5:15
    URGENTE    | Wed 2026-11-25 10:07 | Wed 2026-11-25 10:07 | Wed 2026-11-25 13:07 | within a day
    BAJA       | Wed 2026-11-25 15:00 | Wed 2026-11-25 15:00 | Thu 2026-11-26 17:00 | 2 and 8, to the close
    MEDIA      | Wed 2026-11-25 15:00 | Wed 2026-11-25 15:00 | Thu 2026-11-26 16:00 | 2 and 7
    MEDIA      | Wed 2026-11-25 16:00 | Wed 2026-11-25 16:00 | Thu 2026-11-26 17:00 | 1 and 8, to the close
    EMERGENCIA | Wed 2026-11-25 09:00 | Wed 2026-11-25 09:00 | Wed 2026-11-25 12:00 | S2-20 as URGENTE
    CRÍTICO    | Wed 2026-11-25 09:00 | Wed 2026-11-25 09:00 | Wed 2026-11-25 13:00 | S2-20 as ALTA
    critico    | Wed 2026-11-25 09:00 | Wed 2026-11-25 09:00 | Wed 2026-11-25 13:00 | without its accent
    Gravedad 3 | Wed 2026-11-25 09:00 | Wed 2026-11-25 09:00 | Thu 2026-11-26 10:00 | S2-27 as MEDIA
    -          | Wed 2026-11-25 09:00 | Wed 2026-11-25 09:00 | Thu 2026-11-26 10:00 | S2-27 MEDIA where nobody says
    """

private let profesionalHolidays = """
    URGENTE    | Fri 2026-10-30 16:00 | Fri 2026-10-30 16:00 | Wed 2026-11-04 11:00 | 1, then 2 after both holidays
    ALTA       | Fri 2026-10-30 16:00 | Fri 2026-10-30 16:00 | Wed 2026-11-04 12:00 | 1 and 3
    MEDIA      | Fri 2026-10-30 16:00 | Fri 2026-10-30 16:00 | Wed 2026-11-04 17:00 | 1 and 8
    BAJA       | Fri 2026-10-30 16:00 | Fri 2026-10-30 16:00 | Thu 2026-11-05 10:00 | 1, 8 and 1
    URGENTE    | Mon 2026-11-02 10:00 | Wed 2026-11-04 09:00 | Wed 2026-11-04 12:00 | on the first holiday
    BAJA       | Tue 2026-11-03 16:59 | Wed 2026-11-04 09:00 | Thu 2026-11-05 11:00 | on the second, 8 and 2
    URGENTE    | Sat 2026-10-31 08:00 | Wed 2026-11-04 09:00 | Wed 2026-11-04 12:00 | a weekend and two holidays
    MEDIA      | Wed 2026-11-04 08:30 | Wed 2026-11-04 09:00 | Thu 2026-11-05 10:00 | the morning after
    URGENTE    | Thu 2026-12-24 15:00 | Thu 2026-12-24 15:00 | Mon 2026-12-28 10:00 | 2, and 1 after Christmas
    ALTA       | Thu 2026-12-24 17:00 | Mon 2026-12-28 09:00 | Mon 2026-12-28 13:00 | at the close of Christmas Eve
    URGENTE    | Fri 2026-12-25 11:00 | Mon 2026-12-28 09:00 | Mon 2026-12-28 12:00 | on Christmas
    BAJA       | Thu 2026-12-24 09:00 | Thu 2026-12-24 09:00 | Mon 2026-12-28 11:00 | 8 and 2
    MEDIA      | Thu 2026-12-31 13:00 | Thu 2026-12-31 13:00 | Mon 2027-01-04 14:00 | 4 this year, 5 in the next
    URGENTE    | Fri 2027-01-01 09:00 | Mon 2027-01-04 09:00 | Mon 2027-01-04 12:00 | on New Year's Day
    URGENTE    | Thu 2026-10-08 16:15 | Thu 2026-10-08 16:15 | Mon 2026-10-12 11:15 | 0:45, and 2:15 after Friday 9
    BAJA       | Fri 2026-10-09 12:00 | Mon 2026-10-12 09:00 | Tue 2026-10-13 11:00 | on Friday 9
    """

private let fifteenBySeven = """
    URGENTE    | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 09:00 | from the opening
    ALTA       | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 10:00 | from the opening
    MEDIA      | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 15:00 | from the opening
    BAJA       | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 17:00 | from the opening
    URGENTE    | Wed 2026-11-25 20:00 | Wed 2026-11-25 20:00 | Wed 2026-11-25 22:00 | to the close
    ALTA       | Wed 2026-11-25 20:00 | Wed 2026-11-25 20:00 | Thu 2026-11-26 08:00 | 2 and 1
    MEDIA      | Wed 2026-11-25 20:00 | Wed 2026-11-25 20:00 | Thu 2026-11-26 13:00 | 2 and 6
    BAJA       | Wed 2026-11-25 20:00 | Wed 2026-11-25 20:00 | Thu 2026-11-26 15:00 | 2 and 8
    URGENTE    | Wed 2026-11-25 21:30 | Wed 2026-11-25 21:30 | Thu 2026-11-26 08:30 | ½ and 1½
    ALTA       | Wed 2026-11-25 21:30 | Wed 2026-11-25 21:30 | Thu 2026-11-26 09:30 | ½ and 2½
    MEDIA      | Wed 2026-11-25 21:30 | Wed 2026-11-25 21:30 | Thu 2026-11-26 14:30 | ½ and 7½
    BAJA       | Wed 2026-11-25 21:30 | Wed 2026-11-25 21:30 | Thu 2026-11-26 16:30 | ½ and 9½
    URGENTE    | Wed 2026-11-25 22:00 | Thu 2026-11-26 07:00 | Thu 2026-11-26 09:00 | at the close: opened tomorrow
    ALTA       | Wed 2026-11-25 22:00 | Thu 2026-11-26 07:00 | Thu 2026-11-26 10:00 | at the close: opened tomorrow
    MEDIA      | Wed 2026-11-25 23:15 | Thu 2026-11-26 07:00 | Thu 2026-11-26 15:00 | at night
    BAJA       | Wed 2026-11-25 23:15 | Thu 2026-11-26 07:00 | Thu 2026-11-26 17:00 | at night
    URGENTE    | Thu 2026-11-26 03:00 | Thu 2026-11-26 07:00 | Thu 2026-11-26 09:00 | before dawn
    BAJA       | Thu 2026-11-26 06:59 | Thu 2026-11-26 07:00 | Thu 2026-11-26 17:00 | a minute early
    URGENTE    | Sat 2026-11-21 21:00 | Sat 2026-11-21 21:00 | Sun 2026-11-22 08:00 | Sundays are contracted: 1 and 1
    MEDIA      | Sat 2026-11-21 21:00 | Sat 2026-11-21 21:00 | Sun 2026-11-22 14:00 | 1 and 7
    URGENTE    | Sun 2026-11-22 12:00 | Sun 2026-11-22 12:00 | Sun 2026-11-22 14:00 | on a Sunday
    BAJA       | Sun 2026-11-22 14:00 | Sun 2026-11-22 14:00 | Mon 2026-11-23 09:00 | 8 and 2
    ALTA       | Sun 2026-11-22 22:30 | Mon 2026-11-23 07:00 | Mon 2026-11-23 10:00 | Sunday night
    URGENTE    | Mon 2026-11-02 10:00 | Mon 2026-11-02 10:00 | Mon 2026-11-02 12:00 | this plan has no holidays
    MEDIA      | Mon 2026-11-02 15:00 | Mon 2026-11-02 15:00 | Tue 2026-11-03 08:00 | 7 and 1, both holidays
    ALTA       | Thu 2026-12-31 21:00 | Thu 2026-12-31 21:00 | Fri 2027-01-01 09:00 | 1 and 2, over the year
    URGENTE    | Thu 2026-12-31 22:00 | Fri 2027-01-01 07:00 | Fri 2027-01-01 09:00 | opened next year
    BAJA       | Fri 2026-12-25 12:00 | Fri 2026-12-25 12:00 | Fri 2026-12-25 22:00 | to the close of Christmas
    EMERGENCIA | Sun 2026-11-22 21:45 | Sun 2026-11-22 21:45 | Mon 2026-11-23 08:45 | 0:15 and 1:45
    CRÍTICO    | Sun 2026-11-22 21:45 | Sun 2026-11-22 21:45 | Mon 2026-11-23 09:45 | 0:15 and 2:45
    gravedad 3 | Sun 2026-11-22 13:00 | Sun 2026-11-22 13:00 | Sun 2026-11-22 21:00 | as MEDIA
    -          | Sun 2026-11-22 15:00 | Sun 2026-11-22 15:00 | Mon 2026-11-23 08:00 | MEDIA, 7 and 1
    """

private let thirteenBySix = """
    URGENTE    | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 09:00 | from the opening
    ALTA       | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 11:00 | from the opening
    MEDIA      | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 15:00 | from the opening
    BAJA       | Wed 2026-11-25 07:00 | Wed 2026-11-25 07:00 | Wed 2026-11-25 19:00 | from the opening
    URGENTE    | Wed 2026-11-25 18:00 | Wed 2026-11-25 18:00 | Wed 2026-11-25 20:00 | to the close
    ALTA       | Wed 2026-11-25 18:00 | Wed 2026-11-25 18:00 | Thu 2026-11-26 09:00 | 2 and 2
    MEDIA      | Wed 2026-11-25 18:00 | Wed 2026-11-25 18:00 | Thu 2026-11-26 13:00 | 2 and 6
    BAJA       | Wed 2026-11-25 18:00 | Wed 2026-11-25 18:00 | Thu 2026-11-26 17:00 | 2 and 10
    URGENTE    | Wed 2026-11-25 20:00 | Thu 2026-11-26 07:00 | Thu 2026-11-26 09:00 | at the close: opened tomorrow
    ALTA       | Wed 2026-11-25 20:01 | Thu 2026-11-26 07:00 | Thu 2026-11-26 11:00 | after the close
    MEDIA      | Wed 2026-11-25 05:30 | Wed 2026-11-25 07:00 | Wed 2026-11-25 15:00 | before the opening
    URGENTE    | Sat 2026-11-21 19:30 | Sat 2026-11-21 19:30 | Mon 2026-11-23 08:30 | ½ on Saturday, 1½ on Monday
    ALTA       | Sat 2026-11-21 19:30 | Sat 2026-11-21 19:30 | Mon 2026-11-23 10:30 | ½ and 3½
    MEDIA      | Sat 2026-11-21 16:00 | Sat 2026-11-21 16:00 | Mon 2026-11-23 11:00 | 4 and 4
    BAJA       | Sat 2026-11-21 19:30 | Sat 2026-11-21 19:30 | Mon 2026-11-23 18:30 | ½ and 11½
    BAJA       | Sat 2026-11-21 07:00 | Sat 2026-11-21 07:00 | Sat 2026-11-21 19:00 | Saturdays are contracted
    URGENTE    | Sat 2026-11-21 20:00 | Mon 2026-11-23 07:00 | Mon 2026-11-23 09:00 | at the close of Saturday
    BAJA       | Sat 2026-11-21 21:00 | Mon 2026-11-23 07:00 | Mon 2026-11-23 19:00 | Saturday night
    URGENTE    | Sun 2026-11-22 12:00 | Mon 2026-11-23 07:00 | Mon 2026-11-23 09:00 | no Sundays
    BAJA       | Sun 2026-11-22 00:00 | Mon 2026-11-23 07:00 | Mon 2026-11-23 19:00 | no Sundays
    MEDIA      | Sun 2026-11-22 23:59 | Mon 2026-11-23 07:00 | Mon 2026-11-23 15:00 | no Sundays
    URGENTE    | Sat 2026-10-31 19:00 | Sat 2026-10-31 19:00 | Wed 2026-11-04 08:00 | 1, and 1 after two holidays
    BAJA       | Sat 2026-10-31 15:00 | Sat 2026-10-31 15:00 | Wed 2026-11-04 14:00 | 5 and 7
    ALTA       | Sat 2026-10-31 18:00 | Sat 2026-10-31 18:00 | Wed 2026-11-04 09:00 | 2 and 2
    URGENTE    | Mon 2026-11-02 10:00 | Wed 2026-11-04 07:00 | Wed 2026-11-04 09:00 | on a holiday
    MEDIA      | Tue 2026-11-03 19:00 | Wed 2026-11-04 07:00 | Wed 2026-11-04 15:00 | on a holiday
    URGENTE    | Thu 2026-12-24 19:00 | Thu 2026-12-24 19:00 | Sat 2026-12-26 08:00 | 1, and 1 on the Saturday after
    BAJA       | Thu 2026-12-24 12:00 | Thu 2026-12-24 12:00 | Sat 2026-12-26 11:00 | 8 and 4
    ALTA       | Fri 2026-12-25 08:00 | Sat 2026-12-26 07:00 | Sat 2026-12-26 11:00 | on Christmas
    MEDIA      | Thu 2026-12-31 16:00 | Thu 2026-12-31 16:00 | Sat 2027-01-02 11:00 | 4 and 4
    URGENTE    | Fri 2027-01-01 07:00 | Sat 2027-01-02 07:00 | Sat 2027-01-02 09:00 | on New Year's Day
    ALTA       | Thu 2026-10-08 17:30 | Thu 2026-10-08 17:30 | Sat 2026-10-10 08:30 | 2½ and 1½
    EMERGENCIA | Wed 2026-11-25 19:15 | Wed 2026-11-25 19:15 | Thu 2026-11-26 08:15 | 0:45 and 1:15
    CRÍTICO    | Wed 2026-11-25 15:30 | Wed 2026-11-25 15:30 | Wed 2026-11-25 19:30 | as ALTA
    gravedad 3 | Wed 2026-11-25 14:00 | Wed 2026-11-25 14:00 | Thu 2026-11-26 09:00 | 6 and 2
    -          | Sun 2026-11-22 10:00 | Mon 2026-11-23 07:00 | Mon 2026-11-23 15:00 | MEDIA, opened on Monday
    """
