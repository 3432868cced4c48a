import Aside
import Foundation
import Helpdesk
import Telephony
import Testing

/// When a ticket is closed since its client says nothing.
@Suite(.aside) struct `The silence of a client` {
    private let agent = AgentID("ana")

    private func ticket(openedAt moment: Timestamp) -> Ticket {
        let draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        return Ticket(number: TicketNumber(1), draft: draft, openedAt: moment)
    }

    private func clock(_ rule: SilenceRule, _ calendar: BusinessCalendar) -> ServiceClock {
        var rules = HelpdeskRules()
        rules.silence = rule
        return ServiceClock(rules: rules, calendar: calendar)
    }

    private func checkDays(_ row: WorkedCase, _ days: Int, _ calendar: BusinessCalendar) throws {
        let asked = try row.moment(0, in: calendar.zone)
        var ticket = ticket(openedAt: asked + .seconds(-86_400 * 7))
        ticket.apply(.stateSet(.waitingForClient, by: agent), at: asked)
        let end = clock(.businessDays(days), calendar).silenceEnd(of: ticket)
        #expect(end == (try row.moment(1, in: calendar.zone)), row.why)
    }

    @Test(arguments: WorkedCase.table(threeDays))
    func `S0-13 closes three business days after asking`(row: WorkedCase) throws {
        try checkDays(row, 3, try SampleHelpdesk.multimarca())
    }

    @Test(arguments: WorkedCase.table(twoDays))
    func `S1-18 closes two business days after asking`(row: WorkedCase) throws {
        try checkDays(row, 2, try SampleHelpdesk.office("America/Caracas", holidays: SampleHelpdesk.venezuela))
    }

    /// Columns: attempts, closed (- for never), why. Among the attempts: c, the client comments; s, they speak; w and
    /// p, the client is waited for, and no longer.
    @Test(arguments: WorkedCase.table(attempts))
    func `S2-38 closes ten days after the first of three attempts on three days`(row: WorkedCase) throws {
        let calendar = try SampleHelpdesk.office("America/Guayaquil", holidays: SampleHelpdesk.ecuador)
        var ticket = ticket(openedAt: try WorkedCase.moment("Sun 2026-11-01 08:00", in: calendar.zone))
        if !row[0].contains("w") { ticket.apply(.stateSet(.waitingForClient, by: agent), at: ticket.receivedAt) }
        for text in row[0].split(separator: ";").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            let event: TicketEvent
            let moment: Substring
            switch text.first {
            case "c": (event, moment) = (.commented(RecordingName("r"), by: nil), text.dropFirst(2))
            case "w": (event, moment) = (.stateSet(.waitingForClient, by: agent), text.dropFirst(2))
            case "p": (event, moment) = (.stateSet(.inProgress, by: agent), text.dropFirst(2))
            case "s": (event, moment) = (.contactAttempted(.init(.phone, .spoke), by: agent), text.dropFirst(2))
            default: (event, moment) = (.contactAttempted(.init(.phone, .noAnswer), by: agent), text[...])
            }
            ticket.apply(event, at: try WorkedCase.moment(String(moment), in: calendar.zone))
        }
        let end = clock(.attempts(3, withinDays: 10), calendar).silenceEnd(of: ticket)
        #expect(end == (row[1] == "-" ? nil : try row.moment(1, in: calendar.zone)), row.why)
    }

    @Test func `S0-13 passes over a day whose only hours a change of clocks skips`() throws {
        var calendar = try SampleHelpdesk.calendar("America/New_York", [.wednesday], [9..<10])
        calendar.weekly[.sunday] = [.init(.open, minutes: 120..<180)]
        func at(_ text: String) throws -> Timestamp { try WorkedCase.moment(text, in: calendar.zone) }
        var ticket = ticket(openedAt: try at("Wed 2027-03-10 09:00"))
        ticket.apply(.stateSet(.waitingForClient, by: agent), at: try at("Wed 2027-03-10 09:30"))
        for (days, end) in [(1, "Wed 2027-03-17 10:00"), (2, "Sun 2027-03-21 03:00")] {
            #expect(clock(.businessDays(days), calendar).silenceEnd(of: ticket) == (try at(end)))
        }
    }

    @Test func `S4-20 runs only while the client is waited for`() throws {
        let calendar = try SampleHelpdesk.multimarca()
        let clock = clock(.businessDays(3), calendar)
        let asked = try WorkedCase.moment("Mon 2026-11-23 10:00", in: calendar.zone)
        for state in TicketState.allCases {
            var ticket = ticket(openedAt: asked)
            ticket.apply(.stateSet(state, by: agent), at: asked)
            #expect((clock.silenceEnd(of: ticket) != nil) == (state == .waitingForClient), "\(state)")
        }
    }

    @Test func `S0-13 begins anew with every word of the client, and ends with the information`() throws {
        let calendar = try SampleHelpdesk.multimarca()
        let clock = clock(.businessDays(3), calendar)
        func at(_ text: String) throws -> Timestamp { try WorkedCase.moment(text, in: calendar.zone) }
        var ticket = ticket(openedAt: try at("Fri 2026-11-20 10:00"))
        ticket.apply(.stateSet(.waitingForClient, by: agent), at: try at("Mon 2026-11-23 10:00"))
        ticket.apply(.commented(RecordingName("r"), by: nil), at: try at("Tue 2026-11-24 09:00"))
        #expect(clock.silenceEnd(of: ticket) == (try at("Fri 2026-11-27 20:00")))
        ticket.apply(.informationGiven(nil, by: .contact(nil, in: CallID(1))), at: try at("Wed 2026-11-25 09:00"))
        #expect(ticket.state == .toReview)
        #expect(clock.silenceEnd(of: ticket) == nil)
    }
}

