internal import Dialplan
internal import Document
internal import Helpdesk
internal import Simulation
internal import Telephony

/// What an exploration found, for people and for programs.
struct ExplorationText {
    let file: String
    let plan: Dialplan
    let report: ExplorationReport
    let language: MessageLanguage

    var text: String {
        var lines = [
            say(
                es: "\(plan.name): \(report.calls) llamadas en \(explored.count) escenas",
                en: "\(plan.name): \(report.calls) calls in \(explored.count) scenes")
        ]
        lines += [reach, endings]
        let (taken, exits) = (report.exits - report.unreached.count, report.exits)
        lines.append(
            say(
                es: "  salidas de los pasos: se tomaron \(taken) de \(exits)",
                en: "  exits of steps: \(taken) of \(exits) taken"))
        lines += covered.map { name, exits in
            say(es: "    \(name.es): \(exits) salidas", en: "    \(name.en): \(exits) exits")
        }
        let states = tickets.joined(separator: ", ")
        lines.append(say(es: "    tickets por los que se preguntó: \(states)", en: "    tickets asked for: \(states)"))
        lines += twins
        for scene in absent {
            lines.append(
                say(
                    es: "    \(scene.es): el calendario no tiene tal día",
                    en: "    \(scene.en): the calendar has no such day"))
        }
        lines += unreached
        lines += ways
        for violation in report.violations { lines += told(violation) }
        lines.append(end)
        return lines.joined(separator: "\n") + "\n"
    }

    private func say(es: String, en: String) -> String { Bilingual(es: es, en: en).text(in: language) }

    private var reach: String {
        let (states, ways, length) = (report.states, report.ways, GroupReport.sequenceLength)
        let sequences = Self.rough(report.sequences)
        let reach = say(
            es:
                "  \(states) estados y \(ways) caminos, que valen por \(sequences) secuencias de hasta \(length) teclas, "
                + "silencios y colgadas",
            en: "  \(states) states and \(ways) ways, which stand for \(sequences) sequences of up to \(length) keys, "
                + "silences and hang-ups")
        return report.isWhole
            ? reach : reach + say(es: "; QUEDARON CAMINOS SIN PROBAR", en: "; NOT ALL WAYS WERE TRIED")
    }

    private var endings: String {
        let counts = CallEnding.allCases.compactMap { end in
            report.endings[end].map { "\(end.message.text(in: language)) \($0)" }
        }
        return say(es: "  caminos a cada final de la llamada: ", en: "  ways to each end of a call: ")
            + counts.joined(separator: ", ")
    }

    private var end: String {
        let count = report.violations.count
        return count == 0
            ? say(es: "se cumplen todas las leyes", en: "no law is broken")
            : say(es: "\(count) sin cumplir", en: "\(count) broken")
    }

    private var explored: [SceneReport] { report.scenes.filter { $0.findings != nil } }
    /// The states in which a ticket was, somewhere, that a caller asked for.
    private var tickets: [String] {
        TicketState.allCases.filter { state in explored.contains { $0.findings?.tickets.contains(state) ?? false } }
            .map(\.rawValue)
    }
    private var absent: [Bilingual] {
        let all = Dictionary(grouping: report.scenes, by: \.scene.attendance)
        return all.filter { $0.value.allSatisfy { $0.findings == nil } }.map(\.key.name).sorted { $0.en < $1.en }
    }

    /// The exits taken in each state of the calendar, by each kind of caller, and so on.
    private var covered: [(name: Bilingual, exits: Int)] {
        func count(_ name: Bilingual, _ fits: (Scene) -> Bool) -> (name: Bilingual, exits: Int)? {
            let findings = explored.filter { fits($0.scene) }.compactMap(\.findings)
            if findings.isEmpty { return nil }
            let exits = findings.reduce(into: [StepName: Set<ExitName>]()) { sum, finding in
                sum.merge(finding.exits) { $0.union($1) }
            }
            return (name, exits.values.reduce(0) { $0 + $1.count })
        }
        return Scene.Attendance.allCases.compactMap { state in count(state.name) { $0.attendance == state } }
            + Scene.Caller.allCases.compactMap { caller in count(caller.name) { $0.caller == caller } }
            + Circumstances.Staff.allCases.compactMap { staff in count(staff.name) { $0.staff == staff } }
            + Outage.allCases.compactMap { outage in count(outage.name) { $0.outage == outage } }
    }

    /// What the dialplan does not tell apart, and in how many scenes.
    private var twins: [String] {
        var counts: [Bilingual: Int] = [:]
        for report in explored {
            guard let twin = report.findings?.twin else { continue }
            counts[Self.difference(report.scene, twin), default: 0] += 1
        }
        return counts.sorted { $0.key.en < $1.key.en }.map { difference, count in
            say(
                es: "    \(difference.es): no difiere nada de lo que mira el plan (\(count) escenas)",
                en: "    \(difference.en): nothing that the dialplan looks at differs (\(count) scenes)")
        }
    }

