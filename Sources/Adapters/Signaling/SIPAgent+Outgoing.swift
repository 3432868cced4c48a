internal import CSofia
public import Telephony
internal import Peers

/// Calls we make, and what both kinds have in common: keys and hanging up.
extension SIPAgent {
    /// Sends the INVITE; `ringing`, `early` and then `answered` or `failed` follow.
    public func invite(_ call: OutgoingInvite) throws(InviteError) -> LegID {
        guard phase == .running else { throw .notRunning }
        guard legs.count < configuration.maximumDialogs else { throw .tooManyDialogs }
        if let elsewhere = call.nextHop.map(NextHop.uri) ?? call.proxy {
            guard sofia_is_callable(elsewhere) else { throw .uncallable(elsewhere) }
            guard sofia_is_sip_uri(call.to) else { throw .uncallable(call.to) }
        } else {
            guard sofia_is_callable(call.to) else { throw .uncallable(call.to) }
        }
        var lines = ""
        for header in call.headers {
            guard let line = header.line else { throw .unusableHeader(name: header.name) }
            lines += line
        }
        let stack = try stack(for: call)
        let id = nextLeg()
        var leg = Leg(handle: stack.pointer, stack: stack.pointer, state: .calling)
        leg.credentials = call.credentials
        leg.contact = call.nextHop.flatMap { contact(toward: $0.address, of: stack.pointer) }
        guard let handle = send(call, headers: lines, contact: leg.contact, by: stack, as: id) else {
            throw .refusedByStack
        }
        leg.handle = handle
        leg.offer = .ours
        legs[id] = leg
        return id
    }

    private func stack(for call: OutgoingInvite) throws(InviteError) -> SIPStack {
        if let hop = call.nextHop {
            guard let stack = stack(toward: hop) else { throw .noListeningPoint(hop.transport) }
            return stack
        }
        let uri = (call.proxy ?? call.to).lowercased()
        let transport = SIPTransport.allCases.first { uri.contains("transport=\($0.rawValue)") } ?? .udp
        return stacks.first { $0.carries(transport) } ?? stacks[0]
    }

    private func send(
        _ call: OutgoingInvite, headers: String, contact: String?, by stack: SIPStack, as id: LegID
    ) -> OpaquePointer? {
        let display = call.fromDisplay.map { SIPText.quoted($0) + " " } ?? ""
        let from = "\(display)<sip:\(SIPText.escapedUser(call.fromUser))@\((call.fromHost ?? stack.host).inURI)>"
        let hop = call.nextHop.map { uri(of: $0, named: call.serverName) }
        return CStrings.with(
            [
                "<\(call.to)>", from, hop, call.proxy.map { "<\($0);lr>" }, contact, headers.isEmpty ? nil : headers,
                call.offer,
            ]
        ) { text in
            var invitation = sofia_invitation(
                to: text[0], from: text[1], target: nil, next_hop: text[2], route: text[3], contact: text[4],
                headers: text[5], offer: text[6])
            return sofia_invite_out(stack.pointer, id.raw, &invitation)
        }
    }

    func hearResponse(_ event: sofia_event, of id: LegID) {
        guard let leg = legs[id] else { return }
        let status = Int(event.status)
        switch (leg.state, status) {
        case (.calling, 101..<200):
            if status == 180 { tell(.ringing(id)) }
            if let answer = SofiaText.sdp(event) {
                legs[id]?.offer = .none
                tell(.early(id, answer: answer))
            }
        case (.calling, 200..<300):
            legs[id]?.state = .established
            legs[id]?.offer = .none
            acknowledge(event, leg)
            tell(.answered(id, answer: SofiaText.sdp(event)))
        case (.cancelling, 200..<300):
            legs[id]?.state = .over
            acknowledge(event, leg)
            sofia_bye_out(leg.handle, nil)
        case (_, 200..<300): acknowledge(event, leg)
        case (.calling, 401), (.calling, 407):
            if leg.credentials != nil, !leg.hasAnsweredChallenge, authenticate(event, as: id.raw) {
                legs[id]?.hasAnsweredChallenge = true
            } else {
                hearRefusal(event, of: id)
            }
        case (.calling, 300...), (.cancelling, 300...): hearRefusal(event, of: id)
        default: break
        }
    }

    /// The ACK of a 2xx goes where all that follows it goes.
    private func acknowledge(_ event: sofia_event, _ leg: Leg) {
        let source = SofiaText.source(event)
        if !source.address.isEmpty, let hop = NextHop.uri(following: SofiaText.told(event), from: source) {
            sofia_handle_route(leg.handle, hop)
        }
        sofia_acknowledge(leg.handle)
    }

    private func hearRefusal(_ event: sofia_event, of id: LegID) {
        let status = Int(event.status)
        legs[id]?.state = .over
        if legs[id]?.isClosed == false {
            legs[id]?.isClosed = true
            let targets = Redirections.targets(in: SofiaText.string(event.redirections))
            if !targets.isEmpty { tell(.redirected(id, to: targets)) }
            tell(.failed(id, status: status, reason: SofiaText.string(event.phrase)))
        }
        // After a challenge sofia waits for credentials, which we have not; there is no dialog.
        if status == 401 || status == 407 { forget(id) }
    }

    /// Sends a key as `application/dtmf-relay`. Nothing happens when the leg is not established.
    public func sendInfo(_ leg: LegID, _ digit: Digit, durationMilliseconds: Int = 160) {
        guard let known = legs[leg], case .established = known.state else { return }
        let body = "Signal=\(digit.rawValue)\r\nDuration=\(durationMilliseconds)\r\n"
        sofia_info_out(known.handle, "application/dtmf-relay", body)
    }

    /// Ends the leg, whatever it is at: BYE, CANCEL or 480. `ended` follows at once; the peer's last word is awaited
    /// without you.
    ///
    /// - Parameter reason: the value of a Reason header (RFC 3326 §2), such as `Q.850;cause=16`.
    public func hangUp(_ leg: LegID, reason: String? = nil) {
        guard let known = legs[leg] else { return }
        let reason = reason.flatMap { SIPHeader(name: "Reason", value: $0).line == nil ? nil : $0 }
        switch known.state {
        case .offered:
            if let invite = known.invite { sofia_respond(known.handle, invite, 480, nil, nil, nil) }
            legs[leg]?.state = .over
        case .answered: legs[leg]?.state = .leaving(reason: reason)
        case .calling:
            sofia_cancel_out(known.handle, reason)
            legs[leg]?.state = .cancelling
        case .established:
            respondToReoffer(leg, status: 487, sdp: nil)
            sofia_bye_out(known.handle, reason)
            legs[leg]?.state = .over
        case .leaving, .cancelling, .over: return
        }
        close(leg, .byUs)
    }
}
