import Dialplan
import Helpdesk
import Telephony

/// A call as far as its journal tells it, as an exploration follows it.
struct CallTrace {
    /// How surely the caller is known.
    enum Identity: Int, Hashable, Comparable, Sendable {
        case nobody, company, person
        /// By code and PIN.
        case proven

        static func < (one: Identity, other: Identity) -> Bool { one.rawValue < other.rawValue }
    }

    private(set) var step: StepName?
    private(set) var visits = 0
    private(set) var question: Utterance?
    private(set) var identity = Identity.nobody
    private(set) var fields: [CaseField: String] = [:]
    /// The ticket at hand.
    private(set) var ticket: TicketNumber?
    private var company: CompanyID?
    /// How much of the journal was followed.
    private(set) var facts = 0
    private var hasAcceptedSurcharge = false
    /// The next thing that is noted begins another case.
    private var isCaseOpened = false
    /// What was noted last is of a case that no ticket holds yet.
    private var isCaseReported = false
    private var wrongIdentities = 0
    private var unknownTickets = 0
    private var others: Set<String> = []
    /// What the call came to so far.
    private var ends: Set<String> = []

    /// How often something happened of which later steps can learn although the state does not tell it: a ticket
    /// changed, a wrong answer, a new PIN, an agent who is gone.
    private(set) var traces = 0

    mutating func follow(_ event: CallEvent) {
        facts += 1
        switch event {
        case .connected, .transferred: ends = ["person"]
        case .ticketOpened, .ticketCommented: if ends != ["person"] { ends = ["ticket"] }
        case .messageLeft: if ends.isEmpty { ends = ["message"] }
        case .callBackAsked: if ends.isEmpty { ends = ["call-back"] }
        default: break
        }
        switch event {
        case .entered(let name):
            step = name
            visits += 1
        case .said(let utterance): question = utterance
        case .identified(let identification):
            let isProven = identification.strength >= .codeAndPIN
            identity = identification.contact == nil ? .company : isProven ? .proven : .person
            company = identification.company
            wrongIdentities = 0
        case .notIdentified(let refusal):
            if refusal == .wrong { wrongIdentities += 1 }
            traces += 1
        case .chose(let field, let value): note(value, as: field)
        case .filledIn(let field, let value): note(value, as: field)
        case .acted(let act, let number):
            if act == .acceptSurcharge { hasAcceptedSurcharge = true }
            traces += number == nil ? 0 : 1
        case .ticketOpened(let number):
            (ticket, isCaseOpened, isCaseReported, traces) = (number, true, false, traces + 1)
        case .ticketFound(let number): (ticket, isCaseReported, unknownTickets) = (number, false, 0)
        case .ticketCommented, .pinChanged: traces += 1
        case .ticketNotFound:
            unknownTickets += 1
            traces += 1
        case .messageLeft, .callBackAsked: traces += 1
        case .notTaken, .agentUnreachable: leave("agent gone")
        case .offered, .ringing, .answered, .left, .keyed, .languageChosen, .notAuthorised, .recordingDeclined,
            .recordingStarted, .recordingEnded, .queued, .offeredTo, .leftQueue,
            .accepted, .connected, .disconnected, .transferring, .transferred, .transferFailed, .held,
            .resumed, .wrappedUp, .ended:
            break
        }
    }

    private mutating func note(_ value: String?, as field: CaseField) {
        if isCaseOpened { fields = [:] }
        (isCaseOpened, isCaseReported) = (false, true)
        fields[field] = value
        if field == .severity { fields[.severityAgreed] = nil }
    }

    mutating func drain() { leave("drained") }

    /// What the agents' side is like from now on.
    private mutating func leave(_ trace: String) {
        others.insert(trace)
        traces += 1
    }

    /// Only what matters: the facts that are alive; what a step counts over the whole call, in such steps.
    func state(
        at moment: (of: CallState.Moment, at: Timestamp), stay: [String: Int], by sight: Sight, _ records: MemoryRecords
    ) -> CallState {
        let (plan, live) = (sight.plan, sight.live)
        var counts: [Int] = []
        let kind = step.flatMap { plan.steps[$0] }?.kind
        switch kind {
        case .identify(let identify): counts = [min(wrongIdentities, identify.attempts - 1)]
        case .findTicket(let find): counts = [min(unknownTickets, find.unknown.limit - 1)]
        default: break
        }
        func isLive(_ fact: LiveFacts.Fact) -> Bool { live.isLive(fact, at: step) }
        let parts = live.parts(at: step)
        let ticket = parts.isEmpty ? nil : self.ticket.map { records.ticket($0, atFact: facts) }
        let open = isLive(.aspect(.openTickets)) ? company.map { records.openTickets(of: $0, atFact: facts) } : nil
        // Agents are sought for the case at hand.
        let putsDown = isCaseReported && !parts.isDisjoint(with: [.urgency, .technicians])
        let told = fields.filter { isLive(.field($0.key)) && sight.tells($0.value, of: $0.key) }
        // Where the line may end without a word, it matters what the call came to before.
        let isEnding = if case .hangUp = kind { true } else { sight.hangsUpSilently }
        return CallState(
            step: step, moment: moment.of, hours: isLive(.hours) ? plan.calendar.state(at: moment.at) : nil, stay: stay,
            identity: isLive(.identity) ? identity : .nobody,
            fields: told, beginsCase: isCaseOpened && !told.isEmpty,
            ticket: (ticket.map { sight.kinds.kind(of: $0, at: moment.at, by: parts) } ?? "")
                + (putsDown ? ", put down" : ""),
            openTickets: min(2, open ?? 0),
            hasAcceptedSurcharge: isLive(.surcharge) && hasAcceptedSurcharge, counts: counts,
            others: (isLive(.aspect(.staff)) ? others : []).union(isEnding ? ends : []))
    }
}