    /// “holiday as closed, agents none as free”
    private static func difference(_ scene: Scene, _ twin: Scene) -> Bilingual {
        let names = [
            (scene.attendance.name, twin.attendance.name), (scene.caller.name, twin.caller.name),
            (scene.staff.name, twin.staff.name),
        ]
        let differences = names.filter { $0 != $1 }
        return Bilingual(
            es: differences.map { "\($0.es) como \($1.es)" }.joined(separator: ", "),
            en: differences.map { "\($0.en) as \($1.en)" }.joined(separator: ", "))
    }

    private var unreached: [String] {
        if report.unreached.isEmpty { return [] }
        return [say(es: "  sin tomar:", en: "  not taken:")]
            + report.unreached.map { exit in
                "    \(exit.step), \(exit.exit)\(exit.reason.map { ": \($0.text(in: language))" } ?? "")"
            }
    }

    private var ways: [String] {
        let reports = explored.filter { $0.findings?.toPerson != nil }
        let far = reports.max { ($0.findings?.toPerson?.farthest ?? 0) < ($1.findings?.toPerson?.farthest ?? 0) }
        guard let far, let way = far.findings?.toPerson else {
            return [say(es: "  nunca contesta nadie", en: "  nobody ever answers")]
        }
        let step = way.step?.raw ?? "?"
        return [
            say(
                es: "  el camino más largo hasta una persona: \(way.farthest) cosas por hacer desde el paso \(step), "
                    + "\(way.start) desde el principio (\(far.scene.name.es))",
                en: "  the longest way to a person: \(way.farthest) things to do from step \(step), "
                    + "\(way.start) from the start (\(far.scene))")
        ]
    }

    private func told(_ violation: SceneReport.Violation) -> [String] {
        [
            "", say(es: "NO SE CUMPLE: ", en: "BROKEN: ") + violation.law.text(in: language),
            "  \(violation.scene.name.text(in: language))",
            "  \(command(for: violation))",
        ]
    }

    /// A line for a shell.
    private func command(for violation: SceneReport.Violation) -> String {
        let scene = violation.scene
        let moment = violation.moment.sortable(in: plan.calendar.zone)
        let typed = violation.moves.map { $0.typed + "\\n" }.joined()
        let fails = scene.outage.map { " --fails \($0.rawValue)" } ?? ""
        return "printf '\(typed)' | opcion1 dialplan try \(file) --at \"\(moment)\" --as \(scene.caller.rawValue) "
            + "--agents \(scene.staff.rawValue)\(fails) --every"
    }

    /// `2.5e16`
    private static func rough(_ number: Double) -> String {
        if number < 1_000_000 { return "\(Int(number))" }
        var (rest, power) = (number, 0)
        while rest >= 10 { (rest, power) = (rest / 10, power + 1) }
        return "\((rest * 10).rounded() / 10)e\(power)"
    }

    var json: JSONValue {
        .members([
            ("dialplan", .text(plan.name.raw)), ("calls", .whole(Int64(report.calls))),
            ("states", .whole(Int64(report.states))), ("ways", .whole(Int64(report.ways))),
            ("sequences", .text(Self.rough(report.sequences))), ("whole", .flag(report.isWhole)),
            ("exits", .whole(Int64(report.exits))),
            ("endings", .members(CallEnding.allCases.map { ($0.rawValue, .whole(Int64(report.endings[$0] ?? 0))) })),
            ("covered", .members(covered.map { ($0.name.en, .whole(Int64($0.exits))) })),
            ("tickets", .list(tickets.map { .text($0) })),
            (
                "unreached",
                .list(
                    report.unreached.map {
                        .members([
                            ("step", .text($0.step.raw)), ("exit", .text($0.exit.raw)),
                            ("reason", .textOrNull($0.reason?.en)),
                        ])
                    })
            ),
            (
                "violations",
                .list(
                    report.violations.map {
                        .members([
                            ("law", .text($0.text)), ("scene", .text($0.scene.description)),
                            ("moves", .list($0.moves.map { .text($0.typed) })), ("try", .text(command(for: $0))),
                        ])
                    })
            ),
            ("scenes", .list(explored.map { scene($0) })),
        ])
    }

    private func scene(_ report: SceneReport) -> JSONValue {
        .members([
            ("scene", .text(report.scene.description)), ("moment", .moment(report.moment)),
            ("states", .whole(Int64(report.findings?.states ?? 0))),
            ("exits", .whole(Int64(report.findings?.exits.values.reduce(0) { $0 + $1.count } ?? 0))),
            ("as", .textOrNull(report.findings?.twin?.description)),
        ])
    }
}

extension CallEnding {
    fileprivate var message: Bilingual {
        switch self {
        case .person: Bilingual(es: "persona", en: rawValue)
        case .message: Bilingual(es: "mensaje", en: rawValue)
        case .callBack: Bilingual(es: "devolver llamada", en: rawValue)
        case .ticket: Bilingual(es: "ticket", en: rawValue)
        case .goodbye: Bilingual(es: "despedida", en: rawValue)
        case .hungUp: Bilingual(es: "colgó", en: rawValue)
        }
    }
}
