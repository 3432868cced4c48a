public import Telephony

/// One console's connection: greeting, sign-in, and which commands may pass to the gateway. A reducer: the server feeds
/// it lines, notices and time, and carries out its effects.
public struct ConsoleConnection: Sendable, Equatable {
    public enum Phase: Hashable, Sendable {
        case greeting
        case signedOut
        /// The gateway checks agent and PIN; `reference` is the sign-in's.
        case signingIn(AgentID, reference: Int)
        /// The PIN was wrong; the console hears so at `until`.
        case delayed(reference: Int, Refusal, until: Timestamp)
        case signedIn(AgentID)
        case closed
    }

    public enum Input: Hashable, Sendable {
        case received(ReceivedLine)
        /// From the gateway, for this console.
        case notice(NoticeLine)
        /// `deadline` has come.
        case timeReached
    }

    public enum Effect: Hashable, Sendable {
        case send(NoticeLine)
        /// For the gateway, which answers it by exactly one notice with its reference.
        case forward(ConsoleRequest)
        case wrongPIN
        case rightPIN
        /// End the connection when what was sent before is out. Nothing follows it.
        case close
    }

    public struct Limits: Hashable, Sendable {
        /// How long `hello` may take.
        public var greeting: Duration = .seconds(10)
        /// How long a console may be silent; it keeps itself alive with `ping`.
        public var idle: Duration = .seconds(60)
        /// How long the refusal of a wrong PIN is held back; each further one doubles it, up to the longest.
        public var wrongPIN: Duration = .seconds(1)
        public var longestWrongPIN: Duration = .seconds(60)
        /// Lines that are none of the protocol's, after which the connection ends.
        public var faults = 50
        public init() {}
    }

    public private(set) var phase = Phase.greeting
    private let gateway: String
    private let limits: Limits
    private let wrongPINsBefore: Int
    private var wrongPINs = 0
    private var faults = 0
    private var lastHeard: Timestamp
    private var unanswered: Set<Int> = []
    private var signOutReference: Int?

    /// `gateway` is the name `welcome` tells; `wrongPINsBefore` those of the same user's earlier connections, which
    /// lengthen the delay.
    public init(gateway: String, limits: Limits = Limits(), wrongPINsBefore: Int = 0, at now: Timestamp) {
        self.gateway = gateway
        self.limits = limits
        self.wrongPINsBefore = wrongPINsBefore
        lastHeard = now
    }

    /// When `timeReached` is wanted next; nil once closed.
    public var deadline: Timestamp? {
        switch phase {
        case .greeting: lastHeard + limits.greeting
        case .delayed(_, _, let until): until
        case .signedOut, .signingIn, .signedIn: lastHeard + limits.idle
        case .closed: nil
        }
    }

    public mutating func handle(_ input: Input, at now: Timestamp) -> [Effect] {
        if phase == .closed { return [] }
        switch input {
        case .received(let line):
            // Before the greeting only its own time limit counts, or chatter would put it off.
            if phase != .greeting { lastHeard = now }
            switch line {
            case .fault(let fault, let reference): return refuse(fault, reference: reference)
            case .request(let request): return handle(request)
            }
        case .notice(let line): return handle(line, at: now)
        case .timeReached: return handleTime(at: now)
        }
    }

    private mutating func handleTime(at now: Timestamp) -> [Effect] {
        guard let deadline, deadline <= now else { return [] }
        switch phase {
        case .delayed(let reference, let refusal, _):
            phase = .signedOut
            lastHeard = now
            let answer = answer(.refused(refusal), to: reference)
            return wrongPINs >= ConsoleLimits.wrongPINs ? [answer] + close(.wrongPINs) : [answer]
        case .greeting: return close(.greeting)
        case .signedOut, .signingIn, .signedIn: return close(.idle)
        case .closed: return []
        }
    }
}

// MARK: - From the console

