internal import CallFlow
internal import Telephony

/// The journal, with a line in the log for each event that somebody who watches the line wants to see. What was said
/// and keyed, and each step, stand in the journal alone.
struct LoggedJournal: CallJournal {
    let journal: any CallJournal
    let log: Log

    func begin(_ offer: CallOffer, at moment: Timestamp) async throws(RecordsFailure) -> CallID {
        let call = try await journal.begin(offer, at: moment)
        let trust = offer.isTrusted ? "" : " (not trusted)"
        let caller = offer.caller.isEmpty ? "a withheld number" : offer.caller
        log.say(call, "from \(caller) at \(offer.source)\(trust) to \(offer.dialled)")
        return call
    }

    func note(_ event: CallEvent, of call: CallID, at moment: Timestamp) {
        journal.note(event, of: call, at: moment)
        if let words = Self.words(for: event) { log.say(call, words) }
    }

    func commit(_ event: CallEvent, of call: CallID, at moment: Timestamp) async throws(RecordsFailure) {
        try await journal.commit(event, of: call, at: moment)
        if let words = Self.words(for: event) { log.say(call, words) }
    }

    /// Nil for what is not told. Never holds a key.
    private static func words(for event: CallEvent) -> String? {
        switch event {
        case .answered: "answered"
        case .identified(let identification):
            "identified: company \(identification.company), contact \(identification.contact.map { "\($0)" } ?? "unknown")"
        case .notIdentified(let refusal): "not identified: \(refusal.rawValue)"
        case .notAuthorised(let contact): "contact \(contact) has no right to this"
        case .languageChosen(let language): "goes on in \(language)"
        case .recordingDeclined: "declines the recording"
        case .recordingStarted(let name, let purpose): "records \(purpose.rawValue) as \(name)"
        case .recordingEnded(let name, let milliseconds): "recorded \(name), \(milliseconds) ms"
        case .ticketFound(let number): "asks for ticket \(number)"
        case .ticketNotFound(_, let foreign):
            foreign ? "asks for a ticket of another company" : "asks for no ticket there is"
        case .ticketCommented(let number): "comments on ticket \(number)"
        case .acted(let act, let ticket): act.rawValue + (ticket.map { " of ticket \($0)" } ?? "")
        case .pinChanged(let contact): "contact \(contact) has another PIN"
        case .queued(let queue): "waits in \(queue)"
        case .leftQueue(let queue): "leaves \(queue)"
        case .agentUnreachable(let agent, let cause): "the telephone of \(agent) is not reached: \(cause.rawValue)"
        case .connected(let agent): "speaks with \(agent)"
        case .disconnected(let agent): "no longer speaks with \(agent)"
        case .transferring(let department): "is transferred to \(department)"
        case .transferFailed(let department): "\(department) does not answer"
        case .held: "holds"
        case .resumed: "resumes"
        case .ended(let cause): "ended: \(cause.rawValue)"
        case .offered, .ringing, .entered, .left, .said, .keyed, .chose, .filledIn, .ticketOpened, .messageLeft,
            .callBackAsked, .offeredTo, .notTaken, .accepted, .transferred, .wrappedUp:
            nil
        }
    }
}
