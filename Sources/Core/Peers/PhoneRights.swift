internal import Telephony

/// What a registered phone may call.
public struct PhoneRights: Hashable, Sendable {
    public enum Right: String, Hashable, Sendable, CaseIterable { case agents, queues, messages }

    public enum Target: Hashable, Sendable {
        case agent(String)
        case queue(String)
        /// Its own.
        case messages
    }

    public enum Refusal: Hashable, Sendable {
        /// To be called by another telephone.
        case emergency(String)
        /// An agent, a queue or messages, which this phone may not call.
        case notAllowed(Right)
        case outside(PhoneNumber)
        /// Nobody is called so.
        case unknown(String)
    }

    public enum Verdict: Hashable, Sendable {
        case call(Target)
        case refuse(Refusal)
    }

    /// Who there is to be called within the house.
    public struct Directory: Hashable, Sendable {
        let agents: [String: String]
        let queues: [String: String]

        public init(agents: Set<String>, queues: Set<String>) {
            self.agents = Self.byFoldedName(agents)
            self.queues = Self.byFoldedName(queues)
        }

        private static func byFoldedName(_ names: Set<String>) -> [String: String] {
            Dictionary(names.sorted().map { ($0.lowercased(), $0) }) { first, _ in first }
        }
    }

    /// What a phone dials to hear its messages, beside its own name.
    public static let messageWords: Set = ["messages", "mensajes", "*97", "*98"]

    public var allowed: Set<Right>

    public init(_ allowed: Set<Right>) { self.allowed = allowed }

    /// `dialled` is the user of the Request-URI; `account` is whose phone it is.
    public func judge(
        _ dialled: String, from account: String, in directory: Directory, plan: NumberingPlan
    ) -> Verdict {
        if plan.isEmergency(dialled) { return .refuse(.emergency(dialled)) }
        let name = dialled.lowercased()
        guard let target = Self.target(name, account: account.lowercased(), directory) else {
            let number = plan.read(dialled)
            return .refuse(number.e164 == nil ? .unknown(dialled) : .outside(number))
        }
        return allowed.contains(target.right) ? .call(target) : .refuse(.notAllowed(target.right))
    }

    private static func target(_ name: String, account: String, _ directory: Directory) -> Target? {
        if name == account || messageWords.contains(name) { return .messages }
        return directory.agents[name].map { .agent($0) } ?? directory.queues[name].map { .queue($0) }
    }
}

extension PhoneRights.Target {
    var right: PhoneRights.Right {
        switch self {
        case .agent: .agents
        case .queue: .queues
        case .messages: .messages
        }
    }
}
