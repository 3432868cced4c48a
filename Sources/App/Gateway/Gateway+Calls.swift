internal import CallFlow
internal import Dialplan
internal import Media
internal import Peers
internal import MediaTransport
internal import Records
internal import Signaling
internal import Telephony

/// From an INVITE to a call, or to its refusal.
extension Gateway {
    func takeCalls() async {
        await withDiscardingTaskGroup { group in
            for await event in events {
                if case .offered(let invite) = event {
                    group.addTask { await self.admit(invite) }
                } else if case .registering(let request) = event {
                    await answer(request)
                } else if let leg = event.leg {
                    await legs.hear(event, of: leg)
                }
            }
        }
    }

    private func admit(_ offered: IncomingInvite) async {
        guard let invite = await admitPhone(offered) else { return }
        let caller = Caller(of: invite, trunk: trunks.trunk(at: invite.source.address), trusted: settings.trusted)
        guard let (edition, bank) = shelf.edition(for: caller.dialled) else {
            return await refuse(invite, 404, "unknown number")
        }
        if doorkeeper.isTooMany(of: caller.number, from: invite.source) {
            return await refuse(invite, 503, "too many calls of one number")
        }
        let port: MediaPort
        do throws(MediaPortFailure) { port = try media.open() } catch {
            if case .portsExhausted(let range) = error {
                log.say("media", "all ports of \(range) are taken: widen “ports” under “media” in the settings")
            }
            return await refuse(invite, 503, "no media port")
        }
        var negotiator = SDPNegotiator(
            local: port.localAddress, sessionID: UInt64(time.now.seconds), codecs: media.settings.codecs.codecs)
        var answer: (text: String, media: NegotiatedMedia)?
        if let offer = invite.offer {
            do throws(NegotiationFailure) { answer = try negotiator.answer(to: offer) } catch {
                port.close()
                return await refuse(invite, 488, error.reason)
            }
        }
        let line = PhoneLine(
            leg: invite.leg, peer: invite.source.address, isOutgoing: false, port: port, negotiator: negotiator,
            answer: answer, world: world,
            bank: bank, report: { [log] in log.say("line", $0) })
        guard calls.enter(line, limit: mostCalls) else {
            port.close()
            return await refuse(invite, 503, "too many calls")
        }
        await legs.add(line)
        await take(caller.offer(to: edition), line, edition)
        calls.leave(line)
    }

    /// A conversation takes two legs: callers may not take the ports of the agents they wait for.
    private var mostCalls: Int { min(settings.mostCalls, media.mostLegs.map { max($0 / 2, 1) } ?? .max) }

    private func take(_ offer: CallOffer, _ line: PhoneLine, _ edition: Edition) async {
        let session = CallSession(line: line, offer: offer, edition: edition, services: services)
        let known = Eventual<CallID>()
        do throws(RecordsFailure) {
            try await session.run { call in
                known.settle(call)
                observe(line, as: call)
            }
            if let call = known.value { board.callEnded(call) }
        } catch {
            refusals.add(offer.source, "no record")
            log.say("records", "a call from \(offer.caller) was refused: \(error)")
            await line.hangUp(.fault)
        }
    }

    private func observe(_ line: PhoneLine, as call: CallID) {
        line.observe { [records, time, board, exchange] notice in
            let agent = board.agent(speakingIn: call)
            switch notice {
            case .held:
                records.note(.held, of: call, at: time.now)
                if let agent { exchange.floor.notices.send(.held(agent)) }
            case .resumed:
                records.note(.resumed, of: call, at: time.now)
                if let agent { exchange.floor.notices.send(.resumed(agent)) }
            }
        }
    }

    func refuse(_ invite: IncomingInvite, _ status: Int, _ reason: String) async {
        refusals.add(invite.source.address, "\(status) \(reason)")
        records.countRefusal(of: invite.source.address, because: reason, at: time.now)
        legs.disown(invite.leg)
        await sip.refuse(invite.leg, status: status, retryAfter: Termination.retryAfter(ofStatus: status))
    }

    /// One line in the log a source and reason in half a minute, however many knock.
    func reportRefusals() async {
        while true {
            do { try await time.sleep(for: .seconds(30)) } catch { break }
            tellRefusals()
        }
        tellRefusals()
    }

    private func tellRefusals() {
        for line in doorkeeper.reports() { log.say("strangers", line) }
        for (key, count) in refusals.take() {
            log.say("refused", "\(count) from \(key.source): \(key.reason)")
        }
    }
}

extension NegotiationFailure {
    /// In few words, each always the same.
    fileprivate var reason: String {
        switch self {
        case .unreadable: "unreadable SDP"
        case .noAudio: "no audio offered"
        case .noCommonCodec: "no common codec"
        case .answerDiffers: "an answer that does not fit"
        }
    }
}
