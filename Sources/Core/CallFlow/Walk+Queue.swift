import Dialplan
import Helpdesk
import Queueing
import Telephony

extension Walk {
    private enum Happening: Sendable {
        case notice(QueueNotice)
        case key(Digit)
        case due
        case nothing
    }

    /// Waits for an agent and speaks with one. The call has left the queue when this returns or throws.
    mutating func wait(in step: Enqueue) async throws(CallEnded) -> ExitName {
        if !step.admitsAnyone && !mayDo(.speakToAgent) { return .notAllowed }
        services.exchange.show(facts, of: call.id)
        call.note(.queued(step.queue))
        let place = services.exchange.switchboard.join(call.id, queue: step.queue, wish: wish(of: step))
        defer {
            services.exchange.switchboard.leave(call.id)
            call.note(.leftQueue(step.queue))
        }
        turns[step.queue] = nil
        let deadline = now + step.limit
        var announcement = welcome(to: step)
        var signal: ProgressSignal?
        var turn = now + step.every
        while true {
            let happenings = try await hold(
                place, step, sounding: signal, saying: announcement, until: min(turn, deadline))
            signal = nil
            for happening in happenings {
                switch happening {
                case .notice(.accepted(let agent)):
                    guard let failure = try await speak(with: agent, step) else { return .finished }
                    signal = Termination.signal(for: failure)
                    announcement = step.backAtHead.map { utterance($0) }
                    turn = now + step.every
                case .notice(.drained): return try await becomeCallBack(step)
                case .notice(.position), .nothing: break
                case .due:
                    if now >= deadline {
                        turns[step.queue] = services.exchange.switchboard.turn(of: call.id)
                        return .timeout
                    }
                    announcement = standing(in: step)
                    turn = now + step.every
                case .key(let key):
                    call.note(.keyed(.shown(String(key.rawValue))))
                    if step.keys.contains(key) { return .key(key) }
                    announcement = nil
                }
            }
        }
    }

    /// Its place by the rules' order, and who is to have it: the technicians of the case at hand (S4-11), but nobody
    /// whom the caller does not want to look at it again (S4-15).
    private func wish(of step: Enqueue) -> QueueWish {
        var wish = QueueWish()
        let ticket = facts.caseAtHand
        if step.ranksBySeverity, plan.rules.order == .severity {
            let severity = ticket?.severity ?? facts.fields[.severity] ?? ""
            wish.urgency = plan.rules.gravity(of: severity).map { plan.rules.severities.count - $0 } ?? 0
        }
        wish.avoided = ticket?.declinedTechnician
        wish.turn = turns[step.queue]
        if step.prefersTicket, let ticket, !ticket.technicians.isEmpty {
            wish.preferred = ticket.technicians
            wish.preferredFor = step.preferredFor
        }
        return wish
    }

    /// The place is told at once: it is what the caller wants to know.
    private func welcome(to step: Enqueue) -> Utterance? {
        guard let welcome = step.welcome.map({ utterance($0) }) else { return standing(in: step) }
        return standing(in: step).map { welcome.then($0) } ?? welcome
    }

    private func standing(in step: Enqueue) -> Utterance? {
        guard let place = step.place, let standing = services.exchange.switchboard.standing(of: call.id) else {
            return nil
        }
        var waiting = context
        waiting.standing = standing
        waiting.wait = services.exchange.switchboard.summary(of: step.queue).estimatedWait
        return utterance(place, waiting)
    }

    /// Gives the signal and says the announcement, then plays music, until something happens. What matters most comes
    /// first: an agent before a key, a key before the clock.
    private func hold(
        _ place: QueuePlace, _ step: Enqueue, sounding signal: ProgressSignal?, saying announcement: Utterance?,
        until moment: Timestamp
    ) async throws(CallEnded) -> [Happening] {
        if let announcement { call.note(.said(announcement)) }
        let (line, time) = (line, services.time)
        let runners: [@Sendable () async -> Happening] = [
            {
                if let signal { await line.play([.audio(signal.clip)]) }
                if let announcement { await line.play(announcement.clips) }
                await line.loop(step.music)
                return .nothing
            },
            {
                while let notice = await place.notices.receive() {
                    if case .position = notice { continue }
                    return .notice(notice)
                }
                return .nothing
            },
            { await line.nextDigit().map(Happening.key) ?? .nothing },
            {
                do { try await time.sleep(until: moment) } catch { return .nothing }
                return .due
            },
        ]
        let happenings = await race(runners)
        if call.hasEnded {
            for case .key(let key) in happenings { line.putBack(key) }
            throw CallEnded()
        }
        let notices = happenings.filter { if case .notice = $0 { true } else { false } }
        let keys = happenings.filter { if case .key = $0 { true } else { false } }
        if !notices.isEmpty {
            for case .key(let key) in keys { call.note(.keyed(.shown(String(key.rawValue)))) }
            return notices
        }
        return keys.isEmpty ? happenings : keys
    }

    /// Nil when there was a conversation; else why the agent was not reached, and the caller waits on.
    private mutating func speak(with agent: AgentID, _ step: Enqueue) async throws(CallEnded) -> HangupCause? {
        let exchange = services.exchange
        let agentLine: any Line
        let ringing = await ring { id in
            await exchange.ringAgent(agent, for: id, limit: step.ringTime)
        }
        switch ringing {
        case .failed(let cause):
            try call.stillUp()
            call.note(.agentUnreachable(agent, cause))
            exchange.switchboard.phoneFailed(call.id)
            return cause
        case .answered(let line): agentLine = line
        }
        if let connecting = step.connecting, plan.recording == .conversation, !facts.declinedRecording {
            let connecting = utterance(connecting)
            call.note(.said(connecting))
            await line.play(connecting.clips)
        }
        if call.hasEnded {
            await agentLine.hangUp(.cancelled)
            throw CallEnded()
        }
        if agentLine.isOver {
            call.note(.agentUnreachable(agent, .agent))
            exchange.switchboard.phoneFailed(call.id)
            return .agent
        }
        exchange.switchboard.phoneAnswered(call.id)
        await keepWhole()
        call.note(.connected(to: agent))
        await exchange.conversationBegan(call.id, with: agent, agentLine: agentLine)
        await line.bridge(with: agentLine)
        call.note(.disconnected(from: agent))
        if plan.recording == .conversation { await stopKeeping() }
        await agentLine.hangUp(.gateway)
        exchange.switchboard.conversationEnded(call.id)
        if let facts = await exchange.conversationEnded(call.id, with: agent) { self.facts = facts }
        try call.stillUp()
        line.discardDigits()
        agentEndedIt = true
        return nil
    }

    /// Nobody is promised a call to no number: who withholds it is told of the fault, and may leave a message.
    private mutating func becomeCallBack(_ step: Enqueue) async throws(CallEnded) -> ExitName {
        guard let number = ownNumber, await leave(.callBack, queue: step.queue, number: number) else { return .fault }
        if let drained = step.drained { try await say(drained) }
        return .drained
    }
}
