internal import CallFlow
internal import Queueing
internal import Records
internal import Signaling
internal import Telephony

/// What calls ask of the gateway: the queue, the telephones of agents and departments.
struct GatewayExchange: Exchange {
    let switchboard: Switchboard
    let dialler: @Sendable () -> Dialler
    let reader: RecordsReader
    let board: CallBoard
    let floor: FloorMailbox
    let settings: GatewaySettings
    let time: any Timekeeper
    let log: Log

    func show(_ facts: CallFacts, of call: CallID) { board.show(facts, of: call, at: time.now) }

    func ringAgent(_ agent: AgentID, for call: CallID, limit: Duration) async -> RingOutcome {
        let record: AgentRecord?
        do { record = try await reader.agent(agent) } catch {
            log.say(call, "the telephone of \(agent) is not known: \(error)")
            return .failed(.fault)
        }
        guard let record else { return .failed(.unreachable) }
        log.say(call, "rings \(agent)")
        let caller = board.entry(of: call)?.facts.offer.caller ?? ""
        return await dialler().ring(
            record.sipURI, from: caller.isEmpty ? settings.callerName : caller, display: nil, limit: limit)
    }

    func ringDepartment(_ name: String, for call: CallID, limit: Duration) async -> RingOutcome {
        guard let uri = settings.departments[name] else {
            log.say(call, "the settings know no department “\(name)”")
            return .failed(.unreachable)
        }
        return await dialler().ring(uri, from: settings.callerName, display: nil, limit: limit)
    }

    func conversationBegan(_ call: CallID, with agent: AgentID, agentLine: any Line) async {
        board.begin(CallBoard.Conversation(call: call, agentLine: agentLine), of: agent)
        floor.notices.send(.connected(agent, call))
    }

    func conversationEnded(_ call: CallID, with agent: AgentID) async -> CallFacts? {
        let line = board.conversation(of: agent)?.agentLine as? PhoneLine
        board.end(of: agent)
        floor.notices.send(.disconnected(agent, call, by: line?.end.value ?? .caller))
        return board.entry(of: call)?.facts
    }

    func workArrived(_ message: MessageID, queue: QueueName) async {
        log.say("message \(message)", "waits for the agents of \(queue)")
        switchboard.messageArrived(message, queue: queue)
    }
}
