public import Telephony

/// Where each account's phones are (RFC 3261 §10.3).
///
/// Passwords are not its matter: who asks it has shown theirs.
public struct Registrar: Sendable {
    public struct Limits: Hashable, Sendable {
        /// Briefer registrations are refused (423).
        public var least = Duration.seconds(60)
        /// Longer ones are cut.
        public var most = Duration.seconds(3600)
        /// What holds where the phone does not say.
        public var usual = Duration.seconds(3600)
        /// The contact of an account that was refreshed longest ago goes when one more comes.
        public var contacts = 5

        public init() {}
    }

    public enum Effect: Hashable, Sendable {
        /// Keeps a NAT open and finds out whether the phone is there.
        case probe(PhoneBinding)
        /// The last contact of an account is gone.
        case unreachable(String)
    }

    /// A NAT may forget a flow of UDP after 30 s (RFC 4787 asks for more, and many do not give it).
    public static let probeInterval = Duration.seconds(25)
    /// So many probes in a row without an answer, and the phone is not there.
    public static let mostUnanswered = 3
    private static let longestContact = 512
    private static let longestCallID = 256

    public let limits: Limits
    private var accounts: [String: [PhoneBinding]] = [:]
    /// Accounts by the sources of their contacts, since each message is asked about.
    private var flows: [PeerAddress: [String]] = [:]

    public init(limits: Limits = Limits()) { self.limits = limits }

    /// As it was when `saved` was kept. A phone behind NAT that came over a connection is not reached without it.
    public init(limits: Limits = Limits(), saved: [PhoneBinding], at now: Timestamp) {
        self.limits = limits
        for var binding in saved where binding.expires > now {
            guard binding.source.transport == .udp || !binding.isBehindNAT else { continue }
            if binding.isBehindNAT { binding.probeDue = now }
            if accounts[binding.account, default: []].count < limits.contacts {
                accounts[binding.account, default: []].append(binding)
            }
        }
        for account in accounts.keys.sorted() { indexFlows(of: account, before: []) }
    }

    /// What is to be kept over a restart.
    public var saved: [PhoneBinding] { accounts.keys.sorted().flatMap { accounts[$0] ?? [] } }

    /// Where an account is rung, the preferred first, then who registered last.
    public func targets(of account: String, at now: Timestamp) -> [PhoneBinding] {
        (accounts[account] ?? []).filter { $0.expires > now }.sorted {
            ($0.preference, $0.registered) > ($1.preference, $1.registered)
        }
    }

    /// Whose flow it is that a message came by: several, where one phone has several accounts.
    public func accounts(at source: PeerAddress, now: Timestamp) -> [String] {
        (flows[source] ?? []).filter { account in
            (accounts[account] ?? []).contains { $0.source == source && $0.expires > now }
        }
    }

    /// When there is something to do; nil: nothing.
    public var nextDue: Timestamp? {
        accounts.values.joined().flatMap { [$0.expires, $0.probeDue].compactMap { $0 } }.min()
    }

    public mutating func register(_ request: Request, at now: Timestamp) -> Answer {
        guard request.addressOfRecord == request.account else { return .notTheirs }
        guard request.callID.utf8.count <= Self.longestCallID else { return .invalid }
        var bindings = (accounts[request.account] ?? []).filter { $0.expires > now }
        switch request.contacts {
        case .none: break
        case .all:
            guard request.expires == .zero else { return .invalid }
            guard !bindings.contains(where: { $0.isNewer(than: request) }) else { return .outOfOrder }
            bindings = []
        case .some(let contacts):
            guard contacts.count <= limits.contacts, contacts.allSatisfy({ Self.canBeCalled($0.uri) }) else {
                return .invalid
            }
            for contact in contacts {
                if let fault = fault(of: contact, in: request, among: bindings) { return fault }
            }
            for contact in contacts { put(contact, of: request, among: &bindings, at: now) }
        }
        set(bindings, of: request.account)
        return .accepted(bindings)
    }

