import Dialplan
import Document
import Helpdesk
import Telephony

extension ScenarioDecoder {
    func companies(_ value: Value?) -> [String: Company] {
        var companies: [String: Company] = [:]
        for entry in value?.entries() ?? [] {
            let id = Int64(companies.count + 1)
            companies[entry.name] = entry.value.fields { fields -> Company? in
                let name = fields.required("name")?.text()
                let known = Set(plan.rules.plans.keys)
                let contracted = fields.optional("plan")
                let contract = Contract(
                    from: fields.optional("from").flatMap(date), until: fields.optional("until").flatMap(date))
                let planName =
                    known.isEmpty ? contracted?.text() : contracted?.reference(to: .plan, among: known)
                return Company(
                    id: CompanyID(id), name: name ?? "",
                    clientNumber: fields.optional("client-number")?.text() ?? "\(1000 + id)", plan: planName ?? "",
                    contract: contract, supplierNumber: fields.optional("supplier-number")?.text() ?? "")
            }
        }
        return companies
    }

    private func date(_ value: Value) -> LocalDate? {
        value.date().flatMap { LocalDate(year: $0.year, month: $0.month, day: $0.day) }
    }

    func people(_ value: Value?, _ cast: Cast) -> [String: Persona] {
        var people: [String: Persona] = [:]
        for entry in value?.entries() ?? [] {
            let id = Int64(people.count + 1)
            people[entry.name] = entry.value.fields { fields -> Persona? in
                let company = fields.required("company")?.reference(to: .company, among: Set(cast.companies.keys))
                let numbers = fields.optional("number")?.oneOrMore()?.compactMap { $0.text() } ?? []
                let rights = fields.optional("rights").map { rights in
                    rights.items()?.compactMap { $0.choice(.right, of: Contact.Right.self) } ?? []
                }
                let name = fields.optional("name")?.text() ?? entry.name
                let code = fields.optional("code")?.text()
                let pin = fields.optional("pin")?.text() ?? ""
                let isTrained = fields.optional("trained")?.bool() ?? true
                guard let company = company.flatMap({ cast.companies[$0] }) else { return nil }
                let contact = Contact(
                    id: ContactID(id), company: company, name: name, phones: numbers.compactMap { PhoneNumber($0) },
                    code: code, rights: rights.map { Set($0) } ?? [.open, .receive], isTrained: isTrained)
                return Persona(
                    kind: .known, number: numbers.first ?? "", isTrusted: true, source: "192.0.2.1", contact: contact,
                    pin: pin, guess: "")
            }
        }
        return people
    }

    /// Numbered from 1001 in the order of the file, unless a ticket says its number.
    func tickets(_ value: Value?, _ cast: Cast) -> [String: Ticket] {
        var tickets: [String: Ticket] = [:]
        var last: Int64 = 1000
        for entry in value?.entries() ?? [] {
            let ticket = entry.value.fields { fields -> Ticket? in
                let number = fields.optional("number")?.int(in: 1...Int.max).map(Int64.init) ?? last + 1
                last = max(last, number)
                return self.ticket(TicketNumber(number), &fields, cast, after: tickets)
            }
            if let ticket { tickets[entry.name] = ticket }
        }
        return tickets
    }

