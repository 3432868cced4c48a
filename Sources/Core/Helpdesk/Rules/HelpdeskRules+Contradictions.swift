extension HelpdeskRules {
    /// Rules that contradict one another, in a fixed order; what no dialplan can write is not looked for. Give the
    /// helpdesk's own hours to have them looked at too.
    public func contradictions(calendar: BusinessCalendar? = nil) -> [RuleContradiction] {
        var found = contradictionsOfSeverities() + plans.keys.sorted().flatMap(contradictions(ofPlan:))
        found += contradictionsOfSilence(calendar)
        if order == .severity, severities.isEmpty { found.append(.orderWithoutSeverities) }
        return found + contradictionsOfUrgency() + contradictionsOfEscalation()
    }

    private func contradictionsOfSeverities() -> [RuleContradiction] {
        var found: [RuleContradiction] = []
        if !severities.isEmpty, !severities.contains(where: \.isTakenByPhone) { found.append(.noSeverityByPhone) }
        if let usualSeverity, severity(named: usualSeverity)?.isTakenByPhone == false {
            found.append(.usualSeverityNotByPhone(usualSeverity))
        }
        return found
    }

    private func contradictions(ofPlan name: String) -> [RuleContradiction] {
        guard let plan = plans[name] else { return [] }
        let targets = severities.compactMap { level in target(of: plan, severity: level.name).map { (level.name, $0) } }
        var found = targets.enumerated().compactMap { place, graver -> RuleContradiction? in
            let lesser = targets[(place + 1)...].first {
                $0.1.counted == graver.1.counted && $0.1.within < graver.1.within
            }
            return lesser.map { .planAnswersGraverLater(plan: name, graver: graver.0, lesser: $0.0) }
        }
        if !plan.calendar.everOpens { found.append(.planNeverOpens(plan: name)) }
        return found
    }

    private func contradictionsOfSilence(_ calendar: BusinessCalendar?) -> [RuleContradiction] {
        switch silence {
        case .businessDays: calendar?.everOpens == false ? [.silenceInHoursThatNeverOpen] : []
        case .attempts(let attempts, let days):
            days < attempts ? [.silenceFewerDaysThanAttempts(attempts: attempts, days: days)] : []
        case nil: []
        }
    }

    /// Without plans nothing lies outside a contract.
    private func contradictionsOfUrgency() -> [RuleContradiction] {
        var found: [RuleContradiction] = []
        if outsideContract == .handOff, !plans.isEmpty, urgentCauses.isEmpty, severities.isEmpty {
            found.append(.handOffWithoutUrgency)
        }
        return found
            + urgentCauses.filter { $0.isAvoidable && $0.needsAnnouncement }.map {
                .urgentCauseAvoidableAndAnnounced($0.name)
            }
    }

    private func contradictionsOfEscalation() -> [RuleContradiction] {
        let timed = escalation.compactMap { level in level.after.map { (level.role, $0) } }
        return zip(timed, timed.dropFirst()).compactMap { below, level in
            level.1 < below.1 ? .escalationOutOfOrder(role: level.0, below: below.0) : nil
        }
    }
}
