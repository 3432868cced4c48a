internal import CallFlow
internal import ConsoleProtocol
internal import Helpdesk
internal import Queueing
internal import Records
internal import Telephony

/// What agents do with calls and tickets.
extension ConsoleDesk {
    func wrapUp(_ wrapUp: ConsoleCommand.WrapUp, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        guard let call = wrapUp.call ?? board.lastCall(of: agent.id) else { throw Refusal(.noWrapUp) }
        guard let disposition = Disposition(wrapUp.disposition) else {
            let names = Disposition.allCases.map(\.name.raw).joined(separator: ", ")
            throw Refusal(.badField, "La disposición es una de estas: \(names).")
        }
        guard case .wrappingUp(call, _) = switchboard.state(of: agent.id) else { throw Refusal(.noWrapUp) }
        if let number = wrapUp.ticket {
            let ticket = try await own(number, agent)
            var events: [TicketEvent] = wrapUp.note.isEmpty ? [] : [.noted(wrapUp.note, by: agent.id)]
            let rules = rules(of: agent.helpdesk)
            events += [disposition.event(on: ticket, by: agent.id, note: wrapUp.note, rules)].compactMap(\.self)
            if let deadline = wrapUp.deadline { events.append(.deadlineSet(deadline.timestamp, by: agent.id)) }
            try await add(events, to: number, by: rules)
        }
        do {
            try await records.commit(
                .wrappedUp(by: agent.id, disposition, ticket: wrapUp.ticket, note: wrapUp.note), of: call, at: time.now)
        } catch { throw .fault }
        _ = switchboard.wrapUpDone(agent.id)
        board.forget(call, by: agent.id)
        log.say(call, "wrapped up by \(agent.id): \(disposition.rawValue)")
        return .done
    }

    func openTicket(_ new: ConsoleCommand.NewTicket, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        guard let call = board.lastCall(of: agent.id), let facts = board.entry(of: call)?.facts else {
            throw Refusal(.wrongState, "No hay ninguna llamada de la que abrir un ticket.")
        }
        guard let identification = facts.identification else {
            throw Refusal(.wrongState, "Antes diga quién es el cliente, con «avalar».")
        }
        let received = time.now
        var draft = TicketDraft(
            helpdesk: agent.helpdesk, company: identification.company, contact: identification.contact,
            type: new.type.raw, product: new.product ?? "", subject: new.subject, call: call, openedBy: agent.id)
        facts.fill(&draft)
        clock(agent.helpdesk)?.promise(&draft, to: facts.company, receivedAt: received)
        let ticket: Ticket
        do {
            let number = try await records.open(draft, at: received)
            ticket = Ticket(number: number, draft: draft, openedAt: received)
        } catch { throw .fault }
        let number = ticket.number
        board.change(call) { $0.noteOpened(ticket) }
        if !new.note.isEmpty {
            try await add([.noted(new.note, by: agent.id)], to: number, by: rules(of: agent.helpdesk))
        }
        namesChanged()
        log.say(call, "ticket \(number) opened by \(agent.id)")
        return .ticket(try await card(of: number, agent))
    }

    func vouch(_ id: ContactID, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        guard let call = board.lastCall(of: agent.id), board.entry(of: call) != nil else { throw .wrongState }
        let contact: Contact?
        do { contact = try await records.contact(id) } catch { throw .fault }
        guard let contact, try await isOfHelpdesk(contact, agent) else {
            throw Refusal(.notFound, "No existe ese contacto.")
        }
        let identification = Identification(
            company: contact.company.id, contact: id, strength: .vouched(by: agent.id))
        records.note(.identified(identification), of: call, at: time.now)
        board.change(call) { facts in
            facts.identification = identification
            facts.contact = contact
            facts.company = contact.company
        }
        return .done
    }

    private func isOfHelpdesk(_ contact: Contact, _ agent: AgentRecord) async throws(Refusal) -> Bool {
        do {
            return try await records.reader.companies(of: agent.helpdesk).contains { $0.id == contact.company.id }
        } catch { throw .fault }
    }

    func set(_ change: ConsoleCommand.TicketChange, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        _ = try await own(change.number, agent)
        var events: [TicketEvent] = []
        if let name = change.state {
            guard let state = TicketState(name) else {
                let names = TicketState.ofAgents.map(\.name.raw).joined(separator: ", ")
                throw Refusal(.badField, "El estado es uno de estos: \(names).")
            }
            events.append(state.event(by: agent.id))
        }
        if let responsible = change.responsible {
            let known: AgentRecord?
            do { known = try await records.reader.agent(AgentID(responsible)) } catch { throw .fault }
            guard let known, known.helpdesk == agent.helpdesk else {
                throw Refusal(.notFound, "No existe ese agente.")
            }
            events.append(.responsibleSet(known.id, by: agent.id))
        }
        if let deadline = change.deadline { events.append(.deadlineSet(deadline.timestamp, by: agent.id)) }
        try await add(events, to: change.number, by: rules(of: agent.helpdesk))
        return .ticket(try await card(of: change.number, agent))
    }

