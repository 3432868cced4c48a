internal import Peers
internal import Resolver
internal import Signaling
internal import Synchronization
internal import Telephony

/// A trunk at work: what its life asks for is done, and what comes of it is told back.
final class KeptTrunk: Sendable {
    let settings: TrunkSettings
    private let sip: SIPAgent
    private let resolver: Resolver
    private let time: any Timekeeper
    private let report: @Sendable (String) -> Void
    private let state: Mutex<State>
    private let inputs = Mailbox<TrunkLife.Input>()
    /// All its registrations are one binding's (RFC 3261 §10.2.4).
    private let bindingID: String

    private struct State {
        var life: TrunkLife
        /// By which name an address was found.
        var names: [PeerAddress: String] = [:]
    }

    /// How long the end of the gateway waits for a registration to be taken back.
    static let farewell: Duration = .seconds(2)

    init(
        _ settings: TrunkSettings, sip: SIPAgent, resolver: Resolver, time: any Timekeeper,
        report: @escaping @Sendable (String) -> Void
    ) {
        self.settings = settings
        self.sip = sip
        self.resolver = resolver
        self.time = time
        self.report = report
        state = Mutex(State(life: TrunkLife(settings.trunk)))
        bindingID = "\(settings.trunk.name)-\(UInt64.random(in: .min ... .max))"
    }

    var trunk: Trunk { settings.trunk }
    var status: TrunkStatus { state.withLock { $0.life.status(at: time.now) } }

    /// Whether what comes from there is the trunk's.
    func isReached(at address: String) -> Bool {
        settings.from.contains { $0.contains(address) } || state.withLock { $0.life.isReached(at: address) }
    }

    /// The ways to it, in the order in which a call tries them.
    var routes: [TrunkRoute] {
        state.withLock { state in
            state.life.callTargets.map { TrunkRoute(trunk: trunk, target: $0, name: state.names[$0]) }
        }
    }

    /// A call to it got no answer at all.
    func isUnreachable(at target: PeerAddress) { inputs.send(.unreachable(target)) }

    /// Until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for effect in handle(.started) { carryOut(effect, in: &group) }
            while !Task.isCancelled {
                for input in await next() {
                    for effect in handle(input) { carryOut(effect, in: &group) }
                }
            }
            group.cancelAll()
        }
    }

    /// Takes the registration back, where there is one.
    func leave() async {
        for case .register(let target, let expires) in handle(.stopped) {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { _ = await self.register(with: target, expires: expires) }
                group.addTask { do { try await self.time.sleep(for: Self.farewell) } catch { return } }
                await group.next()
                group.cancelAll()
            }
        }
    }

    private func handle(_ input: TrunkLife.Input) -> [TrunkLife.Effect] {
        let (now, jitter) = (time.now, Double.random(in: 0...1))
        return state.withLock { state in
            if case .resolved(let name, let targets, _) = input {
                for target in targets { state.names[target] = name }
            }
            return state.life.handle(input, at: now, jitter: jitter)
        }
    }

    /// What has come, or that the time of the next wake has; none of it is lost to the other.
    private func next() async -> [TrunkLife.Input] {
        let wake = state.withLock { $0.life.nextWake }
        let (inputs, time) = (inputs, time)
        return await withTaskGroup(of: TrunkLife.Input?.self) { group in
            group.addTask { await inputs.receive() }
            if let wake {
                group.addTask {
                    do { try await time.sleep(until: wake) } catch { return nil }
                    return .timeReached
                }
            }
            var heard: [TrunkLife.Input] = []
            for await input in group {
                if let input { heard.append(input) }
                group.cancelAll()
            }
            return heard
        }
    }

    private func carryOut(_ effect: TrunkLife.Effect, in group: inout DiscardingTaskGroup) {
        switch effect {
        case .resolve(let name): group.addTask { await self.inputs.send(self.resolve(name)) }
        case .register(let target, let expires):
            group.addTask { await self.inputs.send(self.register(with: target, expires: expires)) }
        case .probe(let target): group.addTask { await self.inputs.send(self.probe(target)) }
        case .wake: break
        case .tell(let status): report("\(trunk.name): \(TrunkText.line(of: status))")
        }
    }

    private func resolve(_ name: String) async -> TrunkLife.Input {
        guard let uri = SIPURI("sip:\(name)") else { return .unresolved(name) }
        do throws(ResolveFailure) {
            let found = try await resolver.find(PeerName(host: uri.host, port: uri.port, transport: trunk.transport))
            return .resolved(name, targets: found.addresses, lifetime: found.goodFor)
        } catch {
            if error != .cancelled { report("\(trunk.name): \(name) is not found: \(error)") }
            return .unresolved(name)
        }
    }

    private func register(with target: PeerAddress, expires: Duration) async -> TrunkLife.Input {
        let seconds = Int(expires.components.seconds)
        var request = request("REGISTER", to: target)
        request.sipCallID = bindingID
        request.contactUser = trunk.credentials?.user ?? "opcion1"
        request.headers = [SIPHeader(name: "Expires", value: "\(seconds)")]
        guard let response = await send(request) else { return .silent(target) }
        switch response.status {
        case 200...299: return .registered(target, expires: .seconds(response.granted(request, of: seconds)))
        case _ where !response.isFromPeer: return .silent(target)
        default:
            return .refused(
                target, status: response.status, minExpires: response.minimumExpires.map { .seconds($0) },
                retryAfter: response.retryAfter.map { .seconds($0) })
        }
    }

    private func probe(_ target: PeerAddress) async -> TrunkLife.Input {
        guard let response = await send(request("OPTIONS", to: target)), response.isFromPeer else {
            return .probeUnanswered(target)
        }
        return .probed(target, status: response.status)
    }

    private func request(_ method: String, to target: PeerAddress) -> OutgoingRequest {
        let route = state.withLock { TrunkRoute(trunk: trunk, target: target, name: $0.names[target]) }
        let user = trunk.credentials.map { "\($0.user)@" } ?? ""
        let own = "sip:\(user)\(route.host)"
        return OutgoingRequest(
            method: method, target: "sip:\(route.domain)", to: method == "REGISTER" ? own : "sip:\(route.host)",
            from: own, nextHop: target, serverName: route.serverName,
            credentials: trunk.credentials.map(SIPCredentials.init))
    }

    private func send(_ request: OutgoingRequest) async -> SIPResponse? {
        do throws(InviteError) { return try await sip.send(request) } catch {
            report("\(trunk.name): \(request.method) was not sent: \(error)")
            return nil
        }
    }
}

extension SIPResponse {
    /// How many seconds our binding holds: what its Contact says, else the header, else what was asked for.
    fileprivate func granted(_ request: OutgoingRequest, of asked: Int) -> Int {
        var granted: Int?
        if case .some(let bound)? = contacts.flatMap({ Registrar.Contacts($0) }) {
            let ours = bound.filter { SIPURI($0.uri)?.user == request.contactUser }
            granted = ours.compactMap(\.expires).map { Int($0.components.seconds) }.min()
        }
        return asked == 0 ? 0 : granted ?? expires ?? asked
    }
}

extension SIPCredentials {
    init(_ credentials: Credentials) { self.init(user: credentials.user, password: credentials.password) }
}
