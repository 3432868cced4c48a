internal import CallFlow
internal import ConsoleProtocol
internal import ConsoleServer
internal import Document
internal import Helpdesk
internal import Queueing
internal import Records
internal import Telephony

/// Where the agents' consoles meet the queue and the records: carries out what consoles command, tells them what
/// happens.
actor ConsoleDesk {
    let server: ConsoleServer
    let switchboard: Switchboard
    let records: RecordsStore
    let board: CallBoard
    let floor: FloorMailbox
    let time: any Timekeeper
    let log: Log
    /// Where a recording lies, for the agent who listens to it.
    let path: @Sendable (RecordingName) -> String?
    /// By which a helpdesk in service counts time.
    let clock: @Sendable (HelpdeskName) -> ServiceClock?
    /// The line may have to say something that nobody said before.
    let namesChanged: @Sendable () -> Void

    /// Wrong PINs, by agent, over all consoles.
    private var guarding = IdentityGuard()
    var agents: [ConnectionID: AgentRecord] = [:]
    /// Who is behind each connection, as the kernel vouches.
    private var peers: [ConnectionID: Peer] = [:]
    var consoles: [AgentID: ConnectionID] = [:]
    /// Messages held out to an agent who has not answered yet.
    var messageOffers: [MessageID: Offer] = [:]

    init(
        server: ConsoleServer, switchboard: Switchboard, records: RecordsStore, board: CallBoard, floor: FloorMailbox,
        time: any Timekeeper, log: Log, path: @escaping @Sendable (RecordingName) -> String?,
        clock: @escaping @Sendable (HelpdeskName) -> ServiceClock?,
        namesChanged: @escaping @Sendable () -> Void
    ) {
        self.server = server
        self.switchboard = switchboard
        self.records = records
        self.board = board
        self.floor = floor
        self.time = time
        self.log = log
        self.path = path
        self.clock = clock
        self.namesChanged = namesChanged
    }

    /// Puts the files as they now are into service, and tells what is in service then.
    typealias Reload = @Sendable () async throws(Problems) -> String

    /// Until the server has stopped.
    func run(reload: @escaping Reload) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { while let notice = await self.floor.notices.receive() { await self.tell(notice) } }
            while let event = await server.nextEvent() {
                // Reading all prompts takes a while, in which agents want their answers.
                if case .command(let id, let request) = event, request.command == .reload {
                    group.addTask { await self.answer(request.reference, of: id, by: reload) }
                } else {
                    await hear(event)
                }
            }
            group.cancelAll()
        }
    }

    /// Tells every console that the gateway stops once the calls are over.
    func announceDrain() {
        for connection in agents.keys { server.send(.closing(.drain), to: connection) }
    }

    private func hear(_ event: ConsoleEvent) async {
        switch event {
        case .connected(let id, let peer):
            log.say("console \(id)", "connected, user \(peer.user)")
            peers[id] = peer
        case .refused(let peer, let why):
            log.say("console", "turned away user \(peer.map { String($0.user) } ?? "?"): \(why)")
        case .disconnected(let id, let why):
            log.say("console \(id)", "disconnected: \(why)")
            peers[id] = nil
            // An agent who has come back on another console has not vanished.
            if let agent = agents.removeValue(forKey: id), consoles[agent.id] == id {
                consoles[agent.id] = nil
                switchboard.connectionLost(agent.id)
            }
        case .command(let id, let request):
            let answer: ConsoleNotice
            do throws(Refusal) {
                answer = try await perform(request.command, from: id)
            } catch {
                answer = .refused(error)
            }
            server.send(answer, answering: request.reference, to: id)
            if case .signIn = request.command, case .done = answer { greet(id) }
        }
    }

    private func answer(_ reference: Int, of id: ConnectionID, by reload: Reload) async {
        var answer = ConsoleNotice.refused(
            Refusal(.notAllowed, "Solo el usuario del servidor o root puede poner archivos en servicio."))
        if let peer = peers[id], AccessPolicy.sameUser.allows(peer) {
            do throws(Problems) { answer = .reloaded(edition: try await reload()) } catch {
                answer = .refused(Refusal(.fault, error.map(\.description).joined(separator: "; ")))
            }
        }
        server.send(answer, answering: reference, to: id)
    }

    /// What an agent finds who has just signed in.
    private func greet(_ id: ConnectionID) {
        guard let agent = agents[id] else { return }
        floor.notices.send(.state(agent.id, switchboard.state(of: agent.id)))
    }

    func perform(_ command: ConsoleCommand, from id: ConnectionID) async throws(Refusal) -> ConsoleNotice {
        switch command {
        case .signIn(let agent, let pin): return try await signIn(agent, pin, id)
        case .hello, .ping: return .pong
        default: break
        }
        guard let agent = agents[id] else { throw .notSignedIn }
        switch command {
        case .signOut: return try signOut(agent, id)
        case .ready: return try outcome(switchboard.ready(agent.id))
        case .pause(let reason):
            return try outcome(switchboard.pause(agent.id, .own(reason ?? "")))
        case .accept(let offer): return try await accept(OfferID(offer), agent)
        case .decline(let offer): return try outcome(switchboard.decline(OfferID(offer), by: agent.id))
        case .hangUp: return try await hangUp(agent)
        case .wrapUp(let wrapUp): return try await self.wrapUp(wrapUp, agent)
        case .openTicket(let ticket): return try await openTicket(ticket, agent)
        case .vouch(let contact): return try await vouch(contact, agent)
        case .ticket(let number): return .ticket(try await card(of: number, agent))
        case .setTicket(let change): return try await set(change, agent)
        case .messages: return .messages(try await messages(agent))
        case .take(let message): return try await take(message, agent)
        case .messageDone(let message, let note, let ticket):
            return try await finish(message, note, ticket, agent)
        case .calls: return .calls(try await calls(agent))
        case .signIn, .hello, .ping, .reload: return .done
        }
    }

    /// Where consoles come from, all of them.
    private static let here = "console"

    private func signIn(_ name: AgentID, _ pin: Secret, _ id: ConnectionID) async throws(Refusal) -> ConsoleNotice {
        if guarding.isLocked(name.raw, from: Self.here, at: time.now) {
            throw Refusal(.locked, "Demasiados intentos; espere unos minutos.")
        }
        let record: AgentRecord?
        do throws(RecordsFailure) {
            let isRight = try await records.isPIN(pin.reveal(), of: name)
            record = isRight ? try await records.reader.agent(name) : nil
        } catch { throw .fault }
        guard let record else {
            _ = guarding.noteWrong(name.raw, from: Self.here, at: time.now)
            log.say("console \(id)", "wrong PIN for agent \(name)")
            throw Refusal(.wrongPIN, "El agente o el NIP no son correctos.")
        }
        _ = guarding.noteRight(name.raw, from: Self.here)
        if let other = consoles[name], other != id {
            agents[other] = nil
            server.send(.closing(.replaced), to: other)
        }
        agents[id] = record
        consoles[name] = id
        switchboard.signIn(name, queues: Set(record.queues))
        log.say("console \(id)", "agent \(name) signed in")
        return .done
    }

    private func signOut(_ agent: AgentRecord, _ id: ConnectionID) throws(Refusal) -> ConsoleNotice {
        if case .refused(let why) = switchboard.signOut(agent.id) { throw Refusal(why) }
        agents[id] = nil
        consoles[agent.id] = nil
        log.say("console \(id)", "agent \(agent.id) signed out")
        server.send(.state(.signedOut), to: id)
        return .done
    }

    private func outcome(_ outcome: CommandOutcome) throws(Refusal) -> ConsoleNotice {
        switch outcome {
        case .done, .afterwards: return .done
        case .refused(let why): throw Refusal(why)
        }
    }

    private func accept(_ offer: OfferID, _ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        switch switchboard.accept(offer, by: agent.id) {
        case .refused(let why): throw Refusal(why)
        case .accepted(.call):
            server.send(.connecting(offer: offer.raw), to: consoles[agent.id] ?? ConnectionID(0))
            return .done
        case .accepted(.message(let message)): return try await keepTaken(message, agent)
        }
    }

    private func hangUp(_ agent: AgentRecord) async throws(Refusal) -> ConsoleNotice {
        guard let conversation = board.conversation(of: agent.id) else { throw .wrongState }
        await conversation.agentLine.hangUp(.agent)
        return .done
    }

    func send(_ notice: ConsoleNotice, to agent: AgentID) {
        if let id = consoles[agent] { server.send(notice, to: id) }
    }
}
