internal import CallFlow
internal import ConsoleProtocol
internal import Helpdesk
internal import Queueing
internal import Records
internal import Telephony

/// What callers left for the agents.
extension ConsoleDesk {
    func messages(_ agent: AgentRecord) async throws(Refusal) -> [MessageCard] {
        do {
            var cards: [MessageCard] = []
            for message in try await records.reader.messages(of: agent.helpdesk) {
                cards.append(try await card(of: message))
            }
            return cards
        } catch { throw .fault }
    }

    /// Takes what is offered, or picks from the list.
    func take(_ id: MessageID, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        let outcome: AcceptOutcome
        if let offer = messageOffers[id], offer.agent == agent.id, case .offered = switchboard.state(of: agent.id) {
            outcome = switchboard.accept(offer.id, by: agent.id)
        } else {
            outcome = switchboard.take(id, by: agent.id)
        }
        switch outcome {
        case .refused(let why): throw Refusal(why)
        case .accepted: return try await keepTaken(id, agent)
        }
    }

    /// The record of who has it. What cannot be recorded goes back to the others, and the agent is free again.
    func keepTaken(_ id: MessageID, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        let offer = messageOffers.removeValue(forKey: id)
        let isTaken: Bool
        do throws(RecordsFailure) {
            isTaken = try await moveToHand(id, of: agent.id)
        } catch {
            log.say("message \(id)", "could not be given to \(agent.id): \(error)")
            switchboard.messageSettled(id)
            if let queue = offer?.queue ?? agent.queues.first { switchboard.messageArrived(id, queue: queue) }
            throw .fault
        }
        guard isTaken else {
            switchboard.messageSettled(id)
            throw Refusal(.gone)
        }
        log.say("message \(id)", "taken by \(agent.id)")
        return .done
    }

    /// The queue has decided who has it now: the record of an agent who went away with it gives way.
    private func moveToHand(_ id: MessageID, of agent: AgentID) async throws(RecordsFailure) -> Bool {
        if try await records.take(id, by: agent, at: time.now) { return true }
        guard let had = try await records.reader.message(id)?.agent,
            try await records.putBack(id, by: had, at: time.now)
        else { return false }
        return try await records.take(id, by: agent, at: time.now)
    }

    func finish(
        _ id: MessageID, _ note: String, _ ticket: TicketNumber?, _ agent: AgentRecord
    ) async throws(Refusal) -> ConsoleNotice {
        if let ticket {
            _ = try await own(ticket, agent)
            if !note.isEmpty { try await add([.noted(note, by: agent.id)], to: ticket, by: rules(of: agent.helpdesk)) }
        }
        let isDone: Bool
        do { isDone = try await records.finish(id, by: agent.id, at: time.now) } catch { throw .fault }
        if case .refused = switchboard.messageDone(id, by: agent.id), isDone { switchboard.messageSettled(id) }
        guard isDone else { throw Refusal(.gone) }
        log.say("message \(id)", "done by \(agent.id)")
        return .done
    }

    func card(of message: Message) async throws(RecordsFailure) -> MessageCard {
        var contact: Contact?
        var company: Company?
        if let identification = message.draft.identification {
            if let id = identification.contact { contact = try await records.contact(id) }
            company = try await records.company(identification.company)
        }
        var recording: RecordingName?
        if case .message(let name) = message.draft.kind { recording = name }
        let kept = try await records.reader.recordings(of: message.draft.call).first { $0.name == recording }
        return MessageCard(
            message: message.id, kind: recording == nil ? .callBack : .message, call: message.draft.call,
            number: message.draft.number, contact: contact?.name, company: company?.name,
            leftAt: UnixTime(message.leftAt), seconds: kept?.length.map { Int($0.components.seconds) },
            path: recording.flatMap(path), takenBy: message.state == .taken ? message.agent : nil)
    }
}