    private func ticket(
        _ number: TicketNumber, _ fields: inout Fields, _ cast: Cast, after others: [String: Ticket]
    ) -> Ticket? {
        let of = fields.required("of")?.reference(
            to: .contactOrCompany, among: Set(cast.people.keys).union(cast.companies.keys))
        let contact = of.flatMap { cast.people[$0]?.contact }
        let company = contact?.company ?? of.flatMap { cast.companies[$0] }
        let opened = fields.required("opened").flatMap(moment)
        let state: TicketState = fields.optional("state")?.choice(.stateOfTicket) ?? .open
        let since = fields.optional("since").flatMap(moment) ?? opened
        let words = ["type", "product", "severity", "subject"].map { fields.optional($0)?.text() ?? "" }
        let responsible = fields.optional("responsible")?.text().map { AgentID($0) }
        let assigned = fields.optional("assigned")?.text().map { AgentID($0) }
        let deadline = fields.optional("deadline").flatMap(moment)
        let answered = fields.optional("answered").flatMap(moment)
        let urgency = fields.optional("urgency")?
            .reference(to: .urgency, among: Set(plan.rules.urgentCauses.map(\.name)))
        let previous = fields.optional("previous")?.int(in: 1...Int.max).map(Int64.init)
        let original = fields.optional("duplicate-of")?.reference(to: .ticket, among: Set(others.keys))
        let attempts = (fields.optional("attempts")?.oneOrMore() ?? []).compactMap { moment($0) }
        let escalation = fields.optional("escalation")?.int(in: 0...Int.max) ?? 0
        guard let company, let opened, let since else { return nil }
        var draft = TicketDraft(
            helpdesk: plan.helpdesk, company: company.id, contact: contact?.id, type: words[0], product: words[1],
            severity: words[2], subject: words[3])
        draft.urgency = urgency
        draft.previous = previous.map(TicketNumber.init)
        ServiceClock(rules: plan.rules, calendar: plan.calendar).promise(&draft, to: company, receivedAt: opened)
        let agent = responsible ?? AgentID("agente")
        var history: [(at: Timestamp, event: TicketEvent)] = [(opened, .opened(draft))]
        if let responsible { history.append((opened, .responsibleSet(responsible, by: agent))) }
        if let assigned { history.append((opened, .assigned(assigned, by: agent))) }
        if let deadline { history.append((opened, .deadlineSet(deadline, by: agent))) }
        if let answered { history.append((answered, .answered(by: agent))) }
        history += attempts.map { ($0, .contactAttempted(ContactAttempt(.phone, .noAnswer), by: agent)) }
        history += plan.rules.escalation.prefix(escalation).enumerated().map {
            (opened, .escalated(level: $0.offset + 1, role: $0.element.role, by: .agent(agent)))
        }
        if let original = original.flatMap({ others[$0]?.number }), state == .duplicate {
            history.append((since, .markedDuplicate(of: original, by: agent)))
        } else if let event = state.event(by: agent) {
            history.append((since, event))
        }
        return Ticket(number: number, folding: history.sorted { $0.at < $1.at })
    }

    /// `{ of: COMPANY, urgency: CAUSE, from: MOMENT, until: MOMENT }`, each by a name of its own.
    func windows(_ value: Value?, _ cast: Cast) -> [AnnouncedWindow] {
        (value?.entries() ?? []).compactMap { entry in
            entry.value.fields { fields -> AnnouncedWindow? in
                let company = fields.required("of")?.reference(to: .company, among: Set(cast.companies.keys))
                let causes = Set(plan.rules.urgentCauses.map(\.name))
                let cause = fields.required("urgency")?.reference(to: .urgency, among: causes)
                let (from, until) = (fields.required("from").flatMap(moment), fields.required("until").flatMap(moment))
                guard let company = company.flatMap({ cast.companies[$0] }), let cause, let from, let until else {
                    return nil
                }
                return AnnouncedWindow(company: company.id, cause: cause, from: from, until: until)
            }
        }
    }
}

extension TicketState {
    /// What brings a ticket into the state; nil for the one in which it is opened.
    func event(by agent: AgentID) -> TicketEvent? {
        switch self {
        case .open: nil
        case .silent: .closedForSilence
        case .agreed: .agreed(by: .agent(agent))
        case .duplicate: .markedDuplicate(of: TicketNumber(1), by: agent)
        case .outOfScope: .leftOutOfScope("", note: "", by: agent)
        case .inProgress, .waitingForClient, .waitingForSupplier, .waitingForOther, .toReview, .closed:
            .stateSet(self, by: agent)
        }
    }
}
