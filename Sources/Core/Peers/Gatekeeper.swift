public import Telephony

/// Who may knock, and how often. Strangers learn nothing, and who is known is not hindered by what strangers do, not
/// even by those behind the same address.
public struct Gatekeeper: Sendable {
    public let rules: Rules
    private var sources: BoundedTable<String, Source>
    private var callers: BoundedTable<String, TokenBucket>
    /// Of sources that were forgotten before they were told of.
    private var untold = SourceReport(source: nil)

    private static let reportInterval = Duration.seconds(60)
    private static let longestNumber = 64

    private struct Source {
        var registers = TokenBucket()
        var calls = TokenBucket()
        var refusals = TokenBucket()
        var failures = TokenBucket()
        var bans = 0
        var bannedUntil: Timestamp?
        var told: Timestamp?
        var report: SourceReport

        func isBanned(at now: Timestamp) -> Bool { bannedUntil.map { $0 > now } ?? false }
    }

    public init(rules: Rules = Rules()) {
        self.rules = rules
        sources = BoundedTable(generation: rules.sources / 2)
        callers = BoundedTable(generation: rules.sources / 2)
    }

    /// Sources and callers that are remembered now.
    public var remembered: Int { sources.count + callers.count }

    public mutating func judge(_ knock: Knock, at now: Timestamp) -> GateVerdict {
        guard knock.sender == .stranger else { return .pass }
        var source = source(of: knock.source)
        let verdict = judge(knock, &source, at: now)
        switch verdict {
        case .pass: break
        case .drop: source.report.dropped += 1
        case .refuse: source.report.refused += 1
        }
        keep(source, of: knock.source, at: now)
        return verdict
    }

    private mutating func judge(_ knock: Knock, _ source: inout Source, at now: Timestamp) -> GateVerdict {
        if source.isBanned(at: now) { return .drop }
        switch knock.method {
        case "REGISTER" where rules.takesPhones:
            return source.registers.take(rules.registers, at: now) ? .pass : .drop
        case "INVITE" where rules.isOpen:
            if source.calls.take(rules.calls, at: now), isWithin(knock.caller, at: now) { return .pass }
        default: break
        }
        // An ACK is never answered.
        guard rules.strangers == .refuse, knock.method != "ACK" else { return .drop }
        return source.refusals.take(rules.refusals, at: now) ? .refuse : .drop
    }

    private mutating func isWithin(_ caller: String?, at now: Timestamp) -> Bool {
        guard let caller, caller.utf8.count <= Self.longestNumber else { return true }
        var bucket = callers.value(of: caller) ?? TokenBucket()
        let isWithin = bucket.take(rules.calls, at: now)
        _ = callers.set(bucket, for: caller) { _ in false }
        return isWithin
    }

    /// A stranger was asked for a password. That is how every honest phone begins.
    public mutating func challenged(_ address: PeerAddress, at now: Timestamp) {
        var source = source(of: address)
        source.report.challenged += 1
        keep(source, of: address, at: now)
    }

    /// A wrong password, or an account that is none, to a challenge of ours that is still good.
    public mutating func failed(_ address: PeerAddress, at now: Timestamp) {
        var source = source(of: address)
        source.report.failures += 1
        if !source.failures.take(rules.failures, at: now), !source.isBanned(at: now) {
            let whole = rules.ban * (1 << min(source.bans, 16))
            source.bans += 1
            source.bannedUntil = now + min(whole, rules.mostBan)
            source.failures = TokenBucket()
        }
        keep(source, of: address, at: now)
    }

    /// A right password.
    public mutating func succeeded(_ address: PeerAddress, at now: Timestamp) {
        var source = source(of: address)
        source.failures = TokenBucket()
        source.bans = 0
        keep(source, of: address, at: now)
    }

    public func isBanned(_ address: PeerAddress, at now: Timestamp) -> Bool {
        sources.value(of: Self.key(of: address.address))?.isBanned(at: now) ?? false
    }

    /// What is to be logged: of one source at most once a minute.
    public mutating func reports(at now: Timestamp) -> [SourceReport] {
        var reports: [SourceReport] = []
        var rest = untold
        let most = rules.reportLines
        sources.updateAll { source in
            guard !source.report.isEmpty, source.told.map({ now - $0 >= Self.reportInterval }) ?? true else { return }
            source.report.isBanned = source.isBanned(at: now)
            if reports.count < most { reports.append(source.report) } else { rest.add(source.report) }
            source.report = SourceReport(source: source.report.source)
            source.told = now
        }
        untold = SourceReport(source: nil)
        reports.sort { ($0.source ?? "") < ($1.source ?? "") }
        return rest.isEmpty ? reports : reports + [rest]
    }

    private func source(of address: PeerAddress) -> Source {
        let key = Self.key(of: address.address)
        return sources.value(of: key) ?? Source(report: SourceReport(source: key))
    }

    private mutating func keep(_ source: Source, of address: PeerAddress, at now: Timestamp) {
        let forgotten = sources.set(source, for: Self.key(of: address.address)) { $0.isBanned(at: now) }
        for source in forgotten where !source.report.isEmpty { untold.add(source.report) }
    }

    /// Who has an address of IPv6 has a network of them.
    private static func key(of address: String) -> String {
        guard address.contains(":") else { return address }
        if address.contains("."), let last = address.split(separator: ":").last { return String(last) }
        let halves = address.lowercased().split(separator: ":", omittingEmptySubsequences: false)
        var groups: [Substring] = []
        let gap = halves.indices.dropFirst().first { halves[$0].isEmpty }
        for (index, group) in halves.enumerated() {
            if index == gap {
                groups += [Substring](repeating: "0", count: max(0, 9 - halves.count))
            } else {
                groups.append(group.isEmpty ? "0" : group)
            }
        }
        return groups.prefix(4).joined(separator: ":") + "::/64"
    }
}
