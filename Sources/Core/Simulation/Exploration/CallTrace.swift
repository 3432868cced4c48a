import Dialplan
import Helpdesk
import Telephony

/// A call as far as its journal tells it, as an exploration follows it.
struct CallTrace {
    private(set) var step: StepName?
    private(set) var visits = 0
    private(set) var question: Utterance?
    private var identity = ""
    private var fields: [CaseField: String] = [:]
    private var ticket = ""
    /// What the last thing that was done to it in this call made of it.
    private var doing = ""
    private var hasAcceptedSurcharge = false
    /// The next thing that is noted begins another case.
    private var isCaseOpened = false
    private var wrongIdentities = 0
    private var unknownTickets = 0
    private var others: Set<String> = []

    mutating func follow(_ event: CallEvent) {
        switch event {
        case .entered(let name):
            step = name
            visits += 1
        case .said(let utterance): question = utterance
        case .identified(let identification):
            identity = (identification.contact == nil ? "company " : "person ") + "\(identification.strength)"
            wrongIdentities = 0
        case .notIdentified(let refusal): if refusal == .wrong { wrongIdentities += 1 }
        case .chose(let field, let value): note(value, as: field)
        case .filledIn(let field, let value): note(value, as: field)
        case .acted(.acceptSurcharge, _): hasAcceptedSurcharge = true
        case .acted(let act, _): doing = Self.outcome(of: act) ?? doing
        case .ticketOpened:
            (ticket, doing, isCaseOpened) = ("opened", "", true)
        case .ticketFound(let number):
            (ticket, doing) = ("found \(number)", "")
        case .ticketNotFound: unknownTickets += 1
        case .notTaken, .agentUnreachable: others.insert("agent gone")
        case .offered, .ringing, .answered, .left, .keyed, .languageChosen, .notAuthorised, .recordingDeclined,
            .recordingStarted, .recordingEnded, .ticketCommented, .pinChanged, .messageLeft, .callBackAsked, .queued,
            .offeredTo,
            .leftQueue, .accepted, .connected, .disconnected, .transferring, .transferred, .transferFailed, .held,
            .resumed, .wrappedUp, .ended:
            break
        }
    }

    /// How the ticket stands after it; nil where that is as before.
    private static func outcome(of act: CallerAct) -> String? {
        switch act {
        case .vobo, .close: "agreed"
        case .reject, .reopen, .sentInWriting: "to review"
        case .secondOpinion: "another opinion"
        case .escalate, .acceptSurcharge, .contactChange: nil
        }
    }

    private mutating func note(_ value: String?, as field: CaseField) {
        if isCaseOpened { fields = fields.filter { $0.key == .severity } }
        isCaseOpened = false
        fields[field] = value
    }

    mutating func drain() { others.insert("drained") }

    /// Only what matters: the facts that are alive; what a step counts over the whole call, in such steps.
    func state(on occasion: Occasion, stay: [String: Int], in plan: Dialplan, _ live: LiveFacts) -> CallState {
        var counts: [Int] = []
        switch step.flatMap({ plan.steps[$0] })?.kind {
        case .identify: counts = [wrongIdentities]
        case .findTicket: counts = [unknownTickets]
        default: break
        }
        func isLive(_ fact: LiveFacts.Fact) -> Bool { step.map { live.isLive(fact, at: $0) } ?? false }
        return CallState(
            step: step, kind: occasion.kind, hours: plan.calendar.state(at: occasion.moment), stay: stay,
            identity: identity, fields: fields.filter { isLive(.field($0.key)) },
            ticket: isLive(.ticket) ? "\(ticket) \(doing)" : "",
            hasAcceptedSurcharge: isLive(.surcharge) && hasAcceptedSurcharge, counts: counts, others: others)
    }
}
