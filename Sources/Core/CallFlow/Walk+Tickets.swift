import Dialplan
import Helpdesk
import Telephony

extension Walk {
    /// Another company's number sounds like one that does not exist.
    mutating func findTicket(_ step: FindTicket) async throws(CallEnded) -> ExitName {
        guard mayDo(.hearState), let company = facts.identification?.company else { return .notAllowed }
        var retries = Retries()
        let rule = DigitRule.number(
            step.lengths, timeout: step.timeout, interDigitTimeout: step.interDigitTimeout)
        // Who comes back is asked once at least.
        var left = max(1, step.unknown.limit - unknownTickets)
        while left > 0 {
            let prompt = retries.prompt(step.silence, step.unknown, of: self, asking: utterance(step.question))
            switch try await call.collect(rule, prompting: prompt) {
            case .nothing: if retries.noteSilence(limit: step.silence.limit) { return .silence }
            case .erased: if retries.noteRepeat() { return .silence }
            case .digits(let keys), .misfit(let keys):
                facts.keyed.append(.shown(keys))
                let ticket: Ticket?
                do {
                    ticket = try await find(keys)
                } catch {
                    services.report(call.id, "the ticket was not found: \(error)")
                    return .fault
                }
                if let ticket, ticket.draft.company == company {
                    note(found: ticket)
                    return .found
                }
                call.note(.ticketNotFound(keyed: keys, foreign: ticket != nil))
                unknownTickets += 1
                left -= 1
                line.discardDigits()
                _ = retries.noteWrong(limit: step.unknown.limit)
            }
        }
        return .unknown
    }

    private mutating func note(found ticket: Ticket) {
        call.note(.ticketFound(ticket.number))
        facts.take(ticket)
        unknownTickets = 0
    }

    private func find(_ keys: String) async throws(RecordsFailure) -> Ticket? {
        guard let number = Int64(keys) else { return nil }
        return try await services.desk.ticket(TicketNumber(number), of: plan.helpdesk)
    }

    /// The ticket at hand as it is on record now; nil where there is none, or none of the caller's company.
    mutating func ticketAtHand() async throws(RecordsFailure) -> Ticket? {
        guard let number = facts.current?.number ?? facts.opened.last,
            let company = facts.identification?.company,
            let ticket = try await services.desk.ticket(number, of: plan.helpdesk), ticket.draft.company == company
        else { return nil }
        noteState(of: ticket)
        return ticket
    }

    /// It is the one at hand, and stands so.
    mutating func noteState(of ticket: Ticket) {
        facts.current = ticket
        let place = facts.openTickets.firstIndex { $0.number <= ticket.number } ?? facts.openTickets.endIndex
        let isListed = facts.openTickets.indices.contains(place) && facts.openTickets[place].number == ticket.number
        switch (ticket.state.isOpen, isListed) {
        case (true, true): facts.openTickets[place] = ticket
        case (true, false): facts.openTickets.insert(ticket, at: place)
        case (false, true): facts.openTickets.remove(at: place)
        case (false, false): break
        }
    }

    /// Those of the caller's company as they are on record now, the newest first.
    mutating func readOpenTickets() async throws(RecordsFailure) -> [Ticket] {
        guard let company = facts.identification?.company else { return [] }
        facts.openTickets = try await services.desk.openTickets(of: company, in: plan.helpdesk)
        return facts.openTickets
    }

    /// One after the other until the caller takes one; who keys nothing hears the next.
    mutating func offerTickets(_ step: OfferTickets) async throws(CallEnded) -> ExitName {
        guard mayDo(.hearState) else { return .notAllowed }
        let tickets: [Ticket]
        do { tickets = try await readOpenTickets() } catch {
            services.report(call.id, "the open tickets were not read: \(error)")
            return .fault
        }
        if tickets.isEmpty { return .noTicket }
        var retries = Retries()
        var hasKeyed = false
        for ticket in tickets.prefix(OfferTickets.most) {
            switch try await offer(ticket, step, &retries) {
            case .taken: return .found
            case .passed: hasKeyed = true
            case .left(let exit): return exit
            case .silence: if retries.noteSilence(limit: step.silence.limit) { return hasKeyed ? .other : .silence }
            }
        }
        return hasKeyed ? .other : .silence
    }

