import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// A technician's deadline, stopped while the client is waited for, in hours of Monday to Friday 9 to 17 in Ecuador.
/// Columns: set, deadline, stops, now, deadline by then, light, why. A stop is a wait for the client unless its first
/// letter says closed (c) or a wait for the supplier (s).
@Suite(.aside) struct `A deadline and its light` {
    @Test(arguments: WorkedCase.table(plain))
    func `S4-13 are green, yellow in the last quarter and red from the deadline on`(row: WorkedCase) throws {
        try check(row, plan: "")
    }

    @Test(arguments: WorkedCase.table(waits))
    func `S2-07 wait for the client in contracted hours`(row: WorkedCase) throws { try check(row, plan: "") }

    @Test(arguments: WorkedCase.table(premium))
    func `S2-07 wait for the client around the clock where that is contracted`(row: WorkedCase) throws {
        try check(row, plan: "Premium")
    }

    private func check(_ row: WorkedCase, plan: String) throws {
        let clock = try SampleHelpdesk.clock()
        let zone = clock.calendar.zone
        let agent = AgentID("ana")
        let (set, now) = (try row.moment(0, in: zone), try row.moment(3, in: zone))
        var events: [(Timestamp, TicketEvent)] = [(set, .deadlineSet(try row.moment(1, in: zone), by: agent))]
        for stop in row[2].split(separator: ";") where stop != "-" {
            let kinds: [Character: TicketState] = ["c": .closed, "s": .waitingForSupplier, "w": .waitingForClient]
            let text = stop.trimmingCharacters(in: .whitespaces)
            let state = try #require(text.first.flatMap { kinds[$0] })
            let ends = text.dropFirst().components(separatedBy: " to ").map { $0.trimmingCharacters(in: .whitespaces) }
            events.append((try WorkedCase.moment(ends[0], in: zone), .stateSet(state, by: agent)))
            guard ends.count == 2 else { continue }
            events.append((try WorkedCase.moment(ends[1], in: zone), .stateSet(.inProgress, by: agent)))
        }
        let draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        let start = try #require(events.map(\.0).min())
        var ticket = Ticket(number: TicketNumber(1), draft: draft, openedAt: start)
        for (moment, event) in events.sorted(by: { $0.0 < $1.0 }) where moment <= now {
            ticket.apply(event, at: moment)
        }
        let client = SampleHelpdesk.company(plan)
        #expect(clock.deadline(of: ticket, company: client, at: now) == (try row.moment(4, in: zone)), row.why)
        #expect(clock.light(of: ticket, company: client, at: now)?.rawValue ?? "-" == row[5], row.why)
    }
}

private let plain = """
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | - | Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | green | just set
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | - | Mon 2026-11-23 14:59 | Mon 2026-11-23 17:00 | green | 2:01 left
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | - | Mon 2026-11-23 15:00 | Mon 2026-11-23 17:00 | yellow | 2 of 8 left
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | - | Mon 2026-11-23 16:59 | Mon 2026-11-23 17:00 | yellow | a minute
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | - | Mon 2026-11-23 17:00 | Mon 2026-11-23 17:00 | red | from then on
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | - | Tue 2026-11-24 09:00 | Mon 2026-11-23 17:00 | red | a day later
    Mon 2026-11-23 12:00 | Fri 2026-11-27 12:00 | - | Thu 2026-11-26 11:59 | Fri 2026-11-27 12:00 | green | 96 hours
    Mon 2026-11-23 12:00 | Fri 2026-11-27 12:00 | - | Thu 2026-11-26 12:00 | Fri 2026-11-27 12:00 | yellow | 24 of 96
    Fri 2026-11-20 09:00 | Mon 2026-11-23 12:00 | - | Sun 2026-11-22 17:14 | Mon 2026-11-23 12:00 | green | 75 hours
    Fri 2026-11-20 09:00 | Mon 2026-11-23 12:00 | - | Sun 2026-11-22 17:15 | Mon 2026-11-23 12:00 | yellow | 18:45 left
    """

