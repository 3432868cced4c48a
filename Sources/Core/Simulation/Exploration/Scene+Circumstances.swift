public import Dialplan
import Helpdesk
public import Telephony

extension Scene {
    /// The moment, people and tickets of the scene; nil where the helpdesk never attends like that.
    ///
    /// - Parameter from: The scene is on the first day after it that fits.
    public func circumstances(in plan: Dialplan, from: Timestamp) -> Circumstances? {
        moment(in: plan, from: from).map { circumstances(in: plan, at: $0) }
    }

    /// People and tickets as they are at that moment, however the helpdesk attends then.
    public func circumstances(in plan: Dialplan, at moment: Timestamp) -> Circumstances {
        let person = person(at: moment, plan)
        var circumstances = Circumstances(moment: moment, people: Self.people + [person], staff: staff, outage: outage)
        circumstances.incident = incident
        circumstances.tickets = SceneTickets(self, plan, at: moment).tickets(of: person)
        switch caller {
        case .unknown: circumstances.number = Self.strangeNumber
        case .hidden: break
        case .locked:
            circumstances.number = Self.strangeNumber
            circumstances.lockedCodes = [person.contact?.code ?? ""]
        default: circumstances.number = person.number
        }
        circumstances.isTrusted = caller != .untrusted
        if caller == .crowded, let company = person.contact?.company {
            circumstances.people = colleagues(of: company, plan.rules) + circumstances.people
        }
        if caller == .denied, let contact = person.contact { circumstances.denied = [contact.id] }
        if caller == .announcing, let company = person.contact?.company {
            circumstances.windows = plan.rules.urgentCauses.map {
                AnnouncedWindow(
                    company: company.id, cause: $0.name, from: moment + .seconds(-86_400),
                    until: moment + .seconds(86_400))
            }
        }
        return circumstances
    }

    /// Who calls; nil for somebody whom nobody knows.
    public func persona(at moment: Timestamp, in plan: Dialplan) -> Persona? {
        caller == .unknown ? nil : person(at: moment, plan)
    }

    /// The company of whoever calls.
    func company(_ circumstances: Circumstances) -> Company? { circumstances.people.last?.contact?.company }

    private static let strangeNumber = "5550000099"
    private static let sharedNumber = "5550000002"
    private static let sharing = Company(id: CompanyID(2), name: "Motores de Ejemplo", clientNumber: "1002")
    /// The others.
    private static let people = [person(2, of: sharing, number: sharedNumber, rights: [.open, .receive])]

    private func person(at moment: Timestamp, _ plan: Dialplan) -> Persona {
        var company =
            caller == .shared
            ? Self.sharing : Company(id: CompanyID(1), name: "Agencia de Muestra", clientNumber: "1001")
        if let contracted = self.plan(at: moment, plan.rules) { company.plan = contracted.name }
        if caller == .expired {
            let zone = plan.rules.plans[company.plan]?.calendar ?? plan.calendar
            company.contract = Contract(until: zone.local(moment).date.adding(days: -1))
        }
        if let lengths = plan.supplierLengths {
            company.supplierNumber = String(repeating: "8", count: max(4, lengths.lowerBound))
        }
        var rights: Set<Contact.Right> = [.open, .receive]
        if caller == .receiver { rights = [.receive] }
        if caller == .opener { rights = [.open] }
        let number = caller == .shared ? Self.sharedNumber : "5550000001"
        return Self.person(1, of: company, number: number, rights: rights, isTrained: caller != .untrained)
    }

    /// One whose hours are as the scene wants them, where there is one.
    private func plan(at moment: Timestamp, _ rules: HelpdeskRules) -> Plan? {
        if caller == .unplanned { return nil }
        let plans = rules.plans.values.sorted { $0.name < $1.name }
        let isOpen = caller != .uncovered
        if caller == .crowded { return plans.first { $0.contactLimit != nil } }
        return plans.first { ($0.calendar.state(at: moment) != .closed) == isOpen } ?? plans.first
    }

    /// As many as the plan allows, the caller beside them.
    private func colleagues(of company: Company, _ rules: HelpdeskRules) -> [Persona] {
        let limit = rules.plans[company.plan]?.contactLimit ?? 0
        return (1..<max(1, limit)).map { place in
            Self.person(100 + Int64(place), of: company, number: "", rights: [.open, .receive])
        }
    }

    private static func person(
        _ id: Int64, of company: Company, number: String, rights: Set<Contact.Right>, isTrained: Bool = true
    ) -> Persona {
        let contact = Contact(
            id: ContactID(id), company: company, name: "Lucía Campos", phones: PhoneNumber(number).map { [$0] } ?? [],
            code: "300\(id)", rights: rights, isTrained: isTrained)
        return Persona(
            kind: .known, number: number, isTrusted: true, source: "192.0.2.1", contact: contact, pin: "97531\(id)",
            guess: "")
    }
}

extension Dialplan {
    /// How long a code may be where a supplier number is taken in its place; nil where none is.
    fileprivate var supplierLengths: ClosedRange<Int>? {
        steps.values.lazy.compactMap { step in
            if case .identify(let identify) = step.kind, identify.acceptsSupplierNumber {
                identify.codeLengths
            } else {
                nil
            }
        }.first
    }
}
