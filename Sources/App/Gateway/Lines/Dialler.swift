internal import CallFlow
internal import Media
internal import MediaTransport
internal import Signaling
internal import Telephony

/// Rings telephones: an agent's, a department's.
struct Dialler: Sendable {
    let world: LineWorld
    let legs: Legs
    let bank: PromptBank
    /// Nil where no phone may register.
    let phones: PhoneDesk?
    let report: @Sendable (String) -> Void

    /// Rings until somebody answers or the limit passes; cancelling the task gives up.
    func ring(_ uri: String, from user: String, display: String?, limit: Duration) async -> RingOutcome {
        guard let places = places(of: uri) else {
            return await ring(Target(uri), from: user, display: display, limit: limit)
        }
        return await ringAll(places, from: user, display: display, limit: limit)
    }

    func ring(_ target: Target, from user: String, display: String?, limit: Duration) async -> RingOutcome {
        let port: MediaPort
        do throws(MediaPortFailure) { port = try world.media.open() } catch {
            report("no media for a call out: \(error)")
            return .failed(.limit)
        }
        var negotiator = SDPNegotiator(
            local: port.localAddress, sessionID: UInt64(world.time.now.seconds),
            codecs: world.media.settings.codecs.codecs)
        let invite = OutgoingInvite(
            to: target.uri, fromUser: user, fromDisplay: display, nextHop: target.nextHop, offer: negotiator.offer())
        let leg: LegID
        do throws(InviteError) { leg = try await world.sip.invite(invite) } catch {
            report("\(target.uri) was not rung: \(error)")
            port.close()
            return .failed(.unreachable)
        }
        let line = PhoneLine(
            leg: leg, isOutgoing: true, port: port, negotiator: negotiator, world: world, bank: bank, report: report)
        line.expectAnswer()
        await legs.add(line)
        return await wait(for: line, limit: limit)
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
