internal import CSofia
public import Telephony
internal import Peers

/// Calls we make, and what both kinds have in common: keys and hanging up.
extension SIPAgent {
    /// Sends the INVITE; `ringing`, `early` and then `answered` or `failed` follow.
    public func invite(_ call: OutgoingInvite) throws(InviteError) -> LegID {
        guard phase == .running else { throw .notRunning }
        guard legs.count < configuration.maximumDialogs else { throw .tooManyDialogs }
        if let proxy = call.proxy {
            guard sofia_is_callable(proxy) else { throw .uncallable(proxy) }
            guard sofia_is_sip_uri(call.to) else { throw .uncallable(call.to) }
        } else {
            guard sofia_is_callable(call.to) else { throw .uncallable(call.to) }
        }
        var lines = ""
        for header in call.headers {
            guard let line = header.line else { throw .unusableHeader(name: header.name) }
            lines += line
        }
        let stack = stack(for: call.proxy ?? call.to)
        let display = call.fromDisplay.map { SIPText.quoted($0) + " " } ?? ""
        let from = "\(display)<sip:\(SIPText.escapedUser(call.fromUser))@\(stack.host)>"
        let id = nextLeg()
        let handle = send(call, from: from, headers: lines, by: stack.pointer, as: id)
        guard let handle else { throw .refusedByStack }
        legs[id] = Leg(handle: handle, stack: stack.pointer, state: .calling)
        legs[id]?.offer = .ours
        return id
    }

    private func stack(for uri: String) -> SIPStack {
        let transport: SIPTransport = uri.lowercased().contains("transport=tcp") ? .tcp : .udp
        return stacks.first { $0.carries(transport) } ?? stacks[0]
    }

    private func send(
        _ call: OutgoingInvite, from: String, headers: String, by stack: OpaquePointer, as id: LegID
    ) -> OpaquePointer? {
        let route = call.proxy.map { "<\($0);lr>" }
        return "<\(call.to)>".withCString { to in
            from.withCString { from in
                headers.withCString { headers in
                    call.offer.withCString { offer in
                        withOptionalCString(route) { route in
                            var invitation = sofia_invitation(
                                to: to, from: from, route: route, headers: headers.pointee == 0 ? nil : headers,
                                offer: offer)
                            return sofia_invite_out(stack, id.raw, &invitation)
                        }
                    }
                }
            }
        }
    }

    private func withOptionalCString<Result>(
        _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        guard let text else { return body(nil) }
        return text.withCString(body)
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
            tell(.answered(id, answer: SofiaText.sdp(event)))
        case (.cancelling, 200..<300):
            legs[id]?.state = .over
            sofia_bye_out(leg.handle, nil)
        case (.calling, 300...), (.cancelling, 300...):
            legs[id]?.state = .over
            if !leg.isClosed {
                legs[id]?.isClosed = true
                let targets = Redirections.targets(in: SofiaText.string(event.redirections))
                if !targets.isEmpty { tell(.redirected(id, to: targets)) }
                tell(.failed(id, status: status, reason: SofiaText.string(event.phrase)))
            }
            // After a challenge sofia waits for credentials, which we have not; there is no dialog.
            if status == 401 || status == 407 { forget(id) }
        default: break
        }
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
            if let invite = known.invite { sofia_respond(known.handle, invite, 480, nil, nil) }
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
