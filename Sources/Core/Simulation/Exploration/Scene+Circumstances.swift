public import Dialplan
import Helpdesk
public import Telephony

extension Scene {
    /// The moment, people and tickets of the scene; nil where the helpdesk never attends like that.
    ///
    /// - Parameter from: The scene is on the first day after it that fits.
    public func circumstances(in plan: Dialplan, from: Timestamp) -> Circumstances? {
        moment(plan.calendar, from: from).map { circumstances(in: plan, at: $0) }
    }

    /// People and tickets as they are at that moment, however the helpdesk attends then.
    public func circumstances(in plan: Dialplan, at moment: Timestamp) -> Circumstances {
        let person = person(at: moment, in: plan)
        var circumstances = Circumstances(moment: moment, people: Self.people + [person], staff: staff, outage: outage)
        circumstances.tickets = tickets(of: person, plan.helpdesk, at: moment)
        switch caller {
        case .unknown: circumstances.number = "5550000099"
        case .hidden: break
        case .locked:
            circumstances.number = "5550000099"
            circumstances.lockedCodes = [person.contact?.code ?? ""]
        case .untrusted:
            circumstances.number = person.number
            circumstances.isTrusted = false
        case .known, .shared, .expired, .receiver, .opener: circumstances.number = person.number
        }
        return circumstances
    }

    /// Who calls; nil for somebody whom nobody knows.
    public func persona(at moment: Timestamp, in plan: Dialplan) -> Persona? {
        caller == .unknown ? nil : person(at: moment, in: plan)
    }

    static let foreignTicket = TicketNumber(2001)
    private static let horizon = 400

    /// An hour and more after it begins, and before it ends, so that no call of the scene lives to see another state.
    private func moment(_ calendar: BusinessCalendar, from: Timestamp) -> Timestamp? {
        let first = calendar.local(from).date
        for offset in 0..<Self.horizon {
            let date = first.adding(days: offset)
            if attendance == .closing {
                if let moment = closing(calendar, on: date), moment >= from { return moment }
                continue
            }
            let isHoliday = calendar.holidays.contains(date) && calendar.exceptions[date] == nil
            if isHoliday != (attendance == .holiday) { continue }
            for hour in [11, 12, 10, 9, 14, 16, 18, 20, 3, 6, 23] {
                let moment = calendar.instant(of: date, minute: hour * 60)
                let hours = [-1, 0, 1, 2, 3].map { calendar.state(at: moment + .seconds($0 * 3600)) }
                if moment >= from, hours.allSatisfy({ $0 == state }) { return moment }
            }
        }
        return nil
    }

    /// Ten seconds before the last open hours of the day end.
    private func closing(_ calendar: BusinessCalendar, on date: LocalDate) -> Timestamp? {
        calendar.openHours(on: date).last.flatMap { hours in
            let end = calendar.instant(of: date, minute: hours.upperBound)
            return calendar.state(at: end) == .open ? nil : end + .seconds(-10)
        }
    }

    private var state: BusinessCalendar.State {
        switch attendance {
        case .open, .closing: .open
        case .guard: .onGuard
        case .closed, .holiday: .closed
        }
    }

    /// With a plan where the helpdesk has any.
    private func person(at moment: Timestamp, in plan: Dialplan) -> Persona {
        var company = Company(id: CompanyID(1), name: "Agencia de Muestra", clientNumber: "1001")
        var rights: Set<Contact.Right> = [.open, .receive]
        if caller == .receiver { rights = [.receive] }
        if caller == .opener { rights = [.open] }
        let number = caller == .shared ? Self.sharedNumber : "5550000001"
        if caller == .shared { company = Self.sharing }
        company.plan = plan.rules.plans.keys.min() ?? ""
        if caller == .expired { company.contract = Contract(until: plan.calendar.local(moment).date.adding(days: -1)) }
        return Self.person(1, of: company, number: number, rights: rights)
    }

    private static let sharedNumber = "5550000002"
    private static let sharing = Company(id: CompanyID(2), name: "Motores de Ejemplo", clientNumber: "1002")
    /// The others.
    private static let people = [person(2, of: sharing, number: sharedNumber, rights: [.open, .receive])]

    private static func person(
        _ id: Int64, of company: Company, number: String, rights: Set<Contact.Right>
    ) -> Persona {
        let contact = Contact(
            id: ContactID(id), company: company, name: "Lucía Campos", phones: PhoneNumber(number).map { [$0] } ?? [],
            code: "300\(id)", rights: rights)
        return Persona(
            kind: .known, number: number, isTrusted: true, source: "192.0.2.1", contact: contact, pin: "97531\(id)",
            guess: "")
    }

    /// Whether the caller asks for a ticket of every state; the others of three, so that an exploration has an end.
    private var hasEveryTicket: Bool { caller == .known && staff == .free && attendance != .closing }
    private static let fewStates: Set<TicketState> = [.open, .waitingForClient, .silent]

    /// One of the caller's company in each state, in the order of `TicketState`, and a foreign one.
    private func tickets(of person: Persona, _ helpdesk: HelpdeskName, at moment: Timestamp) -> [Ticket] {
        let company = person.contact?.company.id ?? CompanyID(1)
        let opened = moment + .seconds(-3 * 86_400)
        let agent = Rehearsal.agent
        let own = TicketState.allCases.enumerated().compactMap { place, state -> Ticket? in
            guard hasEveryTicket || Self.fewStates.contains(state) else { return nil }
            let draft = TicketDraft(helpdesk: helpdesk, company: company, contact: person.contact?.id)
            let events = [(at: opened, event: TicketEvent.opened(draft))]
            let change = state.event(by: agent).map { [(at: opened + .seconds(3600), event: $0)] } ?? []
            return Ticket(number: TicketNumber(Int64(1001 + place)), folding: events + change)
        }
        let draft = TicketDraft(helpdesk: helpdesk, company: CompanyID(9), contact: nil)
        return own + [Ticket(number: Self.foreignTicket, draft: draft, openedAt: opened)]
    }
}
