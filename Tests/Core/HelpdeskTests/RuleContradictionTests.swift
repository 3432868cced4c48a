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
            #expect(rules.contradictions(calendar: clock.calendar).isEmpty)
        }
        #expect(HelpdeskRules().contradictions().isEmpty)
    }

    private static let hour = Duration.seconds(3600)

    private static let faults: [(@Sendable (inout HelpdeskRules) -> Void, RuleContradiction)] = [
        (
            { rules in for index in rules.severities.indices { rules.severities[index].isTakenByPhone = false } },
            .noSeverityByPhone
        ),
        ({ $0.severities[2].isTakenByPhone = false }, .usualSeverityNotByPhone("MEDIA")),
        (
            { $0.plans["13x6"]?.responses["URGENTE"] = ServiceTarget(within: hour * 6, counted: .business) },
            .planAnswersGraverLater(plan: "13x6", graver: "URGENTE", lesser: "ALTA")
        ),
        (
            { $0.plans["15x7"]?.calendar.weekly = [.monday: [.init(.onGuard, minutes: 0..<60)]] },
            .planNeverOpens(plan: "15x7")
        ),
        ({ $0.silence = .attempts(5, withinDays: 3) }, .silenceFewerDaysThanAttempts(attempts: 5, days: 3)),
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

    @Test func `are found with the helpdesk's hours and its lack of severities`() throws {
        var rules = HelpdeskRules()
        rules.silence = .businessDays(2)
        let shut = BusinessCalendar(zone: try SampleHelpdesk.zone("America/Caracas"), weekly: [:])
        #expect(rules.contradictions(calendar: shut) == [.silenceInHoursThatNeverOpen])
        rules.order = .severity
        rules.outsideContract = .handOff
        #expect(rules.contradictions() == [.orderWithoutSeverities])
        rules.plans = try SampleHelpdesk.plans()
        #expect(rules.contradictions() == [.orderWithoutSeverities, .handOffWithoutUrgency])
    }
}
