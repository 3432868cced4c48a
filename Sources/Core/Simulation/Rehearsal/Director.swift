import Dialplan
import Queueing
import Telephony

/// Finds out what may happen next in a rehearsed call, asks, and lets it happen.
struct Director {
    let stage: Stage
    let line: WatchedLine
    let leg: SimulatedLine
    let records: MemoryRecords
    let call: Eventual<CallID>
    let floor: SimulatedFloor
    let exchange: RehearsedExchange
    let time: VirtualTime

    private let agents: [AgentID]
    private(set) var moves: [Move] = []
    private var step: StepName?
    private var read = 0
    /// Read since the last occasion.
    private var news: [MemoryRecords.Entry] = []
    private var isUp = false
    /// What the caller will say at the next tone, told before it.
    private var speech: Duration?
    /// How much had been said, listened, played and talked at the last occasion.
    private var told = Told()
    private var now = Told()

    private struct Told { var said = 0, listenings = 0, loops = 0, conversations = 0 }

    init(
        stage: Stage, line: WatchedLine, leg: SimulatedLine, records: MemoryRecords, call: Eventual<CallID>,
        floor: SimulatedFloor, exchange: RehearsedExchange, time: VirtualTime
    ) {
        self.stage = stage
        self.line = line
        self.leg = leg
        self.records = records
        self.call = call
        self.floor = floor
        agents = floor.mailboxes.keys.sorted()
        self.exchange = exchange
        self.time = time
    }

    /// Asked when nothing can go on by itself. False: time must pass.
    mutating func act(_ decide: (Occasion) -> Move) -> Bool {
        guard let id = call.value, !leg.isOver else { return false }
        follow(records.entries(of: id, after: read))
        let (step, moment, news, records) = (step, time.now, news, records)
        func occasion(_ kind: Occasion.Kind) -> Occasion {
            Occasion(kind: kind, step: step, moment: moment, news: news, records: records)
        }
        if let ask = stage.nextAsk() {
            // The ringing is no music to wait by.
            told.loops = now.loops
            if case .recording = ask.kind, let length = speech {
                speech = nil
                begin(length)
                ask.answer.settle(.speak(length))
                return true
            }
            self.news = []
            let move = decide(occasion(ask.kind))
            if case .recording = ask.kind { speak(move) } else { perform(move) }
            ask.answer.settle(move)
            return true
        }
        for agent in agents {
            guard let notice = floor.mailboxes[agent]?.receiveNow() else { continue }
            if attend(to: notice, of: agent, with: { decide(occasion($0)) }) { self.news = [] }
            return true
        }
        guard let kind = due() else { return false }
        told = now
        self.news = []
        perform(decide(occasion(kind)))
        return true
    }

    private mutating func follow(_ entries: [MemoryRecords.Entry]) {
        news += entries
        read += entries.count
        for (_, event) in entries {
            switch event {
            case .said(let utterance): now.said += utterance.clips.isEmpty ? 0 : 1
            case .entered(let name): step = name
            case .answered: isUp = true
            default: break
            }
        }
        now.listenings = line.listenings
        now.loops = line.loops
        now.conversations = stage.conversations
    }

    private func due() -> Occasion.Kind? {
        if stage.takePause() {
            return stage.isSpeaking ? .recording(hasSpoken: true) : .paused(isListening: line.isListening)
        }
        if now.conversations > told.conversations { return .conversation }
        if now.said > told.said { return .said(isListening: line.isListening) }
        if now.loops > told.loops, now.listenings > told.listenings, line.isListening { return .awaited }
        return nil
    }

    /// True where that was an occasion.
    private mutating func attend(
        to notice: SimulatedFloor.AgentNotice, of agent: AgentID, with decide: (Occasion.Kind) -> Move
    ) -> Bool {
        let switchboard = exchange.switchboard
        switch notice {
        case .offer(let offer):
            guard case .call(let call) = offer.subject else { return false }
            if OtherCallers.isOne(call) {
                _ = switchboard.accept(offer.id, by: agent)
                return false
            }
            let move = decide(.offered(agent))
            exchange.setAgent(move)
            switch move {
            case .agentTalks, .agentUnreachable: _ = switchboard.accept(offer.id, by: agent)
            case .agentDeclines: _ = switchboard.decline(offer.id, by: agent)
            default: break
            }
            perform(move)
            return true
        case .state(.wrappingUp): _ = switchboard.wrapUpDone(agent)
        case .withdrawn, .state: break
        }
        return false
    }

    /// At the beep.
    private mutating func speak(_ move: Move) {
        if case .speak(let length) = move {
            begin(length)
            moves.append(move)
        } else {
            leg.prepareSpeech(.zero, isHeard: false)
            perform(move)
        }
    }

    private func begin(_ length: Duration) {
        leg.prepareSpeech(length, isHeard: true)
        stage.pauses.send(length)
    }

    private mutating func perform(_ move: Move) {
        moves.append(move)
        keepSpeech(of: move)
        switch move {
        case .pause(let length): stage.pauses.send(length)
        case .keys(let keys): leg.press(keys)
        case .hangUp: leg.hangUpByPerson(isUp ? .caller : .cancelled)
        case .drain: exchange.switchboard.drain()
        case .listen, .speak, .agentTalks, .agentMisses, .agentDeclines, .agentUnreachable, .departmentTalks,
            .departmentBusy, .departmentSilent:
            break
        }
    }

    /// Who would speak waits for the tone; who keys something instead has nothing to say any more.
    private mutating func keepSpeech(of move: Move) {
        switch move {
        case .speak(let length): speech = length
        case .keys, .hangUp: speech = nil
        default: break
        }
    }
}
