internal import CallFlow
internal import Media
internal import MediaTransport
internal import Peers
internal import Signaling
internal import Synchronization
internal import Telephony

/// Rings telephones: an agent's, a department's.
struct Dialler: Sendable {
    let world: LineWorld
    let legs: Legs
    let bank: PromptBank
    let router: CallRouter
    /// Nil where no phone may register.
    let phones: PhoneDesk?
    let report: @Sendable (String) -> Void

    /// How often a call may be sent on (3xx) before it is given up.
    private static let mostRedirections = 5

    /// Rings until somebody answers or the limit passes, also where the telephone sends the call on to; cancelling the
    /// task gives up.
    func ring(_ uri: String, from user: String, display: String?, limit: Duration) async -> RingOutcome {
        let deadline = world.time.now + limit
        var targets = [uri]
        var rung: Set<String> = []
        var outcome = RingOutcome.failed(.unreachable)
        while let target = targets.first, rung.count <= Self.mostRedirections {
            targets.removeFirst()
            let left = deadline - world.time.now
            guard left > .zero, rung.insert(target).inserted else { continue }
            let (rang, redirections) = await ringOne(target, from: user, display: display, limit: left)
            outcome = rang
            guard case .failed(let cause) = rang, cause != .cancelled, cause != .noAnswer else { return rang }
            targets = redirections.filter(router.mayFollow) + targets
        }
        return outcome
    }

    typealias Rang = (outcome: RingOutcome, redirections: [String])

    private func ringOne(_ uri: String, from user: String, display: String?, limit: Duration) async -> Rang {
        if let places = places(of: uri) {
            return (await ringAll(places, from: user, display: display, limit: limit), [])
        }
        switch router.target(of: uri) {
        case .address(let route): return await ring(route, from: user, display: display, limit: limit)
        case .number(let number, let routes):
            if let refusal = router.begin(number) {
                report("\(uri) was not rung: \(refusal)")
                return (.failed(.unreachable), [])
            }
            let rang = await ring(routes, from: user, display: display, limit: limit)
            if case .answered(let line) = rang.outcome {
                // It counts among the calls under way until it is over, whoever ends it.
                Task { [router] in
                    _ = await line.waitForEnd()
                    router.end(number)
                }
            } else {
                router.end(number)
            }
            return rang
        }
    }

    /// Tries one way after the other, for as long as nobody is there at all.
    private func ring(_ routes: [CallRoute], from user: String, display: String?, limit: Duration) async -> Rang {
        let deadline = world.time.now + limit
        var rang: Rang = (.failed(.unreachable), [])
        if routes.isEmpty { report("no trunk is known by which a number could be called") }
        for route in routes {
            rang = await ring(route, from: user, display: display, limit: deadline - world.time.now)
            guard case .failed(.unreachable) = rang.outcome, deadline > world.time.now else { return rang }
            if let trunk = route.trunk { router.isUnreachable(trunk) }
        }
        return rang
    }

    func ring(_ route: CallRoute, from user: String, display: String?, limit: Duration) async -> Rang {
        let port: MediaPort
        do throws(MediaPortFailure) { port = try world.media.open() } catch {
            report("no media for a call out: \(error)")
            return (.failed(.limit), [])
        }
        var negotiator = SDPNegotiator(
            local: port.localAddress, sessionID: UInt64(world.time.now.seconds),
            codecs: world.media.settings.codecs.codecs)
        let invite = route.invite(from: user, display: display, offer: negotiator.offer())
        let leg: LegID
        do throws(InviteError) { leg = try await world.sip.invite(invite) } catch {
            report("\(route.to) was not rung: \(error)")
            port.close()
            return (.failed(.unreachable), [])
        }
        let line = PhoneLine(
            leg: leg, peer: peer(of: invite), isOutgoing: true, port: port, negotiator: negotiator, world: world,
            bank: bank, report: report)
        line.expectAnswer()
        await legs.add(line)
        let outcome = await wait(for: line, limit: limit)
        return (outcome, line.state.withLock { $0.redirections })
    }

    /// Whence messages of the called one will come: also what it begins, such as a BYE.
    private func peer(of invite: OutgoingInvite) -> String {
        invite.nextHop?.address ?? SIPURI(invite.proxy ?? invite.to)?.host ?? ""
    }

    private enum Outcome: Sendable { case up, over(HangupCause), tooLong, none }

    private func wait(for line: PhoneLine, limit: Duration) async -> RingOutcome {
        let time = world.time
        let outcome = await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await line.up.wait() == nil ? .none : .up }
            group.addTask { await line.end.wait().map(Outcome.over) ?? .none }
            group.addTask {
                do { try await time.sleep(for: limit) } catch { return .none }
                return .tooLong
            }
            let first = await group.next() ?? .none
            group.cancelAll()
            return first
        }
        switch outcome {
        case .up where line.end.value == nil: return .answered(line)
        case .up: return .failed(line.end.value ?? .unreachable)
        case .over(let cause): return .failed(cause)
        case .tooLong:
            await line.hangUp(.noAnswer)
            return .failed(.noAnswer)
        case .none:
            await line.hangUp(.cancelled)
            return .failed(.cancelled)
        }
    }
}
