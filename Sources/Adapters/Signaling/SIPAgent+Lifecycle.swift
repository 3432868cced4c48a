internal import CSofia
internal import Glibc
internal import Peers
internal import Telephony

/// Starting and stopping.
extension SIPAgent {
    /// How long `shutDown` waits for the ends of the dialogs, and then again for sofia's own.
    static let farewellLimit: Duration = .seconds(5)
    static let closingLimit: Duration = .seconds(2)

    /// Listens on every point of the configuration, or on none. The answer tells the real ports, in the same order.
    public func start(_ configuration: SIPConfiguration) async throws(SIPStartError) -> [ListeningPoint] {
        guard phase == .idle else { throw .alreadyStarted }
        guard !configuration.listen.isEmpty else { throw .nowhereToListen }
        phase = .starting
        self.configuration = configuration
        var bound: [ListeningPoint: Int] = [:]
        do throws(SIPStartError) {
            for group in Self.grouped(configuration.listen) {
                var stack = SIPStack(pointer: try open(group), points: group)
                stacks.append(stack)
                let place = await withCheckedContinuation { continuation in
                    binding = continuation
                    sofia_stack_ask_where(stack.pointer)
                }
                stack.host = place.host
                stack.port = place.port
                stacks[stacks.count - 1] = stack
                for point in group { bound[point] = place.port }
            }
        } catch {
            await shutDown()
            throw error
        }
        phase = .running
        return configuration.listen.map { point in
            ListeningPoint(
                address: point.address, port: bound[point] ?? point.port, transport: point.transport,
                advertised: point.advertised)
        }
    }

    /// Points that share address and port make one stack.
    private static func grouped(_ points: [ListeningPoint]) -> [[ListeningPoint]] {
        var groups: [[ListeningPoint]] = []
        for point in points {
            let place = groups.firstIndex {
                $0[0].address == point.address && $0[0].port == point.port && $0[0].advertised == point.advertised
                    && ($0[0].transport == .tls) == (point.transport == .tls)
            }
            if let place {
                if !groups[place].contains(point) { groups[place].append(point) }
            } else {
                groups.append([point])
            }
        }
        return groups
    }

    private func open(_ group: [ListeningPoint]) throws(SIPStartError) -> OpaquePointer {
        if let error = group.lazy.compactMap(Self.startError).first { throw error }
        let context = Unmanaged.passRetained(self)
        let limit = UInt32(clamping: max(configuration.acknowledgementLimit.milliseconds, 500))
        let stack = CStrings.with([url(for: group), configuration.userAgent, configuration.certificates]) { text in
            var options = sofia_stack_options(
                url: text[0], user_agent: text[1], acknowledgement_timeout_ms: limit, certificates: text[2],
                takes_registrations: configuration.takesRegistrations, verifies_clients: configuration.verifiesClients)
            var listener = sofia_listener(
                observer: hearFromSofia, gate: askGate, authoriser: answerChallenge, context: context.toOpaque())
            return sofia_stack_open(executor.loop, &options, &listener)
        }
        if let stack { return stack }
        context.release()
        throw group.lazy.compactMap(Self.startError).first ?? .refusedBySystem(group[0], code: 0)
    }

    /// What the system says to a socket of ours there; nil when all is well.
    private static func startError(at point: ListeningPoint) -> SIPStartError? {
        guard (0...65_535).contains(point.port) else { return .unusable(point) }
        switch sofia_probe(point.address, Int32(point.port), point.transport != .udp) {
        case 0: return nil
        case EADDRINUSE: return .portTaken(point)
        case EADDRNOTAVAIL: return .notOurAddress(point)
        case EACCES, EPERM: return .notPermitted(point)
        case EINVAL: return .unusable(point)
        case let code: return .refusedBySystem(point, code: code)
        }
    }

    private func url(for group: [ListeningPoint]) -> String {
        let point = group[0]
        let port = point.port == 0 ? "*" : String(point.port)
        var url = "\(point.transport == .tls ? "sips" : "sip"):\((point.advertised ?? point.address).inURI):\(port)"
        if point.advertised != nil { url += ";maddr=\(point.address.inURI)" }
        if group.count == 1, point.transport != .tls { url += ";transport=\(point.transport.rawValue)" }
        return url
    }

    /// Hangs up every call, waits for their ends (5 s at most) and gives back every socket. Whoever calls it twice
    /// waits for the same end.
    public func shutDown() async {
        guard phase == .running || phase == .starting else {
            if phase == .closing { await untilClosed() }
            return
        }
        phase = .closing
        for leg in legs.keys {
            close(leg, .shutDown)
            hangUp(leg, reason: nil)
        }
        if !legs.isEmpty {
            let limit = after(Self.farewellLimit) { $0.stopWaitingForLegs() }
            await withCheckedContinuation { lastLegWaiter = $0 }
            limit.cancel()
        }
        if stacks.isEmpty { return finishClosing() }
        for stack in stacks {
            abandonRequests(of: stack.pointer)
            sofia_stack_shut_down(stack.pointer)
        }
        // A peer that never answers our BYE keeps sofia busy for as long as the BYE is repeated: the stack then closes
        // behind our back.
        let limit = after(Self.closingLimit) { $0.stopWaitingForStacks() }
        await untilClosed()
        limit.cancel()
    }

    private func untilClosed() async { await withCheckedContinuation { closeWaiters.append($0) } }

    private func after(_ delay: Duration, _ body: @Sendable @escaping (isolated SIPAgent) -> Void) -> Task<Void, Never>
    {
        Task { [weak self] in
            do { try await Task.sleep(for: delay) } catch { return }
            if let self { await body(self) }
        }
    }

    private func stopWaitingForLegs() {
        // Whoever has not acknowledged our answer by now will not hear the BYE in its proper order.
        for (id, leg) in legs {
            guard case .leaving(let reason) = leg.state else { continue }
            legs[id]?.state = .over
            sofia_bye_out(leg.handle, reason)
        }
        lastLegWaiter?.resume()
        lastLegWaiter = nil
    }

    private func stopWaitingForStacks() {
        finishEvents()
        for waiter in closeWaiters { waiter.resume() }
        closeWaiters = []
    }

    /// Sofia has let go of everything this stack had; its sockets are closed.
    func finish(_ stack: OpaquePointer) {
        stacks.removeAll { $0.pointer == stack }
        for (id, leg) in legs where leg.stack == stack { forget(id) }
        abandonRequests(of: stack)
        // The handles just destroyed are still in sofia's queue: its stack goes after them.
        Task { self.destroy(stack) }
        if stacks.isEmpty { finishClosing() }
    }

    private func destroy(_ stack: OpaquePointer) { sofia_stack_close(stack) }

    private func finishClosing() {
        phase = .closed
        stopWaitingForStacks()
    }
}
