import Aside
import Helpdesk
import Telephony
import Testing

/// What time alone does to a ticket, Monday to Friday 9 to 17 in Ecuador.
@Suite(.aside) struct `Jobs by time` {
    private let ana = AgentID("ana")

    private func jobs(_ change: (inout HelpdeskRules) -> Void) throws -> TicketJobs {
        let sample = try SampleHelpdesk.clock()
        var rules = sample.rules
        change(&rules)
        return TicketJobs(clock: ServiceClock(rules: rules, calendar: sample.calendar))
    }
    private func full() throws -> TicketJobs {
        try jobs { rules in
            rules.silence = .businessDays(2)
            rules.reminder = .seconds(3600)
            rules.escalation = [
                EscalationLevel(role: "Jefe", after: .zero), EscalationLevel(role: "Gerente", after: .seconds(7200)),
                EscalationLevel(role: "Dirección"),
            ]
        }
    }
    private func at(_ text: String) throws -> Timestamp {
        try WorkedCase.moment(text, in: SampleHelpdesk.zone("America/Guayaquil"))
    }
    private func ticket(responseDue: String? = nil) throws -> Ticket {
        var draft = TicketDraft(helpdesk: HelpdeskName("prueba"), company: CompanyID(1), contact: nil)
        draft.responseDue = try responseDue.map(at)
        return Ticket(number: TicketNumber(1), draft: draft, openedAt: try at("Mon 2026-11-23 09:00"))
    }

    @Test func `S1-18 close for silence at the moment of looking, and only then`() throws {
        let jobs = try full()
        var ticket = try ticket()
        ticket.apply(.stateSet(.waitingForClient, by: ana), at: try at("Mon 2026-11-23 10:00"))
        #expect(jobs.due(ticket, company: nil, at: try at("Wed 2026-11-25 16:59")).isEmpty)
        #expect(jobs.nextMoment(of: ticket, company: nil, after: ticket.changedAt) == (try at("Wed 2026-11-25 17:00")))
        #expect(jobs.due(ticket, company: nil, at: try at("Wed 2026-11-25 17:00")) == [.closedForSilence])
        let boot = try at("Sun 2026-11-29 03:00")
        #expect(jobs.due(ticket, company: nil, at: boot) == [.closedForSilence])
        ticket.apply(.closedForSilence, at: boot)
        #expect(ticket.closedAt == boot)
        #expect(jobs.due(ticket, company: nil, at: boot).isEmpty)
        #expect(jobs.nextMoment(of: ticket, company: nil, after: boot) == nil)
    }

    @Test func `S4-13 tell each colour as it comes, and only the present one to who was away`() throws {
        let jobs = try jobs { _ in }
        var ticket = try ticket()
        ticket.apply(.deadlineSet(try at("Mon 2026-11-23 17:00"), by: ana), at: ticket.receivedAt)
        #expect(jobs.due(ticket, company: nil, at: ticket.receivedAt).isEmpty)
        let yellow = try at("Mon 2026-11-23 15:00")
        let red = try at("Mon 2026-11-23 17:00")
        #expect(jobs.nextMoment(of: ticket, company: nil, after: ticket.receivedAt) == yellow)
        #expect(jobs.due(ticket, company: nil, at: yellow) == [.lightChanged(.yellow)])
        #expect(jobs.due(ticket, company: nil, at: red) == [.lightChanged(.red)])
        ticket.apply(.lightChanged(.yellow), at: yellow)
        #expect(jobs.nextMoment(of: ticket, company: nil, after: yellow) == red)
        ticket.apply(.lightChanged(.red), at: red)
        ticket.apply(.deadlineSet(try at("Thu 2026-11-26 17:00"), by: ana), at: red + .seconds(60))
        #expect(jobs.due(ticket, company: nil, at: red + .seconds(60)) == [.lightChanged(.green)])
    }

    @Test func `S0-26 climb the directory after the first broken promise, each level once`() throws {
        let jobs = try full()
        var ticket = try ticket(responseDue: "Mon 2026-11-23 12:00")
        let due = try at("Mon 2026-11-23 12:00")
        ticket.apply(.reminded(of: due), at: due + .seconds(-3600))
        let first = TicketEvent.escalated(level: 1, role: "Jefe", by: .job)
        let second = TicketEvent.escalated(level: 2, role: "Gerente", by: .job)
        #expect(jobs.due(ticket, company: nil, at: due) == [first])
        #expect(jobs.due(ticket, company: nil, at: due + .seconds(86_400)) == [first, second])
        ticket.apply(first, at: due)
        #expect(jobs.nextMoment(of: ticket, company: nil, after: due) == due + .seconds(7200))
        #expect(jobs.due(ticket, company: nil, at: due + .seconds(7200)) == [second])
        ticket.apply(.answered(by: ana), at: due + .seconds(60))
        #expect(jobs.due(ticket, company: nil, at: due + .seconds(7200)).isEmpty)
    }

