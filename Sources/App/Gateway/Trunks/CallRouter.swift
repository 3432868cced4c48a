internal import Peers
internal import Synchronization
internal import Telephony

/// Finds the ways to whom is called: straight to a SIP address, or by the trunks to a number that may be called.
final class CallRouter: Sendable {
    private let trunks: TrunkKeeper
    private let through: [String]
    private let plan: NumberingPlan
    private let rules: Mutex<CallsOut>
    private let time: any Timekeeper

    /// Whose calls those of the line's own are.
    static let line = "line"

    init(_ settings: GatewaySettings, trunks: TrunkKeeper, time: any Timekeeper) {
        self.trunks = trunks
        self.time = time
        through = settings.callsOut?.through ?? []
        plan = NumberingPlan(of: settings.country)
        // Without rules no number may be called at all.
        rules = Mutex(CallsOut(rules: settings.callsOut?.rules ?? CallsOut.Rules(), plan: plan))
    }

    /// Whom a URI names.
    enum Target: Sendable {
        /// A telephone or PBX, by its own address.
        case address(CallRoute)
        /// A number, and the ways to it in the order in which they are tried.
        case number(PhoneNumber, [CallRoute])
    }

    /// `sip:NUMBER@TRUNK` goes by that trunk, `tel:NUMBER` by those of the settings in their order.
    func target(of uri: String) -> Target {
        guard let parsed = SIPURI(uri) else { return .address(CallRoute(to: uri)) }
        let named = trunks[parsed.host]
        guard parsed.scheme == .tel || named != nil else { return .address(CallRoute(to: uri)) }
        let number = plan.read(parsed.subscriber)
        let chosen = named.map { [$0] } ?? through.compactMap { trunks[$0] }
        let routes = chosen.flatMap { trunk in
            trunk.routes.map { CallRoute(to: $0.uri(of: number), trunk: $0) }
        }
        return .number(number, routes)
    }

    /// Whether a call may be sent on there (3xx): to a number by the same rules as any call.
    func mayFollow(_ uri: String) -> Bool {
        switch target(of: uri) {
        case .address: true
        case .number(let number, _): rules.withLock { $0.refusal(of: number) == nil }
        }
    }

    /// Counts the call; nil where it may be made, else why not.
    func begin(_ number: PhoneNumber) -> String? {
        rules.withLock { $0.begin(number, account: Self.line, at: time.now) }.map(Self.words)
    }

    func end(_ number: PhoneNumber) { rules.withLock { $0.end(account: Self.line) } }

    /// A call got no answer at all there: the next one tries another way first.
    func isUnreachable(_ route: TrunkRoute) { trunks[route.trunk.name]?.isUnreachable(at: route.target) }

    private static func words(for refusal: CallsOut.Refusal) -> String {
        switch refusal {
        case .emergency(let number): "\(number) is an emergency number, which the line never calls"
        case .noNumber(let text): "“\(text)” is no telephone number"
        case .denied(let number, let destination): "\(number) is denied by “\(destination)” of “calls-out”"
        case .notAllowed(let number): "\(number) is not among those that “calls-out” allows"
        case .hourIsFull(let most, _): "\(most) calls were made within an hour, which is the limit of “calls-out”"
        case .tooManyAtOnce(let most, _): "\(most) calls are under way, which is the limit of “calls-out”"
        }
    }
}
