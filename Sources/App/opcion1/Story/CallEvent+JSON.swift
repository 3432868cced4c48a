internal import Document
internal import Telephony

extension CallEvent {
    var named: NamedFact {
        switch self {
        case .offered(let offer):
            NamedFact(
                "offered",
                [
                    ("caller", .text(offer.caller)), ("dialled", .text(offer.dialled)), ("source", .text(offer.source)),
                    ("trusted", .flag(offer.isTrusted)), ("helpdesk", .text(offer.helpdesk.raw)),
                    ("dialplan", .text(offer.dialplan.raw)), ("edition", .text(offer.edition)),
                ])
        case .ringing: NamedFact("ringing", [])
        case .answered: NamedFact("answered", [])
        case .entered(let step): NamedFact("entered", [("step", .text(step.raw))])
        case .left(let step, let exit): NamedFact("left", [("step", .text(step.raw)), ("exit", .text(exit.raw))])
        case .said(let utterance): NamedFact("said", [("words", .text(utterance.text))])
        case .keyed(.shown(let keys)): NamedFact("keyed", [("keys", .text(keys))])
        case .keyed(.secret(let length)): NamedFact("keyed", [("secretLength", .whole(Int64(length)))])
        case .chose(let field, let value):
            NamedFact("chose", [("field", .text(field.raw)), ("value", .text(value))])
        case .filledIn(let field, let value):
            NamedFact("filledIn", [("field", .text(field.raw)), ("value", value.map { .text($0) } ?? .null)])
        case .languageChosen(let language): NamedFact("languageChosen", [("language", .text(language))])
        case .identified(let who): NamedFact("identified", who.facts)
        case .notIdentified(let reason): NamedFact("notIdentified", [("reason", .text(reason.rawValue))])
        case .notAuthorised(let contact): NamedFact("notAuthorised", [("contact", .whole(contact.raw))])
        case .recordingDeclined: NamedFact("recordingDeclined", [])
        case .recordingStarted(let name, let purpose):
            NamedFact("recordingStarted", [("recording", .text(name.raw)), ("purpose", .text(purpose.rawValue))])
        case .recordingEnded(let name, let length):
            NamedFact("recordingEnded", [("recording", .text(name.raw)), ("length", .seconds(.milliseconds(length)))])
        case .ended(let cause): NamedFact("ended", [("cause", .text(cause.rawValue))])
        case .ticketOpened, .ticketFound, .ticketNotFound, .ticketCommented, .acted, .pinChanged, .messageLeft,
            .callBackAsked:
            namedWork
        case .queued, .leftQueue, .offeredTo, .notTaken, .accepted, .agentUnreachable, .connected, .disconnected,
            .transferring, .transferred, .transferFailed, .held, .resumed, .wrappedUp:
            namedMovement
        }
    }

    private var namedWork: NamedFact {
        switch self {
        case .ticketOpened(let number): NamedFact("ticketOpened", [("ticket", .whole(number.raw))])
        case .ticketFound(let number): NamedFact("ticketFound", [("ticket", .whole(number.raw))])
        case .ticketNotFound(let keyed, let isForeign):
            NamedFact("ticketNotFound", [("keyed", .text(keyed)), ("foreign", .flag(isForeign))])
        case .ticketCommented(let number): NamedFact("ticketCommented", [("ticket", .whole(number.raw))])
        case .acted(let act, let ticket):
            NamedFact("acted", [("act", .text(act.rawValue)), ("ticket", ticket.map { .whole($0.raw) } ?? .null)])
        case .pinChanged(let contact): NamedFact("pinChanged", [("contact", .whole(contact.raw))])
        case .messageLeft(let message): NamedFact("messageLeft", [("message", .whole(message.raw))])
        case .callBackAsked(let message, let number):
            NamedFact("callBackAsked", [("message", .whole(message.raw)), ("number", .text(number))])
        default: NamedFact("", [])
        }
    }

    private var namedMovement: NamedFact {
        switch self {
        case .queued(let queue): NamedFact("queued", [("queue", .text(queue.raw))])
        case .leftQueue(let queue): NamedFact("leftQueue", [("queue", .text(queue.raw))])
        case .offeredTo(let agent): NamedFact("offeredTo", [("agent", .text(agent.raw))])
        case .notTaken(let agent, let reason):
            NamedFact("notTaken", [("agent", .text(agent.raw)), ("reason", .text(reason.rawValue))])
        case .accepted(let agent): NamedFact("accepted", [("agent", .text(agent.raw))])
        case .agentUnreachable(let agent, let cause):
            NamedFact("agentUnreachable", [("agent", .text(agent.raw)), ("cause", .text(cause.rawValue))])
        case .connected(let agent): NamedFact("connected", [("agent", .text(agent.raw))])
        case .disconnected(let agent): NamedFact("disconnected", [("agent", .text(agent.raw))])
        case .transferring(let target): NamedFact("transferring", [("to", .text(target))])
        case .transferred(let target): NamedFact("transferred", [("to", .text(target))])
        case .transferFailed(let target): NamedFact("transferFailed", [("to", .text(target))])
        case .held: NamedFact("held", [])
        case .resumed: NamedFact("resumed", [])
        case .wrappedUp(let agent, let disposition, let ticket, let note):
            NamedFact(
                "wrappedUp",
                [
                    ("agent", .text(agent.raw)), ("disposition", .text(disposition.rawValue)),
                    ("ticket", ticket.map { .whole($0.raw) } ?? .null), ("note", .text(note)),
                ])
        default: NamedFact("", [])
        }
    }
}

extension Identification {
    fileprivate var facts: [(String, JSONValue)] {
        let (strength, agent): (String, JSONValue) =
            switch strength {
            case .number: ("number", .null)
            case .codeAndPIN: ("codeAndPIN", .null)
            case .vouched(let agent): ("vouched", .text(agent.raw))
            }
        return [
            ("company", .whole(company.raw)), ("contact", contact.map { .whole($0.raw) } ?? .null),
            ("strength", .text(strength)), ("vouchedBy", agent),
        ]
    }
}
