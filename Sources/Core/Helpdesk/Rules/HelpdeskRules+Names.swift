import Document

extension HelpdeskRules {
    /// By its name or another of its names, in whatever case and with or without accents (S2-20, S2-27).
    public func severity(named name: String) -> SeverityLevel? {
        let wanted = folded(name)
        return severities.first { folded($0.name) == wanted }
            ?? severities.first { $0.aliases.contains { folded($0) == wanted } }
    }

    /// The usual one where nothing was said (S2-27); nil where that is none, and for a name that nobody knows.
    public func severity(orUsual name: String) -> SeverityLevel? {
        name.isEmpty ? usualSeverity.flatMap(severity(named:)) : severity(named: name)
    }

    /// 0 for the gravest; nil for an unknown name.
    public func gravity(of name: String) -> Int? {
        severity(orUsual: name).flatMap { level in severities.firstIndex { $0.name == level.name } }
    }

    /// Whether tickets of it may be opened by telephone (S2-20). Where no severities are listed, any may.
    public func isTakenByPhone(_ name: String) -> Bool {
        severities.isEmpty || severity(orUsual: name)?.isTakenByPhone ?? false
    }

    /// What a plan promises for a severity, whichever of its names either uses.
    public func target(of plan: Plan, severity name: String) -> ServiceTarget? {
        guard let level = severity(orUsual: name) else { return plan.responses[name] }
        if let target = plan.responses[level.name] { return target }
        return plan.responses.sorted { $0.key < $1.key }.first { severity(named: $0.key)?.name == level.name }?.value
    }

    public func product(named name: String) -> Product? { products.first { folded($0.name) == folded(name) } }
    public func urgentCause(named name: String) -> UrgentCause? { urgentCauses.first { $0.name == name } }
    public func outOfScopeTopic(named name: String) -> OutOfScopeTopic? { outOfScope.first { $0.name == name } }
}