    /// The ticket, if it is one of the agent's helpdesk.
    func own(_ number: TicketNumber, _ agent: AgentRecord) async throws(Refusal) -> Ticket {
        let ticket: Ticket?
        do { ticket = try await records.ticket(number, of: agent.helpdesk) } catch { throw .fault }
        guard let ticket else { throw .noTicket }
        return ticket
    }

    func rules(of helpdesk: HelpdeskName) -> HelpdeskRules { clock(helpdesk)?.rules ?? HelpdeskRules() }

    /// All of them, or none where the rules forbid one.
    func add(
        _ wanted: [TicketEvent], to number: TicketNumber, by rules: HelpdeskRules
    ) async throws(Refusal) {
        if wanted.isEmpty { return }
        let now = time.now
        let amendment: Amendment
        do {
            amendment = try await records.amend(number, at: now) { ticket in
                switch rules.events(wanted, on: ticket, at: now) {
                case .success(let events): events
                case .failure: nil
                }
            }
        } catch { throw .fault }
        switch amendment {
        case .absent: throw .noTicket
        case .done: break
        case .refused(let ticket):
            if case .failure(let why) = rules.events(wanted, on: ticket, at: now) { throw Refusal(why, rules) }
        }
    }

    func card(of number: TicketNumber, _ agent: AgentRecord) async throws(Refusal) -> TicketCard {
        let ticket = try await own(number, agent)
        let history: [TicketEntry]
        let company: Company?
        do {
            history = try await records.reader.history(of: number)
            company = try await records.company(ticket.draft.company)
        } catch { throw .fault }
        return card(of: ticket, of: company, history.map(Self.line))
    }

    func card(of ticket: Ticket, of company: Company?, _ history: [TicketCard.HistoryLine] = []) -> TicketCard {
        let (clock, now) = (clock(ticket.draft.helpdesk), time.now)
        let deadline = clock.map { $0.deadline(of: ticket, company: company, at: now) } ?? ticket.deadline
        let light = clock?.light(of: ticket, company: company, at: now)
        return TicketCard(
            number: ticket.number, type: CaseTypeName(ticket.draft.type), product: ticket.draft.product,
            subject: ticket.draft.subject, state: ticket.state.name, responsible: ticket.responsible?.raw,
            openedAt: UnixTime(ticket.openedAt), deadline: deadline.map(UnixTime.init),
            trafficLight: light.flatMap { TicketCard.TrafficLight(rawValue: $0.rawValue) }, history: history)
    }

    private static func line(_ entry: TicketEntry) -> TicketCard.HistoryLine {
        let (who, what) = words(of: entry.event)
        return TicketCard.HistoryLine(at: UnixTime(entry.at), who: who, what: what)
    }

    private static let names = TicketEvent.Names(
        agent: { $0.raw }, contact: { "contacto \($0)" }, moment: { Log.stamp($0) }, recording: { $0.raw })

    /// With what the case lacked, for the agent who is to ask for it (S0-17, S2-16).
    private static func opening(of draft: TicketDraft) -> String {
        draft.missing.map { "abierto; falta: \($0.joined(separator: ", "))" } ?? "abierto"
    }

    private static func words(of event: TicketEvent) -> (who: String, what: String) {
        switch event {
        case .opened(let draft): (draft.openedBy?.raw ?? "teléfono", opening(of: draft))
        case .commented(let recording, _): ("cliente", "comentario: \(recording)")
        case .noted(let text, let agent): (agent.raw, text)
        default: (event.agent?.raw ?? "", event.spanish(names) ?? "")
        }
    }

    func calls(_ agent: AgentRecord) async throws(Refusal) -> [CallCard] {
        do {
            return try await records.reader.calls(CallFilter(helpdesk: agent.helpdesk, limit: 20)).map { call in
                CallCard(
                    call: call.id, beganAt: UnixTime(call.offeredAt),
                    seconds: call.endedAt.map { Int(($0 - call.offeredAt).components.seconds) }, number: call.caller,
                    contact: call.contact, company: call.company, agent: call.agents.last, tickets: call.tickets,
                    cause: call.cause)
            }
        } catch { throw .fault }
    }
}
