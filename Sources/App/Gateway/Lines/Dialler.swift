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
    let report: @Sendable (String) -> Void

    /// How often a call may be sent on (3xx) before it is given up.
    private static let mostRedirections = 5

    /// Whether a call may be sent on to this URI.
    var mayFollow: @Sendable (String) -> Bool = { _ in true }

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
            let (rang, redirections) = await ringOnce(target, from: user, display: display, limit: left)
            outcome = rang
            guard case .failed(let cause) = rang, cause != .cancelled, cause != .noAnswer else { return rang }
            targets = redirections.filter(mayFollow) + targets
        }
        return outcome
    }

    private func ringOnce(
        _ uri: String, from user: String, display: String?, limit: Duration
    ) async -> (RingOutcome, redirections: [String]) {
        let port: MediaPort
        do throws(MediaPortFailure) { port = try world.media.open() } catch {
            report("no media for a call out: \(error)")
            return (.failed(.limit), [])
        }
        var negotiator = SDPNegotiator(
            local: port.localAddress, sessionID: UInt64(world.time.now.seconds),
            codecs: world.media.settings.codecs.codecs)
        let invite = OutgoingInvite(to: uri, fromUser: user, fromDisplay: display, offer: negotiator.offer())
        let leg: LegID
        do throws(InviteError) { leg = try await world.sip.invite(invite) } catch {
            report("\(uri) was not rung: \(error)")
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
