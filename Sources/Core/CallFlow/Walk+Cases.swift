import Dialplan
import Helpdesk
import Telephony

extension Walk {
    mutating func describe(_ recording: VoiceRecording) async throws(CallEnded) -> ExitName {
        switch try await record(recording, for: .description) {
        case .kept(let name):
            try call.stillUp()
            beginCase()
            if recording.part.isEmpty {
                facts.description = name
            } else {
                facts.parts.removeAll { $0.name == recording.part }
                facts.parts.append(DescriptionPart(recording.part, name))
            }
            if let thanks = recording.thanks { try await say(thanks) }
            return .recorded
        case .empty: return .empty
        case .failed: return .fault
        }
    }

    /// Notes something of the case being reported.
    mutating func fill(_ field: CaseField, _ value: String?) {
        beginCase()
        facts.fields[field] = value
        // Who changes it has not agreed with what it is now.
        if field == .severity { facts.fields[.severityAgreed] = nil }
    }

    /// After a ticket was opened, what is noted next is of another case: nothing of the first holds for it (S2-05).
    private mutating func beginCase() {
        facts.isCaseReported = true
        guard facts.isCaseOpened else { return }
        facts.isCaseOpened = false
        facts.fields = [:]
        facts.description = nil
        facts.parts = []
    }

    mutating func set(_ fields: [CaseField: String?]) {
        for (field, written) in fields.sorted(by: { $0.key < $1.key }) {
            var value = written
            if field == .previousTicket, value == Self.atHand {
                value = (facts.current?.number ?? facts.opened.last)?.description
            }
            fill(field, value)
            call.note(.filledIn(field: field, value: value))
        }
    }

    /// As a dialplan writes the ticket at hand: `set: { previous-ticket: current }`.
    private static let atHand = "current"

    mutating func ask(_ step: AskNumber) async throws(CallEnded) -> ExitName {
        var retries = Retries()
        let rule = DigitRule.number(
            step.lengths, timeout: step.timeout, interDigitTimeout: step.interDigitTimeout)
        while true {
            let prompt = retries.prompt(step.silence, step.wrong, of: self, asking: utterance(step.question))
            switch try await call.collect(rule, prompting: prompt) {
            case .nothing: if retries.noteSilence(limit: step.silence.limit) { return .silence }
            case .erased: if retries.noteRepeat() { return .wrong }
            case .misfit:
                line.discardDigits()
                if retries.noteWrong(limit: step.wrong.limit) { return .wrong }
            case .digits(let keys):
                facts.keyed.append(.shown(keys))
                fill(step.sets, keys)
                call.note(.chose(field: step.sets, value: keys))
                return .next
            }
        }
    }

    /// The number, and everything that is promised with it, is on disc before it is said.
    mutating func openTicket(_ step: OpenTicket) async throws(CallEnded) -> ExitName {
        guard mayDo(.openTicket), let identification = facts.identification else { return .notAllowed }
        beginCase()
        let received = now
        let draft = await draft(for: identification, receivedAt: received)
        // Also where the dialplan has not asked (S2-20).
        if plan.rules.severity(orUsual: draft.severity)?.isTakenByPhone == false { return .notAllowed }
        let number: TicketNumber
        do {
            number = try await services.desk.open(draft, at: received)
        } catch {
            services.report(call.id, "the ticket was not opened: \(error)")
            return .fault
        }
        services.report(call.id, "opens ticket \(number)")
        let ticket = Ticket(number: number, draft: draft, openedAt: received)
        facts.noteOpened(ticket)
        // A key from before (a second press to end the description) must not cut the number short.
        line.discardDigits()
        try await tell(utterance(step.tell), step)
        return .next
    }

    private func draft(for identification: Identification, receivedAt moment: Timestamp) async -> TicketDraft {
        var draft = TicketDraft(
            helpdesk: plan.helpdesk, company: identification.company, contact: identification.contact, call: call.id)
        facts.fill(&draft)
        draft.subject = subject
        draft.previous = await previousTicket(of: identification.company)
        clock.promise(&draft, to: facts.company, receivedAt: moment)
        let missing = missingFields
        draft.missing = missing.isEmpty ? nil : missing
        return draft
    }

    /// What was keyed as the ticket before this one, where it is one of the caller's company and the rules let a new
    /// ticket name it (S1-20).
    private func previousTicket(of company: CompanyID) async -> TicketNumber? {
        guard plan.rules.previousTicket != .forbidden,
            let number = facts.fields[.previousTicket].flatMap(Int64.init).map(TicketNumber.init)
        else { return nil }
        do {
            let ticket = try await services.desk.ticket(number, of: plan.helpdesk)
            return ticket?.draft.company == company ? number : nil
        } catch {
            services.report(call.id, "the previous ticket was not read: \(error)")
            return nil
        }
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
}
