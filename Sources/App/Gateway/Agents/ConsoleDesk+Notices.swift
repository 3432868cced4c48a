internal import CallFlow
internal import ConsoleProtocol
internal import Helpdesk
internal import Queueing
internal import Records
internal import Telephony

/// What happens to an agent, told to the agent's console.
extension ConsoleDesk {
    func tell(_ notice: FloorNotice) async {
        switch notice {
        case .offer(let offer): await tell(offer)
        case .withdraw(let offer, let why):
            if why != .declined { send(.withdrawn(offer: offer.id.raw, why: why.reason), to: offer.agent) }
        case .state(let agent, let state):
            send(.state(AgentStatus(state)), to: agent)
            if case .wrappingUp(let call, let until) = state { tellWrapUp(of: call, until, to: agent) }
        case .connected(let agent, let call): send(.connected(call: call), to: agent)
        case .disconnected(let agent, let call, let cause):
            send(.ended(call: call, by: Self.end(cause)), to: agent)
        case .held(let agent): send(.held, to: agent)
        case .resumed(let agent): send(.resumed, to: agent)
        }
    }

    /// `cause` is that of the agent's own leg: when nobody ended it, the caller did.
    private static func end(_ cause: HangupCause) -> ConversationEnd {
        switch cause {
        case .agent, .caller: .agent
        case .gateway, .cancelled: .caller
        case .mediaLost, .notRefreshed, .unreachable, .fault: .lost
        default: .gateway
        }
    }

    private func tell(_ offer: Offer) async {
        switch offer.subject {
        case .message(let message):
            do {
                guard let found = try await records.reader.message(message), found.state != .done else {
                    return switchboard.messageSettled(message)
                }
                let card = try await card(of: found)
                send(.messageOffered(card), to: offer.agent)
                messageOffers[message] = offer
            } catch { log.say("message \(message)", "could not be shown to \(offer.agent): \(error)") }
        case .call(let call):
            guard let entry = board.entry(of: call) else {
                return log.say(call, "is offered to \(offer.agent), and nothing is known of it")
            }
            send(.offer(await card(of: call, offer, entry)), to: offer.agent)
            log.say(call, "is offered to \(offer.agent)")
        }
    }

    private func card(of call: CallID, _ offer: Offer, _ entry: CallBoard.Entry) async -> OfferCard {
        let facts = entry.facts
        let now = time.now
        let reported = facts.openTickets.first { $0.number == facts.opened.last }?.draft
        return OfferCard(
            offer: offer.id.raw, call: call, queue: offer.queue, waited: Int((now - entry.queuedAt).components.seconds),
            answerWithin: Int((offer.until - now).components.seconds), caller: await caller(facts),
            keyed: facts.keyed.map { KeyedEntry(asked: "", keys: $0) },
            type: (facts.fields[.type] ?? reported?.type).map(CaseTypeName.init),
            product: facts.fields[.product] ?? reported?.product,
            openTickets: facts.openTickets.map { card(of: $0, of: facts.company) }, openedTicket: facts.opened.last,
            isGuard: facts.isOnGuard, isRecorded: !facts.declinedRecording,
            language: facts.language)
    }

    private func caller(_ facts: CallFacts) async -> OfferCard.Caller {
        var candidates: [Contact] = []
        if facts.contact == nil, let company = facts.company {
            do { candidates = try await records.reader.contacts(of: company.id) } catch {
                log.say("console", "the contacts of \(company.name) are not known: \(error)")
            }
        }
        return OfferCard.Caller(
            number: facts.offer.caller.isEmpty ? nil : facts.offer.caller, identification: strength(facts),
            person: facts.contact.map(Self.person), candidates: candidates.map(Self.person),
            company: facts.company?.name, clientNumber: facts.company?.clientNumber, plan: facts.company?.plan)
    }

    private func strength(_ facts: CallFacts) -> IdentificationStrength {
        switch facts.identification?.strength {
        case nil: .none
        case .number: .number
        case .codeAndPIN: .codeAndPIN
        case .vouched: .vouched
        }
    }

    static func person(_ contact: Contact) -> PersonCard {
        PersonCard(contact: contact.id, name: contact.name, position: contact.position)
    }

    private func tellWrapUp(of call: CallID, _ until: Timestamp?, to agent: AgentID) {
        board.owe(call, by: agent)
        let facts = board.entry(of: call)?.facts
        let opened = facts?.opened ?? []
        let asked = facts?.current.map { opened.contains($0.number) ? [] : [$0.number] } ?? []
        send(
            .wrapUpDue(
                WrapUpCard(
                    call: call, tickets: asked + opened,
                    dispositions: Disposition.allCases.map { .init(name: $0.name, title: $0.title) },
                    until: until.map(UnixTime.init))), to: agent)
    }
}
