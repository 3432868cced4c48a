import Dialplan
import Helpdesk
import Telephony

extension Walk {
    mutating func describe(_ recording: VoiceRecording) async throws(CallEnded) -> ExitName {
        switch try await record(recording, for: .description) {
        case .kept(let name):
            try call.stillUp()
            facts.description = name
            if let thanks = recording.thanks { try await say(thanks) }
            return .recorded
        case .empty: return .empty
        case .failed: return .fault
        }
    }

    /// The number is on disc before it is said.
    mutating func openTicket(_ step: OpenTicket) async throws(CallEnded) -> ExitName {
        guard mayDo(.openTicket), let identification = facts.identification else { return .notAllowed }
        let draft = TicketDraft(
            helpdesk: plan.helpdesk, company: identification.company, contact: identification.contact,
            type: facts.fields[.type] ?? "", product: facts.fields[.product] ?? "",
            severity: facts.fields[.severity] ?? "", description: facts.description, call: call.id)
        let number: TicketNumber
        do {
            number = try await services.desk.open(draft, at: now)
        } catch {
            services.report(call.id, "the ticket was not opened: \(error)")
            return .fault
        }
        services.report(call.id, "opens ticket \(number)")
        facts.opened.append(number)
        facts.openTickets.insert(Ticket(number: number, draft: draft, openedAt: now), at: 0)
        facts.current = nil
        // How grave it is was asked of the call; what it is, of this case.
        facts.fields[.type] = nil
        facts.fields[.product] = nil
        facts.description = nil
        var telling = context
        telling.ticket = nil
        telling.number = number
        // A key from before (a second press to end the description) must not cut the number short.
        line.discardDigits()
        try await tell(utterance(step.tell, telling), step)
        return .next
    }

    private func tell(_ number: Utterance, _ step: OpenTicket) async throws(CallEnded) {
        for _ in 0...step.repeatLimit {
            var key = try await call.key(during: number)
            if key == nil, step.repeatKey != nil { key = try await call.key(within: step.timeout) }
            guard let key else { return }
            guard key == step.repeatKey else { return line.putBack(key) }
            call.note(.keyed(.shown(String(key.rawValue))))
        }
    }

    /// Another company's number sounds like one that does not exist.
    mutating func findTicket(_ step: FindTicket) async throws(CallEnded) -> ExitName {
        guard mayDo(.hearState), let company = facts.identification?.company else { return .notAllowed }
        var retries = Retries()
        let rule = DigitRule.number(
            step.lengths, timeout: step.timeout, interDigitTimeout: step.interDigitTimeout)
        while unknownTickets < step.unknown.limit {
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
                    call.note(.ticketFound(ticket.number))
                    facts.current = ticket
                    return .found
                }
                call.note(.ticketNotFound(keyed: keys, foreign: ticket != nil))
                unknownTickets += 1
                line.discardDigits()
                _ = retries.noteWrong(limit: step.unknown.limit)
            }
        }
        return .unknown
    }

    private func find(_ keys: String) async throws(RecordsFailure) -> Ticket? {
        guard let number = Int64(keys) else { return nil }
        return try await services.desk.ticket(TicketNumber(number), of: plan.helpdesk)
    }

    mutating func comment(_ recording: VoiceRecording) async throws(CallEnded) -> ExitName {
        guard mayDo(.comment), let ticket = facts.current?.number ?? facts.opened.last else { return .notAllowed }
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
}