    @Test func `remind of a promise once, before it is due`() throws {
        let jobs = try full()
        var ticket = try ticket(responseDue: "Mon 2026-11-23 12:00")
        let due = try at("Mon 2026-11-23 12:00")
        #expect(jobs.nextMoment(of: ticket, company: nil, after: ticket.receivedAt) == due + .seconds(-3600))
        #expect(jobs.due(ticket, company: nil, at: due + .seconds(-3601)).isEmpty)
        #expect(jobs.due(ticket, company: nil, at: due + .seconds(-3600)) == [.reminded(of: due)])
        ticket.apply(.reminded(of: due), at: due + .seconds(-3600))
        #expect(jobs.due(ticket, company: nil, at: due + .seconds(-60)).isEmpty)
        #expect(!jobs.due(ticket, company: nil, at: due).contains(.reminded(of: due)))
    }

    @Test func `remind once of a promise that was broken while nobody looked`() throws {
        let jobs = try jobs { $0.reminder = .seconds(3600) }
        var ticket = try ticket(responseDue: "Mon 2026-11-23 11:00")
        let due = try at("Mon 2026-11-23 11:00")
        let boot = try at("Mon 2026-11-23 12:00")
        #expect(jobs.due(ticket, company: nil, at: boot) == [.reminded(of: due)])
        ticket.apply(.reminded(of: due), at: boot)
        #expect(jobs.due(ticket, company: nil, at: boot).isEmpty)
        #expect(jobs.nextMoment(of: ticket, company: nil, after: boot) == nil)
    }

    @Test func `remind nobody of a promise that was kept in time`() throws {
        let jobs = try jobs { $0.reminder = .seconds(3600) }
        var ticket = try ticket(responseDue: "Mon 2026-11-23 11:00")
        ticket.apply(.answered(by: ana), at: try at("Mon 2026-11-23 09:30"))
        #expect(jobs.due(ticket, company: nil, at: try at("Mon 2026-11-23 12:00")).isEmpty)
    }

    @Test func `leave technicians in peace while the client is waited for`() throws {
        let jobs = try jobs { rules in
            rules.reminder = .seconds(3600)
            rules.escalation = [EscalationLevel(role: "Jefe", after: .zero)]
        }
        var ticket = try ticket()
        ticket.apply(.deadlineSet(try at("Mon 2026-11-23 17:00"), by: ana), at: ticket.receivedAt)
        ticket.apply(.stateSet(.waitingForClient, by: ana), at: try at("Mon 2026-11-23 10:00"))
        for text in ["Mon 2026-11-23 16:30", "Tue 2026-11-24 12:00", "Mon 2026-12-07 12:00"] {
            #expect(jobs.due(ticket, company: nil, at: try at(text)).isEmpty, "\(text)")
        }
    }

    @Test(arguments: 0..<60) func `give nothing twice, and nothing before the moment they name`(seed: UInt64) throws {
        let jobs = try full()
        var history = RandomHistory(seed: seed, from: try at("Mon 2026-10-19 08:00"))
        let client = SampleHelpdesk.company(["", "Profesional", "Premium"][Int(seed % 3)])
        var ticket = Ticket(number: TicketNumber(1), draft: history.draft(), openedAt: history.now)
        for _ in 0..<40 {
            history.pass()
            ticket.apply(history.event(), at: history.now)
            for event in jobs.due(ticket, company: client, at: history.now) { ticket.apply(event, at: history.now) }
            #expect(jobs.due(ticket, company: client, at: history.now).isEmpty, "seed \(seed)")
            guard let next = jobs.nextMoment(of: ticket, company: client, after: history.now) else { continue }
            #expect(next > history.now, "seed \(seed)")
            let length = (next - history.now).nanoseconds
            for part in 1..<8 {
                let between = history.now + .nanoseconds(length / 8 * Int64(part))
                #expect(jobs.due(ticket, company: client, at: between).isEmpty, "seed \(seed)")
            }
            if ticket.state != .waitingForClient {
                #expect(!jobs.due(ticket, company: client, at: next).isEmpty, "seed \(seed)")
            }
        }
    }
}
