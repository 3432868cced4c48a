import Dialplan
import Helpdesk
import Queueing
import Telephony

/// What the gateway knows at the moment it is asked.
extension Walk {
    mutating func check(_ check: FactCheck) async -> ExitName {
        let value: String
        do { value = try await self.value(of: check) } catch {
            return fault("“\(check.fact.rawValue)” is not known", error)
        }
        return check.values.contains(value) ? .value(value) : .otherwise
    }

    private mutating func value(of check: FactCheck) async throws(RecordsFailure) -> String {
        switch check.fact {
        case .caller: return caller
        case .plan: return clock.standing(of: facts.company, at: now).rawValue
        case .contract: return clock.hours(of: facts.company, at: now).state(at: now) == .closed ? "closed" : "open"
        case .trained: return facts.contact?.isTrained == true ? "yes" : "no"
        case .abuse: return try await abuse().rawValue
        case .agents: return agents(of: check.queue)
        case .openTickets:
            let count = try await readOpenTickets().count
            return count == 0 ? "none" : count == 1 ? "one" : "several"
        case .ticket, .urgent, .reopening, .answer, .light:
            return value(of: check.fact, try await ticketAtHand())
        case .handOff:
            let isUrgent = isUrgent(facts.isCaseReported ? nil : try await ticketAtHand())
            return clock.mayHandOff(facts.company, isUrgent: isUrgent, at: now) ? "allowed" : "refused"
        case .announced: return try await isAnnounced() ? "yes" : "no"
        case .surcharge: return facts.hasAcceptedSurcharge ? "accepted" : "none"
        case .version: return version.rawValue
        case .contacts: return try await hasRoomForContacts() ? "room" : "full"
        case .mayOpen: return mayDo(.openTicket) ? "yes" : "no"
        case .severityByPhone:
            return plan.rules.isTakenByPhone(facts.fields[.severity] ?? "") ? "allowed" : "refused"
        }
    }

    private func value(of fact: Fact, _ ticket: Ticket?) -> String {
        switch fact {
        case .ticket: ticket?.state.fact ?? "none"
        case .urgent: ticket?.draft.urgency == nil ? "no" : "yes"
        case .reopening: ticket.map { clock.mayReopen($0) } ?? false ? "allowed" : "refused"
        // What is closed is answered; where nothing is promised, nothing is late.
        case .answer:
            ticket.map { $0.state.isOpen ? clock.answer(of: $0, at: now) ?? .due : .given }?.rawValue ?? "given"
        case .light:
            ticket.flatMap { clock.light(of: $0, company: facts.company, at: now) }?.rawValue ?? "none"
        default: ""
        }
    }

    /// For one of the listed causes, or of the gravest severity; without a ticket, by what was noted of the case.
    private func isUrgent(_ ticket: Ticket?) -> Bool {
        let severity = ticket?.severity ?? facts.fields[.severity] ?? ""
        let cause = ticket.map(\.draft.urgency) ?? facts.fields[.urgency]
        return cause != nil || plan.rules.gravity(of: severity) == 0
    }

    /// By the limit of the company's plan (S2-04).
    private func hasRoomForContacts() async throws(RecordsFailure) -> Bool {
        guard let company = facts.company, let plan = clock.plan(of: company, at: now) else { return true }
        return try await plan.allowsAnotherContact(having: services.directory.contactCount(of: company.id))
    }

    private var caller: String {
        guard let identification = facts.identification else {
            return facts.offer.caller.isEmpty ? "hidden" : "unknown"
        }
        return identification.contact == nil ? "company" : "person"
    }

    private func agents(of queue: QueueName?) -> String {
        guard let queue else { return "none" }
        let summary = services.exchange.switchboard.summary(of: queue)
        if summary.signedIn == 0 { return "none" }
        return summary.ready > summary.length ? "free" : "busy"
    }

    /// Only tickets that an agent marked as duplicates count (S3-05).
    private func abuse() async throws(RecordsFailure) -> AbuseStanding {
        guard let rule = plan.rules.abuse, let contact = facts.identification?.contact else { return .none }
        let since = now + .seconds(-86_400 * rule.days)
        let (count, isDenied) = try await services.desk.duplicates(of: contact, since: since)
        return isDenied ? .denied : count >= rule.warnAfter ? .warned : .none
    }

    /// Of the cause that was noted as urgent (S1-23); one that need not be announced counts as if it were.
    private func isAnnounced() async throws(RecordsFailure) -> Bool {
        guard let cause = facts.fields[.urgency] else { return false }
        if plan.rules.urgentCauses.contains(where: { $0.name == cause && !$0.needsAnnouncement }) { return true }
        guard let company = facts.identification?.company else { return false }
        let windows = try await services.desk.announcedWindows(of: company, in: plan.helpdesk, at: now)
        return windows.contains { $0.cause == cause && $0.from <= now && now < $0.until }
    }

    private var version: VersionStanding {
        guard let asked = facts.fields[.version], !asked.isEmpty,
            let product = plan.rules.product(named: facts.fields[.product] ?? "")
        else { return .unknown }
        return product.standing(of: asked)
    }
}

extension TicketState {
    /// As `check: ticket` tells them apart: whoever works on an open one.
    fileprivate var fact: String {
        switch self {
        case .open, .inProgress, .waitingForSupplier, .waitingForOther: TicketState.open.rawValue
        case .waitingForClient, .toReview, .closed, .agreed, .silent, .duplicate, .outOfScope: rawValue
        }
    }
}
