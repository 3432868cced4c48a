public import Telephony

/// Brings waiting callers and messages to ready agents (ACD). Pure: inputs in, effects out, no clock, no tasks.
///
/// Callers are served in order of arrival, the urgent first, over all the queues of an agent, by the agent who has been
/// ready longest, unless the call wishes another; messages when no caller waits. Room is left for other strategies in
/// `Rank` (who is next) and `Seat` (who serves him).
public struct Distributor: Sendable {
    /// Farther back, a position is told on joining and then only when asked for.
    public static let announcedPositions = 10

    /// By queue; a queue without one has the defaults.
    public var policies: [QueueName: QueuePolicy]
    public internal(set) var isDraining = false

    var lanes: [QueueName: Lane] = [:]
    var calls: [CallID: QueuedCall] = [:]
    var messages: [MessageID: QueuedMessage] = [:]
    var agents: [AgentID: Agent] = [:]
    /// Offers not yet answered.
    var open: [OfferID: AgentID] = [:]
    var deadlines = SortedArray<Deadline>()
    private var lastOffer: UInt64 = 0
    private var lastArrival: UInt64 = 0
    private var lastSeatNumber: UInt64 = 0
    private var timer: Timestamp?

    public init(policies: [QueueName: QueuePolicy] = [:]) { self.policies = policies }

    public mutating func handle(_ input: Input, at now: Timestamp) -> [Effect] {
        var turn = Turn(now: now)
        switch input {
        case .callQueued(let call, let queue, let atHead, let wish):
            enqueue(call, in: queue, atHead: atHead, wish, &turn)
        case .callLeft(let call): remove(call, &turn)
        case .phoneAnswered(let call): beginConversation(call, &turn)
        case .phoneFailed(let call): failPhone(of: call, &turn)
        case .conversationEnded(let call): remove(call, &turn)
        case .messageArrived(let message, let queue): enqueue(message, in: queue)
        case .messageTaken(let message, let agent): take(message, by: agent, &turn)
        case .messageDone(let message, let agent): finish(message, by: agent, &turn)
        case .messageSettled(let message): settle(message, &turn)
        case .agentSignedIn(let agent, let queues): signIn(agent, queues, &turn)
        case .agentReady(let agent): makeReady(agent, &turn)
        case .agentPaused(let agent, let reason): pause(agent, reason, &turn)
        case .agentSignedOut(let agent): detach(agent, .signedOut, &turn)
        case .consoleLost(let agent): detach(agent, .consoleLost, &turn)
        case .accepted(let offer, let agent): accept(offer, by: agent, &turn)
        case .declined(let offer, let agent): decline(offer, by: agent, &turn)
        case .wrapUpDone(let agent): endWrapUp(agent, &turn)
        case .wrapUpOwed(let agent, let call): restoreWrapUp(agent, call, &turn)
        case .timerFired: passDeadlines(&turn)
        case .drain: drain(&turn)
        }
        pair(&turn)
        return conclude(&turn)
    }

    private mutating func conclude(_ turn: inout Turn) -> [Effect] {
        for agent in turn.agents { turn.effects.append(.agentState(agent, state(of: agent))) }
        for queue in turn.queues.sorted() { tellPositions(in: queue, &turn) }
        if let call = turn.joined { tellPosition(of: call, &turn) }
        if deadlines.first?.at != timer {
            timer = deadlines.first?.at
            turn.effects.append(.setTimer(timer))
        }
        return turn.effects
    }

    private mutating func tellPositions(in queue: QueueName, _ turn: inout Turn) {
        guard let line = lanes[queue]?.line.elements.prefix(Self.announcedPositions) else { return }
        for place in line { tellPosition(of: place.item, &turn) }
    }

    /// Who is being offered to an agent is told only if he comes back: he is about to be spoken to.
    private mutating func tellPosition(of call: CallID, _ turn: inout Turn) {
        guard let queued = calls[call], queued.phase == .waiting, let standing = standing(of: call),
            standing.position != queued.told
        else { return }
        calls[call]?.told = standing.position
        turn.effects.append(.moved(call, standing))
    }

    /// - Parameter turn: One that the call had before, and nobody else can have.
    mutating func nextRank(atHead: Bool = false, urgency: Int = 0, turn: QueueTurn? = nil) -> Rank {
        lastArrival += 1
        return Rank(atHead: atHead, urgency: urgency, arrival: turn?.arrival ?? lastArrival)
    }

    mutating func nextOffer() -> OfferID {
        lastOffer += 1
        return OfferID(lastOffer)
    }

    mutating func nextSeatNumber() -> UInt64 {
        lastSeatNumber += 1
        return lastSeatNumber
    }

    func policy(of queue: QueueName) -> QueuePolicy { policies[queue] ?? QueuePolicy() }
}
