import Aside
import Helpdesk
import Telephony
import Testing

/// Rules of one helpdesk that cannot both be meant.
@Suite(.aside) struct `Rules that contradict one another` {
    @Test func `are none in the rules of the five helpdesks`() throws {
        let clock = try SampleHelpdesk.clock()
        for silence in [SilenceRule.businessDays(3), .businessDays(2), .attempts(3, withinDays: 10)] {
            var rules = clock.rules
            rules.silence = silence
            rules.reopening = .beforeVoBo
            #expect(rules.contradictions(calendar: clock.calendar, locksAtVoBo: true).isEmpty)
        }
        #expect(HelpdeskRules().contradictions().isEmpty)
    }

    private static let hour = Duration.seconds(3600)

    private static let faults: [(@Sendable (inout HelpdeskRules) -> Void, RuleContradiction)] = [
        ({ $0.severities[1].aliases.insert("emergencia") }, .severityNamedTwice("emergencia")),
        (
            { rules in for index in rules.severities.indices { rules.severities[index].isTakenByPhone = false } },
            .noSeverityByPhone
        ),
        ({ $0.usualSeverity = "NORMAL" }, .usualSeverityUnknown("NORMAL")),
        ({ $0.severities[2].isTakenByPhone = false }, .usualSeverityNotByPhone("MEDIA")),
        (
            { $0.plans["Premium"]?.responses["ROJA"] = ServiceTarget(within: hour) },
            .planPromisesUnknownSeverity(plan: "Premium", severity: "ROJA")
        ),
        (
            { $0.plans["Premium"]?.responses["Emergencia"] = ServiceTarget(within: hour) },
            .planPromisesTwice(plan: "Premium", severity: "URGENTE")
        ),
        (
            { $0.plans["13x6"]?.responses["URGENTE"] = ServiceTarget(within: hour * 6, counted: .business) },
            .planAnswersGraverLater(plan: "13x6", graver: "URGENTE", lesser: "ALTA")
        ),
        (
            { $0.plans["15x7"]?.calendar.weekly = [.monday: [.init(.onGuard, minutes: 0..<60)]] },
            .planNeverOpens(plan: "15x7")
        ),
        ({ $0.plans["15x7"]?.contactLimit = 0 }, .planWithoutContacts(plan: "15x7", limit: 0)),
        ({ $0.silence = .businessDays(0) }, .silenceWithoutDays(0)),
        ({ $0.silence = .attempts(5, withinDays: 3) }, .silenceFewerDaysThanAttempts(attempts: 5, days: 3)),
        ({ $0.yellowShare = 1.5 }, .yellowShareOutOfRange(1.5)),
        ({ $0.yellowShare = -0.1 }, .yellowShareOutOfRange(-0.1)),
        ({ $0.abuse = AbuseRule(warnAfter: 0, days: 90) }, .abuseNeverOrAtOnce(warnAfter: 0, days: 90)),
        ({ $0.urgentCauses = [UrgentCause("a"), UrgentCause("a")] }, .urgentCauseNamedTwice("a")),
        (
            { $0.urgentCauses = [UrgentCause("a", isAvoidable: true, needsAnnouncement: true)] },
            .urgentCauseAvoidableAndAnnounced("a")
        ),
        (
            {
                $0.escalation = [
                    EscalationLevel(role: "Jefe", after: hour * 2), EscalationLevel(role: "Gerente", after: hour),
                ]
            }, .escalationOutOfOrder(role: "Gerente", below: "Jefe")
        ),
        ({ $0.subject = SubjectRule(needsModule: true, longest: 3) }, .subjectTooShort(longest: 3)),
    ]

    @Test func `are each told by the names of the dialplan`() throws {
        let clock = try SampleHelpdesk.clock()
        for (change, contradiction) in Self.faults {
            var rules = clock.rules
            change(&rules)
            #expect(rules.contradictions(calendar: clock.calendar).contains(contradiction), "\(contradiction)")
            if contradiction != .noSeverityByPhone { #expect(rules.contradictions().count == 1, "\(contradiction)") }
        }
    }

    @Test func `are found with the helpdesk's hours, its VoBo and its lack of severities`() throws {
        var rules = HelpdeskRules()
        rules.silence = .businessDays(2)
        let shut = BusinessCalendar(zone: try SampleHelpdesk.zone("America/Caracas"), weekly: [:])
        #expect(rules.contradictions(calendar: shut) == [.silenceInHoursThatNeverOpen])
        #expect(rules.contradictions(locksAtVoBo: true) == [.voBoThatDoesNotLock])
        rules.order = .severity
        rules.outsideContract = .handOff
        #expect(rules.contradictions() == [.orderWithoutSeverities, .handOffWithoutUrgency])
    }
}