extension ConsoleConnection {
    private mutating func handle(_ request: ConsoleRequest) -> [Effect] {
        let reference = request.reference
        switch (phase, request.command) {
        case (.greeting, .hello):
            phase = .signedOut
            return [answer(.welcome(gateway: gateway), to: reference)]
        case (.greeting, _):
            return [refusal(.wrongState, "La primera orden debe ser «hello».", to: reference)] + close(.greeting)
        case (_, .hello):
            return [refusal(.wrongState, "La consola ya se presentó.", to: reference)]
        case (_, .ping):
            return [answer(.pong, to: reference)]
        case (.signingIn, _), (.delayed, _):
            return [refusal(.busy, "Todavía se verifica el NIP.", to: reference)]
        case (.signedOut, .signIn(let agent, _)):
            return forward(request) { $0.phase = .signingIn(agent, reference: reference) }
        case (.signedOut, .reload):
            return forward(request) { _ in }
        case (.signedOut, _):
            return [refusal(.notSignedIn, "Primero entre con su nombre y su NIP.", to: reference)]
        case (.signedIn, .signIn):
            return [refusal(.alreadySignedIn, "Ya hay un agente en esta consola; salga primero.", to: reference)]
        case (.signedIn, .signOut):
            return forward(request) { $0.signOutReference = reference }
        case (.signedIn, _):
            return forward(request) { _ in }
        case (.closed, _):
            return []
        }
    }

    private mutating func forward(_ request: ConsoleRequest, noting change: (inout Self) -> Void) -> [Effect] {
        if unanswered.contains(request.reference) {
            return [refusal(.badField, "«ref» repite la de una orden sin contestar.", to: request.reference)]
        }
        if unanswered.count >= ConsoleLimits.commandsUnanswered {
            return [refusal(.busy, "Hay demasiadas órdenes sin contestar.", to: request.reference)]
        }
        unanswered.insert(request.reference)
        change(&self)
        return [.forward(request)]
    }

    private mutating func refuse(_ fault: RequestFault, reference: Int?) -> [Effect] {
        faults += 1
        let refusal = Effect.send(NoticeLine(.refused(fault.refusal), answering: reference))
        switch fault {
        case .version: return [refusal] + close(.version)
        case .overlong: return [refusal] + close(.badLine)
        default: return phase == .greeting || faults >= limits.faults ? [refusal] + close(.badLine) : [refusal]
        }
    }

    private func answer(_ notice: ConsoleNotice, to reference: Int) -> Effect {
        .send(NoticeLine(notice, answering: reference))
    }

    private func refusal(_ reason: Refusal.Reason, _ sentence: String, to reference: Int) -> Effect {
        answer(.refused(Refusal(reason, sentence)), to: reference)
    }

    private mutating func close(_ why: ClosingReason) -> [Effect] {
        phase = .closed
        return [.send(NoticeLine(.closing(why))), .close]
    }
}

// MARK: - From the gateway

extension ConsoleConnection {
    private mutating func handle(_ line: NoticeLine, at now: Timestamp) -> [Effect] {
        if let reference = line.answering {
            unanswered.remove(reference)
            if case .signingIn(let agent, reference) = phase {
                return endSignIn(of: agent, with: line.notice, reference: reference, at: now)
            }
            if reference == signOutReference {
                signOutReference = nil
                if line.notice == .done { phase = .signedOut }
            }
        }
        switch line.notice {
        case .closing(let why) where why != .drain: return close(why)
        case .state(.signedOut):
            if case .signedIn = phase { phase = .signedOut }
        default: break
        }
        return [.send(line)]
    }

    private mutating func endSignIn(
        of agent: AgentID, with notice: ConsoleNotice, reference: Int, at now: Timestamp
    ) -> [Effect] {
        guard case .refused(let refusal) = notice else {
            phase = .signedIn(agent)
            wrongPINs = 0
            return [.rightPIN, answer(notice, to: reference)]
        }
        guard refusal.reason == .wrongPIN else {
            phase = .signedOut
            return [answer(notice, to: reference)]
        }
        wrongPINs += 1
        phase = .delayed(reference: reference, refusal, until: now + wrongPINDelay)
        return [.wrongPIN]
    }

    private var wrongPINDelay: Duration {
        let doublings = min(wrongPINsBefore + wrongPINs - 1, 30)
        return min(limits.wrongPIN * (1 << max(doublings, 0)), limits.longestWrongPIN)
    }
}
