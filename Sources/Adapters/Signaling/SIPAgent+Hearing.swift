internal import CSofia
internal import Telephony

/// Sofia's callback. The context is the agent, retained for each stack until that stack is shut down.
func hearFromSofia(_ context: UnsafeMutableRawPointer?, _ event: UnsafePointer<sofia_event>?) {
    guard let context, let event else { return }
    let agent = Unmanaged<SIPAgent>.fromOpaque(context)
    // Sofia lends the event for this call only, and on the actor's own thread.
    nonisolated(unsafe) let heard = event
    agent.takeUnretainedValue().assumeIsolated { $0.hear(heard.pointee) }
    if SofiaKind(event.pointee) == .shutDown { agent.release() }
}

/// What arrives from the network, leg by leg.
extension SIPAgent {
    static let retryAfterSeconds = 30

    func hear(_ event: sofia_event) {
        let kind = SofiaKind(event)
        switch kind {
        case .guarded: return countHarmful(from: SofiaText.string(event.source))
        case .bound:
            binding?.resume(returning: (SofiaText.string(event.host), Int(event.port)))
            binding = nil
            return
        case .shutDown: return finish(event.stack)
        case .response: return hearOutsideResponse(event)
        default: break
        }
        guard let handle = event.handle else { return }
        let id = LegID(event.leg)
        if event.leg != 0 {
            if legs[id] != nil { hear(event, kind, of: id) }
        } else {
            hearStranger(event, kind, handle)
        }
    }

    private func hear(_ event: sofia_event, _ kind: SofiaKind, of id: LegID) {
        switch kind {
        case .invite, .harmfulInvite, .update: hearReoffer(event, kind, of: id)
        case .acknowledgement: hearAcknowledgement(event, of: id)
        case .prack: hearPrack(event, of: id)
        case .cancel: close(id, .cancelled)
        case .bye:
            close(id, .byPeer(cause: event.reason_cause == 0 ? nil : Int(event.reason_cause)))
            legs[id]?.state = .over
        case .byeResponse:
            // Of a BYE that is sofia's own: it says that when a session was not refreshed.
            if case .established = legs[id]?.state { close(id, .notRefreshed) }
        case .info: hearInfo(event, of: id)
        case .options: answerOptions(event, event.handle)
        case .error: hearError(event, of: id)
        case .inviteResponse: hearResponse(event, of: id)
        case .challengeInside: hearChallenge(event, of: id)
        case .terminated:
            close(id, .lost)
            forget(id)
        default: break
        }
    }

    private func hearStranger(_ event: sofia_event, _ kind: SofiaKind, _ handle: OpaquePointer) {
        switch kind {
        case .invite: return hearInvite(event, handle)
        case .harmfulInvite:
            // It becomes a leg of which nobody hears, so that its handle outlives the refusal.
            countInvite()
            return refuseUnheard(event, handle, status: 400)
        case .options: answerOptions(event, handle)
        case .register: return hearRegister(event, handle)
        case .info, .update: sofia_respond_now(event.stack, handle, 481, nil)
        case .underway, .terminated, .error: return
        default: break
        }
        sofia_handle_destroy(handle)
    }

    private func answerOptions(_ event: sofia_event, _ handle: OpaquePointer) {
        if isDraining || phase != .running {
            sofia_respond_now(event.stack, handle, 503, "Retry-After: \(Self.retryAfterSeconds)\r\n")
        } else {
            sofia_respond_now(event.stack, handle, 200, nil)
        }
    }

    private func hearAcknowledgement(_ event: sofia_event, of id: LegID) {
        if legs[id]?.offer == .ours { legs[id]?.offer = .none }
        switch legs[id]?.state {
        case .answered:
            legs[id]?.state = .established
            tell(.confirmed(id, answer: SofiaText.sdp(event)))
        case .established: tell(.confirmed(id, answer: SofiaText.sdp(event)))
        case .leaving(let reason):
            legs[id]?.state = .established
            hangUp(id, reason: reason)
        default: break
        }
    }

    private func hearInfo(_ event: sofia_event, of id: LegID) {
        guard event.body_length > 0 else { return sofia_respond_now(event.stack, event.handle, 200, nil) }
        let type = SofiaText.string(event.content_type)
        switch InfoDigit(contentType: type, body: SofiaText.body(event)) {
        case .key(let digit, let duration):
            sofia_respond_now(event.stack, event.handle, 200, nil)
            if legs[id]?.isClosed == false { tell(.digit(id, digit, durationMilliseconds: duration)) }
        case .noKey: sofia_respond_now(event.stack, event.handle, 200, nil)
        case .malformed: sofia_respond_now(event.stack, event.handle, 400, nil)
        case .unsupported:
            sofia_respond_now(event.stack, event.handle, 415, "Accept: application/dtmf-relay, application/dtmf\r\n")
        }
    }

    private func hearError(_ event: sofia_event, of id: LegID) {
        // Sofia sends the BYE itself when it stops repeating our 200.
        guard event.status == 408 else { return }
        switch legs[id]?.state {
        // The latter to a re-INVITE.
        case .answered, .established: break
        default: return
        }
        close(id, .notAcknowledged)
        legs[id]?.state = .over
    }
}