    private mutating func set(_ bindings: [PhoneBinding], of account: String) {
        let before = accounts[account] ?? []
        accounts[account] = bindings.isEmpty ? nil : bindings
        indexFlows(of: account, before: before)
    }

    private mutating func indexFlows(of account: String, before: [PhoneBinding]) {
        for source in Set(before.map(\.source)) {
            flows[source]?.removeAll { $0 == account }
            if flows[source]?.isEmpty == true { flows[source] = nil }
        }
        for source in Set((accounts[account] ?? []).map(\.source)) { flows[source, default: []].append(account) }
    }

    private func fault(
        of contact: Contact, in request: Request, among bindings: [PhoneBinding]
    ) -> Answer? {
        let isOld = bindings.contains { $0.contact == contact.uri && $0.isNewer(than: request) }
        if isOld { return .outOfOrder }
        let asked = contact.expires ?? request.expires ?? limits.usual
        return asked > .zero && asked < limits.least ? .tooBrief(minimum: limits.least) : nil
    }

    private func put(
        _ contact: Contact, of request: Request, among bindings: inout [PhoneBinding],
        at now: Timestamp
    ) {
        let asked = min(contact.expires ?? request.expires ?? limits.usual, limits.most)
        bindings.removeAll { $0.contact == contact.uri || contact.instance != nil && $0.instance == contact.instance }
        guard asked > .zero else { return }
        let oldest = bindings.indices.min { bindings[$0].registered < bindings[$1].registered }
        if bindings.count >= limits.contacts, let oldest { bindings.remove(at: oldest) }
        bindings.append(PhoneBinding(request, contact, expires: asked, at: now))
    }

    private static func canBeCalled(_ contact: String) -> Bool {
        guard contact.utf8.count <= longestContact, let uri = SIPURI(contact) else { return false }
        return uri.scheme != .tel && !contact.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    }

    /// What is due: contacts whose time is over go, NATs are kept open.
    public mutating func timeReached(at now: Timestamp) -> [Effect] {
        var effects = remove { $0.expires <= now }
        for account in accounts.keys.sorted() {
            for index in accounts[account]?.indices ?? 0..<0 {
                guard let due = accounts[account]?[index].probeDue, due <= now else { continue }
                accounts[account]?[index].probeDue = now + Self.probeInterval
                if let binding = accounts[account]?[index] { effects.append(.probe(binding)) }
            }
        }
        return effects
    }

    /// How a probe ended.
    public mutating func probed(_ binding: PhoneBinding, isAnswered: Bool, at now: Timestamp) -> [Effect] {
        let found = accounts[binding.account]?.firstIndex { $0.isSame(as: binding) }
        guard let found else { return [] }
        let unanswered = isAnswered ? 0 : (accounts[binding.account]?[found].unanswered ?? 0) + 1
        accounts[binding.account]?[found].unanswered = unanswered
        return unanswered < Self.mostUnanswered ? [] : remove { $0.isSame(as: binding) }
    }

    /// A connection ended: who came by it is not reached by it any more.
    public mutating func flowLost(_ source: PeerAddress) -> [Effect] {
        source.transport == .udp ? [] : remove { $0.source == source }
    }

    private mutating func remove(where isGone: (PhoneBinding) -> Bool) -> [Effect] {
        var effects: [Effect] = []
        for (account, bindings) in accounts.sorted(by: { $0.key < $1.key }) {
            let left = bindings.filter { !isGone($0) }
            if left.count == bindings.count { continue }
            set(left, of: account)
            if left.isEmpty { effects.append(.unreachable(account)) }
        }
        return effects
    }
}

extension PhoneBinding {
    fileprivate func isNewer(than request: Registrar.Request) -> Bool {
        callID == request.callID && sequence >= request.sequence
    }

    fileprivate func isSame(as other: PhoneBinding) -> Bool {
        contact == other.contact && source == other.source
    }
}
