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
        let (calls, scenes, incidents) = (report.calls, explored.count, report.incidents.count)
        var lines = [
            say(
                es: "\(plan.name): \(calls) llamadas en \(scenes) escenas, "
                    + "y en \(incidents) incidentes a media llamada",
                en: "\(plan.name): \(calls) calls in \(scenes) scenes, and in \(incidents) incidents in mid-call")
        ]
        lines += [reach, endings]
        lines += exits
        lines += unreached
        lines += absent + twins
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
            es: "  \(states) estados y \(ways) caminos, que valen por \(sequences) secuencias de hasta \(length) "
                + "teclas, silencios y colgadas",
            en: "  \(states) states and \(ways) ways, which stand for \(sequences) sequences of up to \(length) keys, "
                + "silences and hang-ups")
        return report.isWhole
            ? reach : reach + say(es: "; QUEDARON CAMINOS SIN PROBAR", en: "; NOT ALL WAYS WERE TRIED")
    }

    private var endings: String {
        let ends = report.endings.values.reduce(0, +)
        let counts = CallEnding.allCases.compactMap { end in
            report.endings[end].map { "\(end.message.text(in: language)) \($0)" }
        }
        return say(
            es: "  de esos caminos, \(ends) terminan la llamada; los demás llevan a otro estado: ",
            en: "  of these ways \(ends) end the call, the others lead to another state: ")
            + counts.joined(separator: ", ")
    }

    /// How many were taken, in all and in the circumstances of each kind.
    private var exits: [String] {
        let (taken, exits) = (report.exits - report.unreached.count, report.exits)
        let explained = report.unreached.count { $0.reason != nil }
        let rest = report.unreached.count - explained
        let unexplained = rest == 0 ? "" : say(es: ", \(rest) sin razón conocida", en: ", \(rest) for no known reason")
        let coverage = ExplorationCoverage(report: report)
        let parts = coverage.parts.map { part in
            let counts = part.counts.map { "\($0.name.text(in: language)) \($0.exits)" }.joined(separator: ", ")
            return "    \(part.name.text(in: language)): \(counts)"
        }
        let states = coverage.tickets.map { language == .spanish ? $0.spanish : $0.rawValue }
        return [
            say(
                es: "  salidas de los pasos: \(exits); se tomaron \(taken)",
                en: "  exits of the steps: \(exits); \(taken) were taken")
                + say(
                    es: ", \(explained) no puede tomarlas ninguna llamada",
                    en: ", \(explained) can be taken by no call") + unexplained,
            say(
                es: "  en qué circunstancias se tomaron (una salida cuenta en todas en las que se tomó):",
                en: "  in which circumstances they were taken (an exit counts in all in which it was):"),
        ] + parts + [
            say(es: "    tickets por los que se preguntó: ", en: "    tickets asked for: ")
                + states.joined(separator: ", ")
        ]
    }

    private var end: String {
        let count = report.violations.count
        return count == 0
            ? say(es: "se cumplen todas las leyes", en: "no law is broken")
            : say(es: "\(count) sin cumplir", en: "\(count) broken")
    }

    private var explored: [SceneReport] { report.scenes.filter { $0.findings != nil } }
    private var absent: [String] {
        let all = Dictionary(grouping: report.scenes, by: \.scene.attendance)
        return all.filter { $0.value.allSatisfy { $0.findings == nil } }.map { $0.key.message.text(in: language) }
            .sorted().map {
                say(
                    es: "  no se exploró \($0): el calendario no tiene tal día",
                    en: "  not explored, \($0): the calendar has no such day")
            }
    }

    /// What the dialplan does not tell apart, and in how many scenes.
    private var twins: [String] {
        var counts: [String: Int] = [:]
        for report in explored {
            guard let twin = report.findings?.twin else { continue }
            counts[difference(report.scene, twin), default: 0] += 1
        }
        if counts.isEmpty { return [] }
        return [say(es: "  el plan no distingue:", en: "  the dialplan does not tell apart:")]
            + counts.sorted { $0.key < $1.key }.map { difference, count in
                "    "
                    + (count == 1
                        ? say(es: "\(difference) (una escena)", en: "\(difference) (one scene)")
                        : say(es: "\(difference) (\(count) escenas)", en: "\(difference) (\(count) scenes)"))
            }
    }

    /// “holiday from closed, agents none from agents free”
    private func difference(_ scene: Scene, _ twin: Scene) -> String {
        var differences: [String] = []
        func note(_ one: Bilingual, _ other: Bilingual) {
            if one == other { return }
            let (one, other) = (one.text(in: language), other.text(in: language))
            differences.append(say(es: "\(one) de \(other)", en: "\(one) from \(other)"))
        }
        note(scene.attendance.message, twin.attendance.message)
        note(scene.caller.message, twin.caller.message)
        note(scene.staff.message, twin.staff.message)
        return differences.joined(separator: ", ")
    }

    /// By reason, those without one first.
    private var unreached: [String] {
        if report.unreached.isEmpty { return [] }
        let unknown = say(es: "SIN RAZÓN CONOCIDA", en: "FOR NO KNOWN REASON")
        let byReason = Dictionary(grouping: report.unreached) { $0.reason?.text(in: language) ?? "" }
        return [say(es: "  salidas sin tomar, y por qué:", en: "  exits that were not taken, and why:")]
            + byReason.sorted { $0.key < $1.key }.flatMap { reason, exits in
                ["    \(reason.isEmpty ? unknown : reason)"] + exits.map { "      \($0.step), \($0.exit)" }
            }
    }

    private var ways: [String] {
        let reports = explored.filter { $0.findings?.toPerson != nil }
        let far = reports.max { ($0.findings?.toPerson?.farthest ?? 0) < ($1.findings?.toPerson?.farthest ?? 0) }
        guard let far, let way = far.findings?.toPerson else {
            return [say(es: "  nunca contesta nadie", en: "  nobody ever answers")]
        }
        let (step, deeds) = (way.step?.raw ?? "?", way.deeds.message.text(in: language))
        let scene = far.scene.message.text(in: language)
        return [
            say(
                es: "  el camino más largo hasta una persona (\(scene)):",
                en: "  the longest way to a person (\(scene)):"),
            say(
                es: "    desde el paso \(step), \(way.farthest) cosas: \(deeds)",
                en: "    from step \(step), \(way.farthest) things: \(deeds)"),
            say(
                es: "    desde el principio de la llamada, \(way.start)",
                en: "    from the beginning of the call, \(way.start)"),
        ]
    }

    private func told(_ violation: SceneReport.Violation) -> [String] {
        [
            "", say(es: "NO SE CUMPLE: ", en: "BROKEN: ") + violation.law.text(in: language),
            "  \(violation.scene.message.text(in: language))",
            "  \(command(for: violation))",
        ]
    }

    /// A line for a shell.
    private func command(for violation: SceneReport.Violation) -> String {
        let scene = violation.scene
        let moment = violation.moment.sortable(in: plan.calendar.zone)
        let typed = violation.moves.map { $0.typed + "\\n" }.joined()
        let fails = scene.outage.map { " --fails \($0.rawValue)" } ?? ""
        let happens = scene.incident.map { " --happens \($0)" } ?? ""
        return "printf '\(typed)' | opcion1 dialplan try \(file) --at \"\(moment)\" --as \(scene.caller.rawValue) "
            + "--agents \(scene.staff.rawValue)\(fails)\(happens) --every"
    }

    /// `2.5e16`
    private static func rough(_ number: Double) -> String {
        if number < 1_000_000 { return "\(Int(number))" }
        var (rest, power) = (number, 0)
        while rest >= 10 { (rest, power) = (rest / 10, power + 1) }
        return "\((rest * 10).rounded() / 10)e\(power)"
    }

    var json: JSONValue {
        let coverage = ExplorationCoverage(report: report)
        return .members([
            ("dialplan", .text(plan.name.raw)), ("calls", .whole(Int64(report.calls))),
            ("states", .whole(Int64(report.states))), ("ways", .whole(Int64(report.ways))),
            ("sequences", .text(Self.rough(report.sequences))), ("whole", .flag(report.isWhole)),
            ("exits", .whole(Int64(report.exits))),
            ("endings", .members(CallEnding.allCases.map { ($0.rawValue, .whole(Int64(report.endings[$0] ?? 0))) })),
            ("covered", .members(coverage.parts.map { ($0.name.en, counts(of: $0)) })),
            ("tickets", .list(coverage.tickets.map { .text($0.rawValue) })),
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
            ("scenes", .list(explored.map { scene($0) })), ("incidents", .list(report.incidents.map { scene($0) })),
        ])
    }

    private func counts(of part: ExplorationCoverage.Part) -> JSONValue {
        .members(part.counts.map { ($0.name.en, .whole(Int64($0.exits))) })
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
