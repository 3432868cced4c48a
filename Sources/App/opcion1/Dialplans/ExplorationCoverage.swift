internal import Dialplan
internal import Document
internal import Helpdesk
internal import Simulation
internal import Telephony

/// In which circumstances an exploration took how many exits.
struct ExplorationCoverage {
    /// Circumstances of one kind.
    struct Part {
        let name: Bilingual
        let counts: [Count]
    }
    struct Count {
        let name: Bilingual
        let exits: Int
    }
    let report: ExplorationReport

    var parts: [Part] {
        [
            Part(
                name: Bilingual(es: "horario", en: "hours"),
                counts: Scene.Attendance.allCases.compactMap { state in
                    count(state.message) { $0.attendance == state }
                }),
            Part(
                name: Bilingual(es: "quien llama", en: "caller"),
                counts: Scene.Caller.allCases.compactMap { caller in count(caller.message) { $0.caller == caller } }),
            Part(
                name: Bilingual(es: "quien atiende", en: "staff"),
                counts: Circumstances.Staff.allCases.compactMap { staff in
                    count(staff.message) { $0.staff == staff }
                }),
            Part(
                name: Bilingual(es: "fallas en toda la llamada", en: "faults all through the call"),
                counts: Outage.allCases.compactMap { outage in count(outage.message) { $0.outage == outage } }),
            Part(
                name: Bilingual(es: "incidentes a media llamada", en: "incidents in mid-call"),
                counts: Incident.Kind.allCases.compactMap { kind in
                    count(kind.message, of: report.incidents) { $0.incident?.kind == kind }
                }),
        ].filter { !$0.counts.isEmpty }
    }

    /// The states in which a ticket was, somewhere, that a caller asked for.
    var tickets: [TicketState] {
        let asked = report.scenes.reduce(into: Set<TicketState>()) { $0.formUnion($1.findings?.tickets ?? []) }
        return TicketState.allCases.filter(asked.contains)
    }

    private func count(_ name: Bilingual, _ fits: (Scene) -> Bool) -> Count? { count(name, of: report.scenes, fits) }
    private func count(_ name: Bilingual, of scenes: [SceneReport], _ fits: (Scene) -> Bool) -> Count? {
        let findings = scenes.filter { fits($0.scene) }.compactMap(\.findings)
        if findings.isEmpty { return nil }
        let exits = findings.reduce(into: [StepName: Set<ExitName>]()) { sum, finding in
            sum.merge(finding.exits) { $0.union($1) }
        }
        return Count(name: name, exits: exits.values.reduce(0) { $0 + $1.count })
    }
}
