public import Telephony

/// Where the gateway's own calls may go, and how many.
public struct CallsOut: Sendable {
    public struct Rules: Hashable, Sendable {
        /// The longest one that fits holds; of two alike that which denies. What none allows is denied.
        public var allow: [CallDestination] = []
        public var deny: [CallDestination] = []
        public var perHour: Int?
        public var atOnce: Int?
        public var perHourAndAccount: Int?
        public var atOncePerAccount: Int?

        public init() {}
    }

    public enum Refusal: Hashable, Sendable {
        case emergency(String)
        /// An extension, a service code, a name.
        case noNumber(String)
        case denied(E164, by: CallDestination)
        case notAllowed(E164)
        /// So many calls an hour are allowed, and were made; `account` is nil where all together made them.
        case hourIsFull(Int, account: String?)
        case tooManyAtOnce(Int, account: String?)
    }

    public let rules: Rules
    private let plan: NumberingPlan
    /// Starts of the last hour.
    private var starts: [Start] = []
    private var running: [String: Int] = [:]

    private struct Start { var account: String, time: Timestamp }
    private static let hour = Duration.seconds(3600)
    /// Where only the calls of an account are limited, more are not remembered.
    private static let mostStarts = 100_000

    public init(rules: Rules, plan: NumberingPlan) {
        self.rules = rules
        self.plan = plan
    }

    /// Whether a number may be called at all; nil: it may. A redirected call (3xx) is asked for again.
    public func refusal(of number: PhoneNumber) -> Refusal? {
        guard let e164 = number.e164 else {
            return plan.isEmergency(number.text) ? .emergency(number.text) : .noNumber(number.text)
        }
        func longest(_ destinations: [CallDestination]) -> CallDestination? {
            destinations.filter { $0.matches(e164) }.max { $0.prefix.utf8.count < $1.prefix.utf8.count }
        }
        let (allowed, denied) = (longest(rules.allow), longest(rules.deny))
        if let denied, denied.prefix.utf8.count >= (allowed?.prefix.utf8.count ?? 0) {
            return .denied(e164, by: denied)
        }
        return allowed == nil ? .notAllowed(e164) : nil
    }

    /// Counts the call where it may be made; `account` is whose call it is, as the gateway's own.
    public mutating func begin(_ number: PhoneNumber, account: String, at now: Timestamp) -> Refusal? {
        if let refusal = refusal(of: number) { return refusal }
        starts.removeAll { now - $0.time >= Self.hour }
        if let most = rules.perHour, starts.count >= most { return .hourIsFull(most, account: nil) }
        if let most = rules.perHourAndAccount, starts.count(where: { $0.account == account }) >= most {
            return .hourIsFull(most, account: account)
        }
        let running = running[account] ?? 0
        if let most = rules.atOnce, self.running.values.reduce(0, +) >= most {
            return .tooManyAtOnce(most, account: nil)
        }
        if let most = rules.atOncePerAccount, running >= most { return .tooManyAtOnce(most, account: account) }
        let isCounted = rules.perHour != nil || rules.perHourAndAccount != nil
        if isCounted, starts.count < Self.mostStarts { starts.append(Start(account: account, time: now)) }
        self.running[account] = running + 1
        return nil
    }

    /// A call that `begin` allowed is over.
    public mutating func end(account: String) {
        guard let count = running[account] else { return }
        running[account] = count > 1 ? count - 1 : nil
    }
}