    private enum Offered {
        case taken, passed, silence
        case left(ExitName)
    }

    private mutating func offer(
        _ ticket: Ticket, _ step: OfferTickets, _ retries: inout Retries
    ) async throws(CallEnded) -> Offered {
        var offering = context
        offering.ticket = ticket
        while true {
            let prompt = retries.prompt(step.silence, step.wrong, of: self, asking: utterance(step.offer, offering))
            guard case .digits(let keyed) = try await call.collect(.key(timeout: step.timeout), prompting: prompt),
                let key = keyed.first.flatMap(Digit.init(rawValue:))
            else { return .silence }
            facts.keyed.append(.shown(keyed))
            switch key {
            case step.chooseKey:
                note(found: ticket)
                return .taken
            case step.nextKey:
                retries.noteAnswer()
                return .passed
            case step.otherKey: return .left(.other)
            case step.repeatKey: if retries.noteRepeat() { return .left(.wrong) }
            default:
                line.discardDigits()
                if retries.noteWrong(limit: step.wrong.limit) { return .left(.wrong) }
            }
        }
    }

    mutating func comment(_ recording: VoiceRecording) async throws(CallEnded) -> ExitName {
        guard mayDo(.comment), let ticket = ownTicket else { return .notAllowed }
        if recording.givesInformation { return try await giveInformation(recording) }
        switch try await record(recording, for: .comment) {
        case .empty: return .empty
        case .failed: return .fault
        case .kept(let name):
            let event = TicketEvent.commented(name, by: facts.identification?.contact)
            do {
                guard try await services.desk.append(event, to: ticket, at: now) else { return .fault }
            } catch {
                services.report(call.id, "the comment was not kept: \(error)")
                return .fault
            }
            call.note(.ticketCommented(ticket))
            if let thanks = recording.thanks { try await say(thanks) }
            return .recorded
        }
    }
    /// The number of the ticket at hand, of which it is not known whether it is another company's by now.
    private var ownTicket: TicketNumber? {
        guard let ticket = facts.current else { return facts.opened.last }
        return ticket.draft.company == facts.identification?.company ? ticket.number : nil
    }

    /// Nobody is asked to speak of a ticket that may not be opened again. What was said and the reopening are one
    /// commit (S0-14).
    private mutating func giveInformation(_ recording: VoiceRecording) async throws(CallEnded) -> ExitName {
        do {
            guard let ticket = try await ticketAtHand() else { return .notAllowed }
            if plan.rules.refusal(of: .informationGiven(nil, by: author), on: ticket) != nil { return .refused }
        } catch { return fault("the ticket was not read", error) }
        switch try await record(recording, for: .comment) {
        case .empty: return .empty
        case .failed: return .fault
        case .kept(let name):
            do {
                guard let ticket = try await ticketAtHand() else { return .fault }
                let (rules, event) = (plan.rules, TicketEvent.informationGiven(name, by: author))
                let amendment = try await amend(ticket.number) { ticket in
                    let events = rules.events(event, on: ticket)
                    return events.isEmpty ? nil : events
                }
                switch amendment {
                case .absent: return .fault
                case .refused: return .refused
                case .done: break
                }
            } catch { return fault("the information was not kept", error) }
            if let ticket = facts.current { call.note(.ticketCommented(ticket.number)) }
            if let thanks = recording.thanks { try await say(thanks) }
            return .recorded
        }
    }

    /// By whose doing a ticket changes in this call.
    var author: Author { .contact(facts.identification?.contact, in: call.id) }

    /// The ticket at hand is what came of it.
    mutating func amend(
        _ number: TicketNumber, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment {
        let amendment = try await services.desk.amend(number, at: now, by: judge)
        switch amendment {
        case .absent: break
        case .refused(let ticket), .done(let ticket, _): noteState(of: ticket)
        }
        return amendment
    }

    func fault(_ what: String, _ failure: RecordsFailure) -> ExitName {
        services.report(call.id, "\(what): \(failure)")
        return .fault
    }
}
