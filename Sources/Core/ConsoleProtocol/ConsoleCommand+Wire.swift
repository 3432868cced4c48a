internal import Telephony

/// The command as fields of its line, out and in.
extension ConsoleCommand {
    var name: CommandName {
        switch self {
        case .hello: .hello
        case .signIn: .signIn
        case .signOut: .signOut
        case .ready: .ready
        case .pause: .pause
        case .accept: .accept
        case .decline: .decline
        case .hangUp: .hangUp
        case .wrapUp: .wrapUp
        case .openTicket: .openTicket
        case .vouch: .vouch
        case .ticket: .ticket
        case .setTicket: .setTicket
        case .messages: .messages
        case .take: .take
        case .messageDone: .messageDone
        case .calls: .calls
        case .reload: .reload
        case .ping: .ping
        }
    }

    func encodeFields(into line: inout KeyedEncodingContainer<CommandField>) throws {
        switch self {
        case .signOut, .ready, .hangUp, .messages, .calls, .reload, .ping: break
        case .hello(let client): try line.encode(client, forKey: .client)
        case .signIn(let agent, let pin):
            try line.encode(agent, forKey: .agent)
            try line.encode(pin.reveal(), forKey: .pin)
        case .pause(let reason): try line.encodeIfPresent(reason, forKey: .reason)
        case .accept(let offer), .decline(let offer): try line.encode(offer, forKey: .offer)
        case .wrapUp(let wrapUp):
            try line.encodeIfPresent(wrapUp.call, forKey: .call)
            try line.encodeIfPresent(wrapUp.ticket, forKey: .ticket)
            try line.encode(wrapUp.note, forKey: .note)
            try line.encode(wrapUp.disposition, forKey: .disposition)
            try line.encodeIfPresent(wrapUp.deadline, forKey: .deadline)
        case .openTicket(let ticket):
            try line.encode(ticket.type, forKey: .type)
            try line.encodeIfPresent(ticket.product, forKey: .product)
            try line.encode(ticket.subject, forKey: .subject)
            try line.encode(ticket.note, forKey: .note)
        case .vouch(let contact): try line.encode(contact, forKey: .contact)
        case .ticket(let number): try line.encode(number, forKey: .number)
        case .setTicket(let change):
            try line.encode(change.number, forKey: .number)
            try line.encodeIfPresent(change.state, forKey: .state)
            try line.encodeIfPresent(change.responsible, forKey: .responsible)
            try line.encodeIfPresent(change.deadline, forKey: .deadline)
        case .take(let message): try line.encode(message, forKey: .message)
        case .messageDone(let message, let note, let ticket):
            try line.encode(message, forKey: .message)
            try line.encode(note, forKey: .note)
            try line.encodeIfPresent(ticket, forKey: .ticket)
        }
    }

    init(_ name: CommandName, from line: CommandReader) throws(RequestFault) {
        switch name {
        case .hello: self = .hello(client: try line.text(.client, upTo: ConsoleLimits.nameLength) ?? "")
        case .signIn:
            self = .signIn(
                agent: AgentID(try line.needed(.agent)),
                pin: Secret(try line.needed(.pin)))
        case .signOut: self = .signOut
        case .ready: self = .ready
        case .pause: self = .pause(reason: try line.text(.reason, upTo: ConsoleLimits.subjectLength))
        case .accept: self = .accept(offer: try line.needed(.offer))
        case .decline: self = .decline(offer: try line.needed(.offer))
        case .hangUp: self = .hangUp
        case .wrapUp: self = .wrapUp(try WrapUp(from: line))
        case .openTicket: self = .openTicket(try NewTicket(from: line))
        case .vouch: self = .vouch(contact: ContactID(try line.needed(.contact)))
        case .ticket: self = .ticket(TicketNumber(try line.needed(.number)))
        case .setTicket: self = .setTicket(try TicketChange(from: line))
        case .messages: self = .messages
        case .take: self = .take(message: MessageID(try line.needed(.message)))
        case .messageDone:
            self = .messageDone(
                message: MessageID(try line.needed(.message)),
                note: try line.needed(.note, upTo: ConsoleLimits.noteLength),
                ticket: try line.value(.ticket).map(TicketNumber.init))
        case .calls: self = .calls
        case .reload: self = .reload
        case .ping: self = .ping
        }
    }
}

extension ConsoleCommand.WrapUp {
    fileprivate init(from line: CommandReader) throws(RequestFault) {
        self.init(
            call: try line.value(.call).map(CallID.init),
            ticket: try line.value(.ticket).map(TicketNumber.init),
            note: try line.needed(.note, upTo: ConsoleLimits.noteLength),
            disposition: DispositionName(try line.needed(.disposition)),
            deadline: try line.value(.deadline).map { UnixTime($0) })
    }
}

extension ConsoleCommand.NewTicket {
    fileprivate init(from line: CommandReader) throws(RequestFault) {
        self.init(
            type: CaseTypeName(try line.needed(.type)),
            product: try line.text(.product, upTo: ConsoleLimits.nameLength),
            subject: try line.needed(.subject, upTo: ConsoleLimits.subjectLength),
            note: try line.text(.note, upTo: ConsoleLimits.noteLength) ?? "")
    }
}

extension ConsoleCommand.TicketChange {
    fileprivate init(from line: CommandReader) throws(RequestFault) {
        self.init(
            number: TicketNumber(try line.needed(.number)),
            state: try line.text(.state, upTo: ConsoleLimits.nameLength).map(TicketStateName.init),
            responsible: try line.text(.responsible, upTo: ConsoleLimits.nameLength),
            deadline: try line.value(.deadline).map { UnixTime($0) })
    }
}