private let waits = """
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 11:00 to Mon 2026-11-23 13:00 | \
    Mon 2026-11-23 16:59 | Tue 2026-11-24 11:00 | green | two hours later, yellow two hours later too
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 11:00 to Mon 2026-11-23 13:00 | \
    Mon 2026-11-23 17:00 | Tue 2026-11-24 11:00 | yellow | yellow from 17:00
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 11:00 to Mon 2026-11-23 13:00 | \
    Tue 2026-11-24 10:59 | Tue 2026-11-24 11:00 | yellow | to the last minute
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 11:00 to Mon 2026-11-23 13:00 | \
    Tue 2026-11-24 11:00 | Tue 2026-11-24 11:00 | red | from then on
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 16:00 to Tue 2026-11-24 10:00 | \
    Mon 2026-11-23 16:30 | Tue 2026-11-24 09:30 | yellow | half an hour so far; it was yellow before the wait
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 16:00 to Tue 2026-11-24 10:00 | \
    Tue 2026-11-24 10:00 | Tue 2026-11-24 11:00 | yellow | an hour of Monday, one of Tuesday, not the night
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 16:00 to Tue 2026-11-24 10:00 | \
    Tue 2026-11-24 11:00 | Tue 2026-11-24 11:00 | red | two hours later
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | w Mon 2026-11-23 10:00 | \
    Fri 2026-11-27 12:00 | Mon 2026-11-30 11:00 | green | 34 hours so far; the 7 left on Monday are left still
    Fri 2026-11-20 09:00 | Fri 2026-11-20 17:00 | w Fri 2026-11-20 16:00 to Mon 2026-11-23 10:00 | \
    Mon 2026-11-23 10:30 | Mon 2026-11-23 11:00 | yellow | the weekend is nobody's
    Fri 2026-11-20 09:00 | Mon 2026-11-23 12:00 | w Fri 2026-11-20 18:00 to Sun 2026-11-22 12:00 | \
    Mon 2026-11-23 11:59 | Mon 2026-11-23 12:00 | yellow | a wait out of hours stops nothing
    Mon 2026-11-23 12:00 | Mon 2026-11-23 16:00 | w Mon 2026-11-23 09:00 to Mon 2026-11-23 11:00 | \
    Mon 2026-11-23 14:59 | Mon 2026-11-23 16:00 | green | a wait before the deadline was set
    Mon 2026-11-23 12:00 | Mon 2026-11-23 16:00 | w Mon 2026-11-23 09:00 to Mon 2026-11-23 13:00 | \
    Mon 2026-11-23 16:00 | Mon 2026-11-23 17:00 | yellow | one hour of that wait came after
    Mon 2026-11-23 09:00 | Mon 2026-11-23 12:00 | w Mon 2026-11-23 13:00 to Mon 2026-11-23 15:00 | \
    Mon 2026-11-23 14:00 | Mon 2026-11-23 12:00 | red | a wait after it was broken mends nothing
    Mon 2026-11-23 09:00 | Mon 2026-11-23 15:00 | \
    w Mon 2026-11-23 10:00 to Mon 2026-11-23 11:00; w Mon 2026-11-23 13:00 to Mon 2026-11-23 14:30 | \
    Mon 2026-11-23 15:30 | Tue 2026-11-24 09:30 | green | 2½ hours later; yellow from 16:00
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | s Mon 2026-11-23 11:00 to Mon 2026-11-23 13:00 | \
    Mon 2026-11-23 17:00 | Mon 2026-11-23 17:00 | red | the supplier is ours to hurry
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | c Mon 2026-11-23 12:00 to Wed 2026-11-25 10:00 | \
    Wed 2026-11-25 10:00 | Wed 2026-11-25 15:00 | green | closed and reopened with the 5 hours that were left
    Mon 2026-11-23 09:00 | Mon 2026-11-23 17:00 | c Mon 2026-11-23 12:00 | \
    Mon 2026-11-23 12:30 | Tue 2026-11-24 09:30 | - | a closed ticket has no light
    Fri 2026-10-30 09:00 | Fri 2026-10-30 17:00 | w Fri 2026-10-30 15:00 to Wed 2026-11-04 11:00 | \
    Wed 2026-11-04 12:59 | Wed 2026-11-04 13:00 | yellow | 2 of Friday and 2 of Wednesday, holidays between
    """

private let premium = """
    Sat 2026-11-21 08:00 | Sat 2026-11-21 20:00 | w Sat 2026-11-21 10:00 to Sun 2026-11-22 10:00 | \
    Sun 2026-11-22 16:59 | Sun 2026-11-22 20:00 | green | a whole day, night and weekend and all
    Sat 2026-11-21 08:00 | Sat 2026-11-21 20:00 | w Sat 2026-11-21 10:00 to Sun 2026-11-22 10:00 | \
    Sun 2026-11-22 17:00 | Sun 2026-11-22 20:00 | yellow | 3 of 12 hours left
    Sat 2026-11-21 08:00 | Sat 2026-11-21 20:00 | w Sat 2026-11-21 10:00 to Sun 2026-11-22 10:00 | \
    Sun 2026-11-22 20:00 | Sun 2026-11-22 20:00 | red | from then on
    """
