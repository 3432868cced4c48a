internal import CSofia
public import Telephony
internal import Peers

/// Calls that are offered to us.
extension SIPAgent {
    func hearInvite(_ event: sofia_event, _ handle: OpaquePointer) {
        countInvite()
        guard phase == .running, !isDraining, hasConsumer, legs.count < configuration.maximumDialogs else {
            return refuseUnheard(event, handle, status: 503, headers: "Retry-After: \(Self.retryAfterSeconds)\r\n")
        }
        guard event.body_length == 0 || event.is_sdp else {
            return refuseUnheard(event, handle, status: 415, headers: "Accept: application/sdp\r\n")
        }
        guard let kept = sofia_request_keep(event.stack) else {
            return refuseUnheard(event, handle, status: 500)
        }
        let id = bind(handle, of: event.stack, .offered)
        let transport = SIPTransport(rawValue: SofiaText.string(event.transport).lowercased().suffix(3).description)
        let nobody = SIPParty(user: "", host: "")
        let invite = IncomingInvite(
            leg: id, sipCallID: SofiaText.string(event.call_id), from: SofiaText.party(event.from) ?? nobody,
            to: SofiaText.party(event.to) ?? nobody, target: SofiaText.party(event.target) ?? nobody,
            asserted: SofiaText.party(event.asserted),
            source: PeerAddress(
                address: SofiaText.string(event.source), port: Int(event.source_port), transport: transport ?? .udp),
            userAgent: SofiaText.optional(event.user_agent), offer: SofiaText.sdp(event))
        legs[id]?.invite = kept
        legs[id]?.ringsReliably = event.requires_reliable
        legs[id]?.offer = event.is_sdp ? .theirs : .none
        tell(.offered(invite))
    }

    private func bind(_ handle: OpaquePointer, of stack: OpaquePointer, _ state: Leg.State) -> LegID {
        let id = nextLeg()
        sofia_handle_bind(handle, id.raw)
        legs[id] = Leg(handle: handle, stack: stack, state: state)
        return id
    }

    /// Refuses an INVITE of which the consumer never hears.
    func refuseUnheard(_ event: sofia_event, _ handle: OpaquePointer, status: Int32, headers: String? = nil) {
        countRefused()
        let id = bind(handle, of: event.stack, .over)
        legs[id]?.isClosed = true
        sofia_respond_now(event.stack, handle, status, headers)
    }

    func hearReoffer(_ event: sofia_event, _ kind: SofiaKind, of id: LegID) {
        let isInvite = kind != .update
        guard isInvite || event.is_sdp else { return sofia_respond_now(event.stack, event.handle, 200, nil) }
        guard let leg = legs[id], !leg.isClosed else {
            return sofia_respond_now(event.stack, event.handle, 481, nil)
        }
        if leg.reoffer != nil || event.is_sdp && leg.offer == .theirs {
            return sofia_respond_now(event.stack, event.handle, 500, "Retry-After: \(Self.offerRetrySeconds)\r\n")
        }
        guard leg.offer != .ours || !event.is_sdp else {
            return sofia_respond_now(event.stack, event.handle, 491, nil)
        }
        guard event.body_length == 0 || event.is_sdp else {
            return sofia_respond_now(event.stack, event.handle, 415, "Accept: application/sdp\r\n")
        }
        guard let kept = sofia_request_keep(event.stack) else {
            return sofia_respond_now(event.stack, event.handle, 500, nil)
        }
        legs[id]?.reoffer = kept
        if event.is_sdp { legs[id]?.offer = .theirs }
        tell(.reoffered(id, offer: SofiaText.sdp(event)))
    }

    /// For an offer that comes before another is answered (RFC 3311 §5.2 wants at most 10 s).
    private static let offerRetrySeconds = 2

    /// The answer to our offer in a reliable ringing.
    func hearPrack(_ event: sofia_event, of id: LegID) {
        guard let leg = legs[id], leg.offer == .ours, let answer = SofiaText.sdp(event) else { return }
        legs[id]?.offer = .none
        if !leg.isClosed { tell(.early(id, answer: answer)) }
    }

    /// 180. Nothing happens when the leg is no longer being offered.
    ///
    /// - Parameter offer: Ours, where their INVITE had none. It is sent only where the 180 is reliable, as then it must
    ///   be (RFC 3262 §5); the answer comes as `early`, and our 200 needs no SDP.
    /// - Returns: Whether the offer was sent.
    @discardableResult
    public func ring(_ leg: LegID, offer: String? = nil) -> Bool {
        guard let (handle, invite) = offered(leg), let known = legs[leg] else { return false }
        let sdp = known.ringsReliably && known.offer == .none ? offer : nil
        sofia_respond(handle, invite, 180, sdp, nil)
        if sdp != nil { legs[leg]?.offer = .ours }
        return sdp != nil
    }

    /// 200 with SDP: the answer, or our offer when theirs was nil; nil when that was in our ringing. Nothing happens
    /// when the leg is no longer being offered: the caller's CANCEL may have been faster.
    public func answer(_ leg: LegID, sdp: String?) {
        guard let (handle, invite) = offered(leg) else { return }
        sofia_respond(handle, invite, 200, sdp, nil)
        release(invite, of: leg)
        legs[leg]?.state = .answered
        noteSent(sdp, of: leg)
    }

    /// A final response of 300 and more.
    public func refuse(_ leg: LegID, status: Int, retryAfter: Duration? = nil) {
        precondition((300...699).contains(status), "only statuses from 300 to 699 refuse a call")
        guard let (handle, invite) = offered(leg) else { return }
        let headers: String? = retryAfter.map { "Retry-After: \(max($0.components.seconds, 0))\r\n" }
        sofia_respond(handle, invite, Int32(status), nil, headers)
        release(invite, of: leg)
        close(leg, .refused(status: status))
        legs[leg]?.state = .over
    }

    private func offered(_ leg: LegID) -> (OpaquePointer, OpaquePointer)? {
        guard let known = legs[leg], case .offered = known.state, let invite = known.invite else { return nil }
        return (known.handle, invite)
    }

    private func release(_ invite: OpaquePointer, of leg: LegID) {
        legs[leg]?.invite = nil
        sofia_request_drop(invite)
    }

    /// 200 to a re-INVITE or UPDATE: the answer, or our offer when theirs was nil.
    public func acceptReoffer(_ leg: LegID, sdp: String) { respondToReoffer(leg, status: 200, sdp: sdp) }

    /// The session goes on as it was (RFC 3261 §14.2); 488 says that the offer is not acceptable.
    public func refuseReoffer(_ leg: LegID, status: Int = 488) {
        precondition((300...699).contains(status), "only statuses from 300 to 699 refuse an offer")
        respondToReoffer(leg, status: status, sdp: nil)
    }

    func respondToReoffer(_ leg: LegID, status: Int, sdp: String?) {
        guard let known = legs[leg], let reoffer = known.reoffer else { return }
        legs[leg]?.reoffer = nil
        if sdp == nil, known.offer == .theirs { legs[leg]?.offer = .none }
        noteSent(sdp, of: leg)
        sofia_respond(known.handle, reoffer, Int32(status), sdp, nil)
        sofia_request_drop(reoffer)
    }

    /// What we send answers their offer, or is one of ours.
    private func noteSent(_ sdp: String?, of leg: LegID) {
        guard sdp != nil, let offer = legs[leg]?.offer else { return }
        legs[leg]?.offer = offer == .theirs ? .none : .ours
    }
}
