internal import CSofia
internal import Peers

/// Requests outside of any dialog: REGISTER and OPTIONS, ours and others'.
extension SIPAgent {
    /// Sends the request and returns the final response; a challenge is answered once on the way.
    public func send(_ request: OutgoingRequest) async throws(InviteError) -> SIPResponse {
        guard phase == .running else { throw .notRunning }
        let uri = NextHop.uri(of: request.nextHop)
        guard sofia_is_callable(uri) else { throw .uncallable(uri) }
        for uri in [request.target, request.to, request.from] {
            guard sofia_is_sip_uri(uri) else { throw .uncallable(uri) }
        }
        var lines = ""
        for header in request.headers {
            guard let line = header.line else { throw .unusableHeader(name: header.name) }
            lines += line
        }
        guard let stack = stack(toward: request.nextHop) else { throw .noListeningPoint(request.nextHop.transport) }
        let number = nextNumber()
        guard let handle = open(request, lines, by: stack, as: number) else { throw .refusedByStack }
        return await withCheckedContinuation { continuation in
            outside[number] = OutsideRequest(
                handle: handle, stack: stack.pointer, credentials: request.credentials, whenDone: continuation)
        }
    }

    private func open(
        _ request: OutgoingRequest, _ headers: String, by stack: SIPStack, as number: UInt64
    ) -> OpaquePointer? {
        let contact = request.contactUser.flatMap {
            self.contact(toward: request.nextHop.address, of: stack.pointer, user: $0)
        }
        let hop = uri(of: request.nextHop, named: request.serverName)
        return CStrings.with(
            [
                request.method, request.target, "<\(request.to)>", "<\(request.from)>", request.sipCallID, hop, contact,
                headers.isEmpty ? nil : headers,
            ]
        ) { text in
            var outside = sofia_outside_request(
                method: text[0], target: text[1], to: text[2], from: text[3], call_id: text[4], next_hop: text[5],
                route: nil, contact: text[6], headers: text[7])
            return sofia_request_out(stack.pointer, number, &outside)
        }
    }

    /// Where it is sent; a certificate must be of `name`, where the address was found by one.
    func uri(of address: PeerAddress, named name: String?) -> String {
        guard let name, address.transport == .tls else { return NextHop.uri(of: address) }
        let host = address.address.contains(":") ? "[\(address.address)]" : address.address
        return "sip:\(name):\(address.port);transport=tls;maddr=\(host)"
    }

    func hearOutsideResponse(_ event: sofia_event) {
        guard event.status >= 200, let request = outside[event.leg] else { return }
        if event.status == 401 || event.status == 407 {
            if request.credentials != nil, !request.hasAnsweredChallenge, authenticate(event, as: event.leg) {
                outside[event.leg]?.hasAnsweredChallenge = true
                return
            }
            sofia_leave_challenge(request.handle)
        }
        outside[event.leg] = nil
        sofia_handle_destroy(request.handle)
        request.whenDone.resume(
            returning: SIPResponse(
                status: Int(event.status), reason: SofiaText.string(event.phrase), isFromPeer: event.source != nil,
                contacts: SofiaText.header("Contact", of: event), expires: SofiaText.number("Expires", of: event),
                minimumExpires: SofiaText.number("Min-Expires", of: event),
                retryAfter: SofiaText.number("Retry-After", of: event)))
    }

    /// Nobody waits for an answer of a stack that is gone.
    func abandonRequests(of stack: OpaquePointer) {
        for (number, request) in outside where request.stack == stack {
            outside[number] = nil
            sofia_handle_destroy(request.handle)
            request.whenDone.resume(
                returning: SIPResponse(status: 503, reason: "Shutting Down", isFromPeer: false))
        }
        for (id, request) in asked where request.stack == stack { forget(id) }
    }

    // Others'

    static let mostAsked = 500

    func hearRegister(_ event: sofia_event, _ handle: OpaquePointer) {
        guard phase == .running, !isDraining, hasConsumer, asked.count < Self.mostAsked,
            let kept = sofia_request_keep(event.stack)
        else {
            sofia_respond_now(event.stack, handle, 503, "Retry-After: \(Self.retryAfterSeconds)\r\n")
            return sofia_handle_destroy(handle)
        }
        let source = SofiaText.source(event)
        let id = SIPRequestID(raw: nextNumber())
        asked[id] = AskedRequest(
            handle: handle, stack: event.stack, kept: kept, contact: contact(toward: source.address, of: event.stack))
        let nobody = SIPParty(user: "", host: "")
        let sequence = SofiaText.header("CSeq", of: event).flatMap { Int($0.prefix(while: \.isWholeNumber)) }
        tell(
            .registering(
                RegisterRequest(
                    id: id, to: SofiaText.party(event.to) ?? nobody, target: SofiaText.party(event.target) ?? nobody,
                    source: source, sipCallID: SofiaText.string(event.call_id), sequence: sequence ?? 0,
                    contacts: SofiaText.header("Contact", of: event) ?? "",
                    expires: SofiaText.number("Expires", of: event),
                    authorization: SofiaText.header("Authorization", of: event),
                    userAgent: SofiaText.optional(event.user_agent))))
    }

    /// The final response to a request outside of any dialog. Nothing happens when it was answered before.
    public func answer(_ request: SIPRequestID, status: Int, headers: [SIPHeader] = []) {
        precondition((200...699).contains(status), "a request is answered with a final response")
        guard let known = asked[request] else { return }
        let lines = headers.compactMap(\.line).joined()
        sofia_respond(known.handle, known.kept, Int32(status), nil, nil, lines.isEmpty ? nil : lines)
        forget(request)
    }

    private func forget(_ id: SIPRequestID) {
        guard let request = asked.removeValue(forKey: id) else { return }
        sofia_request_drop(request.kept)
        sofia_handle_destroy(request.handle)
    }
}
