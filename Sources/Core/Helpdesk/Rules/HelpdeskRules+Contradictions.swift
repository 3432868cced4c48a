import Document

extension HelpdeskRules {
    /// Rules that contradict one another, in a fixed order. Give the helpdesk's own hours to have them looked at too,
    /// and whether its callers are told that their VoBo closes a ticket for good.
    public func contradictions(
        calendar: BusinessCalendar? = nil, locksAtVoBo: Bool = false
    ) -> [RuleContradiction] {
        var found = contradictionsOfSeverities() + plans.keys.sorted().flatMap(contradictions(ofPlan:))
        found += contradictionsOfSilence(calendar)
        if !(0...1).contains(yellowShare) { found.append(.yellowShareOutOfRange(yellowShare)) }
        if let abuse, abuse.warnAfter < 1 || abuse.days < 1 {
            found.append(.abuseNeverOrAtOnce(warnAfter: abuse.warnAfter, days: abuse.days))
        }
        if order == .severity, severities.isEmpty { found.append(.orderWithoutSeverities) }
        found += contradictionsOfUrgency() + contradictionsOfEscalation()
        if let longest = subject.longest, longest < (subject.needsModule ? 4 : 1) {
            found.append(.subjectTooShort(longest: longest))
        }
        if locksAtVoBo, reopening == .always { found.append(.voBoThatDoesNotLock) }
        return found
    }

    private func contradictionsOfSeverities() -> [RuleContradiction] {
        var found: [RuleContradiction] = []
        var seen: Set<String> = []
        for level in severities {
            for name in [level.name] + level.aliases.sorted() where !seen.insert(folded(name)).inserted {
                found.append(.severityNamedTwice(name))
            }
        }
        if !severities.isEmpty, !severities.contains(where: \.isTakenByPhone) { found.append(.noSeverityByPhone) }
        if let usualSeverity {
            switch severity(named: usualSeverity)?.isTakenByPhone {
            case nil: found.append(.usualSeverityUnknown(usualSeverity))
            case false?: found.append(.usualSeverityNotByPhone(usualSeverity))
            case true?: break
            }
        }
        return found
    }

    private func contradictions(ofPlan name: String) -> [RuleContradiction] {
        guard let plan = plans[name] else { return [] }
        var found: [RuleContradiction] = []
        var promised: Set<String> = []
        for key in plan.responses.keys.sorted() {
            guard let level = severity(named: key) else {
                found.append(.planPromisesUnknownSeverity(plan: name, severity: key))
                continue
            }
            if !promised.insert(level.name).inserted {
                found.append(.planPromisesTwice(plan: name, severity: level.name))
            }
        }
        let targets = severities.compactMap { level in target(of: plan, severity: level.name).map { (level.name, $0) } }
        for (graver, lesser) in zip(targets, targets.dropFirst())
        where graver.1.counted == lesser.1.counted && graver.1.within > lesser.1.within {
            found.append(.planAnswersGraverLater(plan: name, graver: graver.0, lesser: lesser.0))
        }
        if !plan.calendar.everOpens { found.append(.planNeverOpens(plan: name)) }
        if let limit = plan.contactLimit, limit < 1 { found.append(.planWithoutContacts(plan: name, limit: limit)) }
        return found
    }

    private func contradictionsOfSilence(_ calendar: BusinessCalendar?) -> [RuleContradiction] {
        switch silence {
        case .businessDays(let days):
            if days < 1 { return [.silenceWithoutDays(days)] }
            return calendar?.everOpens == false ? [.silenceInHoursThatNeverOpen] : []
        case .attempts(let attempts, let days):
            if attempts < 1 || days < 1 { return [.silenceWithoutDays(min(attempts, days))] }
            return days < attempts ? [.silenceFewerDaysThanAttempts(attempts: attempts, days: days)] : []
        case nil: return []
        }
    }

    private func contradictionsOfUrgency() -> [RuleContradiction] {
        var found: [RuleContradiction] = []
        if outsideContract == .handOff, urgentCauses.isEmpty, severities.isEmpty {
            found.append(.handOffWithoutUrgency)
        }
        var seen: Set<String> = []
        for cause in urgentCauses {
            if !seen.insert(cause.name).inserted { found.append(.urgentCauseNamedTwice(cause.name)) }
            if cause.isAvoidable, cause.needsAnnouncement {
                found.append(.urgentCauseAvoidableAndAnnounced(cause.name))
            }
        }
        return found
    }

    private func contradictionsOfEscalation() -> [RuleContradiction] {
        let timed = escalation.compactMap { level in level.after.map { (level.role, $0) } }
        return zip(timed, timed.dropFirst()).compactMap { below, level in
            level.1 < below.1 ? .escalationOutOfOrder(role: level.0, below: below.0) : nil
        }
    }
}
