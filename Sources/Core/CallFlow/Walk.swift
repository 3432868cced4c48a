import Announcements
import Dialplan
import Helpdesk
import Queueing
import Telephony

/// One caller's way through a dialplan.
///
/// Each kind of step is a method that returns the exit by which the caller left it; the methods stand in extensions,
/// one file for what belongs together. The walk keeps its edition to the end, whatever is loaded meanwhile.
struct Walk {
    let call: Call
    let edition: Edition
    let services: CallServices
    var facts: CallFacts
    /// Counts the recordings of the call, for their names.
    var recordings = 0
    /// Numbers keyed that sounded like none, over the whole call, since the last ticket that was found: guessing has an
    /// end, and who mistyped one is not turned away from the next.
    var unknownTickets = 0
    /// What a caller had in queues that were left for the long wait: who waits on keeps the turn.
    var turns: [QueueName: QueueTurn] = [:]
    /// Wrong answers to "who are you", over the whole call.
    var wrongIdentities = 0
    /// Both sides are being kept under this name.
    var keptWhole: RecordingName?
    private let gaps = AnnouncementGaps()
    /// The last step was a conversation, and the agent ended it.
    var agentEndedIt = false

    init(call: Call, edition: Edition, services: CallServices, offer: CallOffer) {
        self.call = call
        self.edition = edition
        self.services = services
        facts = CallFacts(offer: offer)
    }

    var plan: Dialplan { edition.dialplan }
    var line: any Line { call.line }
    var now: Timestamp { services.time.now }

    /// Why the call ends; nil when something else ended it.
    mutating func runToTheEnd() async -> HangupCause? {
        do {
            let cause = try await run()
            await stopKeeping()
            return cause
        } catch {
            await stopKeeping()
            return nil
        }
    }

    /// Goes from step to step until one hangs up.
    private mutating func run() async throws(CallEnded) -> HangupCause {
        try await call.answer(after: plan.ringTime)
        var name = plan.entry
        for _ in 0..<Dialplan.stepLimit {
            try call.stillUp()
            guard let step = plan.steps[name] else { preconditionFailure("a checked dialplan has the step \(name)") }
            call.note(.entered(step: name))
            if case .hangUp(let farewell) = step.kind {
                if let farewell { try await say(farewell) }
                return agentEndedIt ? .agent : .gateway
            }
            agentEndedIt = false
            let exit = try await take(step)
            call.note(.left(step: name, by: exit))
            guard let next = step.exits[exit] else { preconditionFailure("step \(name) has the exit \(exit)") }
            name = next
        }
        services.report(call.id, "gave up after \(Dialplan.stepLimit) steps")
        return .limit
    }

    private mutating func take(_ step: Step) async throws(CallEnded) -> ExitName {
        switch step.kind {
        case .say(let sentence):
            try await call.sayUntilKey(utterance(sentence))
            return .next
        case .language(let language):
            if language != self.language { call.note(.languageChosen(language)) }
            facts.language = language
            return .next
        case .notice(let notice): return try await tell(notice)
        case .hours: return attend()
        case .set(let fields):
            set(fields)
            return .next
        case .factCheck(let check): return await self.check(check)
        case .check(let check):
            let value = facts.fields[check.field]
            return value.flatMap { check.values.contains($0) ? .value($0) : nil } ?? .otherwise
        case .menu(let menu): return try await choose(from: menu)
        case .ask(let asking): return try await ask(asking)
        case .changePIN(let changing): return try await changePIN(changing)
        case .identify(let identify): return try await self.identify(by: identify)
        case .describe(let recording): return try await describe(recording)
        case .openTicket(let opening): return try await openTicket(opening)
        case .findTicket(let finding): return try await findTicket(finding)
        case .openTickets(let offering): return try await offerTickets(offering)
        case .act(let doing): return await putOnRecord(doing)
        case .comment(let recording): return try await comment(recording)
        case .queue(let queue): return try await wait(in: queue)
        case .message(let message): return try await leave(message)
        case .callBack(let asking): return try await askCallBack(asking)
        case .transfer(let transfer): return try await self.transfer(transfer)
        case .hangUp: return .next
        }
    }

    private mutating func attend() -> ExitName {
        let state = plan.calendar.state(at: now)
        facts.isOnGuard = state == .onGuard
        switch state {
        case .open: return .open
        case .onGuard: return .onGuard
        case .closed: return .closed
        }
    }

    /// Whether this caller may do it: known surely enough, and with the right to it.
    mutating func mayDo(_ action: Action) -> Bool {
        guard let identification = facts.identification, identification.strength >= plan.strength(for: action) else {
            return false
        }
        guard let right = action.right, let contact = facts.contact, !contact.rights.contains(right) else {
            return true
        }
        call.note(.notAuthorised(contact.id))
        return false
    }

    func say(_ sentence: Sentence) async throws(CallEnded) { try await call.say(utterance(sentence)) }

    func utterance(
        _ sentence: Sentence, _ context: SpokenContext? = nil, in other: String? = nil
    ) -> Utterance {
        let context = context ?? self.context
        let announcement = edition.announcement(of: sentence, in: other ?? language, at: now) { context.spoken($0) }
        for line in gaps.news(of: announcement, sentence) { services.report(call.id, line) }
        return announcement.utterance
    }

    var language: String { facts.language ?? plan.language }

    var context: SpokenContext {
        let (calendar, now) = (plan.calendar, now)
        var context = SpokenContext(clock: clock, now: now)
        context.ticket = facts.current
        context.number = facts.opened.last
        context.openTickets = facts.openTickets.count
        context.callBackNumber = ownNumber
        context.contact = facts.contact
        context.company = facts.company
        context.fields = facts.fields
        context.missingFields = { [self] in missingFields }
        context.escalation = escalationRole
        context.nextOpening = { calendar.nextOpening(after: now) }
        context.hoursToday = { calendar.openHours(on: calendar.local(now).date) }
        return context
    }

    var clock: ServiceClock { ServiceClock(rules: plan.rules, calendar: plan.calendar) }

    mutating func nextRecording(_ purpose: RecordingPurpose) -> RecordingName {
        recordings += 1
        let day = plan.calendar.local(now).date.description.replacing("-", with: "/")
        return RecordingName("\(day)/\(call.id)-\(recordings)-\(purpose.rawValue)")
    }
}
