internal import CallFlow
internal import Media
internal import MediaTransport
internal import Signaling
internal import Synchronization
internal import Telephony

/// What the far end signals.
extension PhoneLine {
    /// Never waits for a disc: the events of all legs come through here. Whoever recorded closes the files.
    func hear(_ event: SIPEvent) async {
        switch event {
        case .confirmed(_, let answer): await agree(answer)
        case .answered(_, let answer): await agree(answer)
        case .early(_, let answer): accept(answer)
        case .reoffered(_, let offer): await hearOffer(offer)
        case .digit(_, let digit, _): port.note(infoDigit: digit)
        case .redirected(_, let targets): state.withLock { $0.redirections = targets }
        case .failed(_, let status, _):
            end.settle(Termination.cause(ofStatus: status))
            port.close()
        case .ended(_, let how):
            end.settle(Self.cause(of: how))
            port.close()
        case .offered, .ringing, .registering: break
        }
    }

    /// The far end acknowledged our 200, or answered our INVITE. Without an answer to our offer there are no media.
    private func agree(_ answer: String?) async {
        let needsAnswer = state.withLock { state in
            defer { state.isAnswered = true }
            return state.needsAnswer
        }
        if let answer {
            guard accept(answer) else { return await hangUp(.noCodec) }
        } else if needsAnswer {
            return await hangUp(.noCodec)
        }
        up.settle(())
    }

    @discardableResult
    private func accept(_ answer: String) -> Bool {
        let media: NegotiatedMedia? = state.withLock { state in
            do throws(NegotiationFailure) {
                let media = try state.negotiator.accept(answer: answer)
                state.needsAnswer = false
                return media
            } catch { return nil }
        }
        guard let media else { return false }
        port.apply(media)
        noteHold(media.direction)
        return true
    }

    /// A re-INVITE or UPDATE: hold, resume, a new address, or the same again as a keep-alive.
    private func hearOffer(_ offer: String?) async {
        guard let offer else {
            let text = state.withLock { state in
                state.needsAnswer = true
                return state.negotiator.offer()
            }
            return await sip.acceptReoffer(leg, sdp: text)
        }
        let answer: (text: String, media: NegotiatedMedia)? = state.withLock { state in
            do throws(NegotiationFailure) { return try state.negotiator.answer(to: offer) } catch { return nil }
        }
        guard let answer else { return await sip.refuseReoffer(leg, status: 488) }
        port.apply(answer.media)
        await sip.acceptReoffer(leg, sdp: answer.text)
        noteHold(answer.media.direction)
    }

    private func noteHold(_ direction: MediaDirection) {
        let notice: (Notice, (@Sendable (Notice) -> Void)?)? = state.withLock { state in
            // sendonly, inactive or 0.0.0.0 at the far end (RFC 3264 §8.4): it does not want to hear us.
            let isHeld = !direction.sends
            if isHeld == state.isHeld { return nil }
            state.isHeld = isHeld
            return (isHeld ? .held : .resumed, state.observer)
        }
        if let (notice, observer) = notice { observer?(notice) }
    }

    static func cause(of end: LegEnd) -> HangupCause {
        switch end {
        case .byPeer: .caller
        case .byUs: .gateway
        case .cancelled: .cancelled
        case .refused(let status): Termination.cause(ofStatus: status)
        case .notAcknowledged: .noAck
        case .notRefreshed: .notRefreshed
        case .lost: .unreachable
        case .shutDown: .drained
        }
    }
}