private let threeDays = """
    Mon 2026-11-23 10:00 | Thu 2026-11-26 20:00 | Tuesday, Wednesday, Thursday
    Mon 2026-11-23 00:00 | Thu 2026-11-26 20:00 | the whole day of asking does not count
    Mon 2026-11-23 23:59 | Thu 2026-11-26 20:00 | nor does its last minute
    Tue 2026-11-24 08:00 | Fri 2026-11-27 20:00 | Wednesday to Friday
    Wed 2026-11-25 19:59 | Mon 2026-11-30 20:00 | Thursday, Friday, Monday: guard is no business day
    Thu 2026-11-26 12:00 | Tue 2026-12-01 20:00 | Friday, Monday, Tuesday
    Fri 2026-11-20 12:00 | Wed 2026-11-25 20:00 | Monday to Wednesday
    Sat 2026-11-21 10:00 | Wed 2026-11-25 20:00 | asked while on guard
    Sun 2026-11-22 12:00 | Wed 2026-11-25 20:00 | asked on a Sunday
    Fri 2026-11-13 12:00 | Thu 2026-11-19 20:00 | Monday 16 is a holiday
    Mon 2026-11-16 12:00 | Thu 2026-11-19 20:00 | asked on the holiday
    Tue 2026-12-22 12:00 | Mon 2026-12-28 20:00 | 23, 24, 28
    Wed 2026-12-23 12:00 | Tue 2026-12-29 20:00 | 24, 28, 29
    Wed 2026-12-30 12:00 | Tue 2027-01-05 20:00 | 31, 4, 5
    Fri 2027-01-29 12:00 | Thu 2027-02-04 20:00 | Monday 1 is a holiday
    """

private let twoDays = """
    Mon 2026-11-23 10:00 | Wed 2026-11-25 17:00 | Tuesday, Wednesday
    Thu 2026-11-26 10:00 | Mon 2026-11-30 17:00 | Friday, Monday
    Fri 2026-11-27 16:59 | Tue 2026-12-01 17:00 | Monday, Tuesday
    Sat 2026-11-28 10:00 | Tue 2026-12-01 17:00 | Monday, Tuesday
    Sun 2026-11-29 10:00 | Tue 2026-12-01 17:00 | Monday, Tuesday
    Tue 2026-12-22 10:00 | Mon 2026-12-28 17:00 | 23, 28
    Wed 2026-12-23 10:00 | Tue 2026-12-29 17:00 | 28, 29
    Wed 2026-12-30 10:00 | Tue 2027-01-05 17:00 | 4, 5
    """

private let attempts = """
    Mon 2026-11-02 10:00; Thu 2026-11-05 11:00; Mon 2026-11-09 12:00 | Thu 2026-11-12 10:00 | holidays are days too
    Mon 2026-11-02 10:00; Thu 2026-11-05 11:00 | - | only two
    Mon 2026-11-02 10:00; Mon 2026-11-02 16:00; Thu 2026-11-05 11:00 | - | only two days
    Mon 2026-11-02 10:00; Mon 2026-11-02 16:00; Thu 2026-11-05 11:00; Mon 2026-11-09 12:00 | \
    Thu 2026-11-12 10:00 | four on three days
    Mon 2026-11-02 10:00; Thu 2026-11-05 11:00; Thu 2026-11-12 10:00 | Thu 2026-11-12 10:00 | the last moment
    Mon 2026-11-02 10:00; Thu 2026-11-05 11:00; Thu 2026-11-12 10:01 | - | a minute beyond
    Mon 2026-11-02 10:00; Thu 2026-11-05 11:00; Fri 2026-11-13 10:00; Sat 2026-11-14 10:00 | \
    Sun 2026-11-15 11:00 | three from the second attempt on
    Mon 2026-11-02 10:00; Thu 2026-11-05 11:00; c Fri 2026-11-06 09:00; Mon 2026-11-09 12:00 | - | the client spoke
    Mon 2026-11-02 10:00; s Thu 2026-11-05 11:00; Fri 2026-11-06 09:00; Mon 2026-11-09 12:00 | - | they spoke
    c Mon 2026-11-02 09:00; Mon 2026-11-02 10:00; Tue 2026-11-03 10:00; Wed 2026-11-04 10:00 | \
    Thu 2026-11-12 10:00 | since the client's last word
    Mon 2026-11-02 10:00; Tue 2026-11-03 10:00; Wed 2026-11-04 10:00; w Fri 2026-11-27 09:55 | - | S4-20 ours till then
    Mon 2026-11-02 10:00; Tue 2026-11-03 10:00; w Wed 2026-11-04 10:00; Wed 2026-11-04 11:00 | - | S4-20 one of ours
    Mon 2026-11-02 10:00; w Tue 2026-11-03 09:00; Tue 2026-11-03 09:00; Wed 2026-11-04 10:00; Thu 2026-11-05 10:00 | \
    Fri 2026-11-13 09:00 | S4-20 from the first attempt after asking, at its very moment
    w Mon 2026-11-02 09:00; Mon 2026-11-02 10:00; Tue 2026-11-03 10:00; p Tue 2026-11-03 11:00; \
    w Wed 2026-11-04 09:00; Wed 2026-11-04 10:00 | - | S4-20 begins anew with every asking
    """
