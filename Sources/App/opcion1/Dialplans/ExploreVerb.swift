internal import Dialplan
internal import Helpdesk
internal import Document
internal import Foundation
internal import Gateway
internal import Simulation
internal import Telephony

/// `opcion1 dialplan explore`
enum ExploreVerb: DialplanVerb {
    static let name = "explore"
    static let usage = """
        opcion1 dialplan explore [FILE…] [--from DAY] [--only TEXT] [--json] [--language es|en] [--settings FILE]

          Walks every sequence of keys, silences and hang-ups, in simulated time, with every kind of caller, in every
          state of the calendar, with agents and without. Every call must end in a person, a message, a call-back, a
          ticket, a spoken good-bye or the caller's own hang-up, never in silence, and keep to what is promised in it.
          Scenes that differ only in what the dialplan never looks at are told as one.
          What fails or is changed by others in mid-call is tried once in each step that looks at it, the shortest way.
          A law that is broken is told with the lines that make “opcion1 dialplan try” show it.

          --from DAY        the day on which it begins, as 2026-11-23; without it, this one
          --only TEXT       the scenes that have TEXT in their name, as “open, known caller, agents free”, in either
                            language
          --json            as JSON
        \(MessageLanguage.usage)
        \(RehearsalPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let language = try arguments.messageLanguage()
        let day = try arguments.option("--from")
        let only = try arguments.option("--only")
        let isJSON = arguments.flag("--json")
        let place = try RehearsalPlace(&arguments, language: language)
        var broken = 0
        var isWhole = true
        for piece in place.pieces {
            let scenes = Scene.all(of: piece.plan).filter { scene in
                only.map { scene.message.es.contains($0) || scene.message.en.contains($0) } ?? true
            }
            if scenes.isEmpty { throw .arguments(noScene(only ?? "")) }
            let zone = piece.plan.calendar.zone
            let now = SystemTime().now
            // The same for the whole of a day.
            let today = piece.plan.calendar.instant(of: piece.plan.calendar.local(now).date, minute: 0)
            let from = try TypedMoment.read("--from", day, now: now, in: zone) ?? today
            let exploration = Exploration(Edition(rehearsing: piece.plan), from: from)
            let began = ContinuousClock.now
            let report = ExplorationReport(await explore(Exploration.groups(of: scenes), exploration), of: piece.plan)
            let text = ExplorationText(file: piece.file, plan: piece.plan, report: report, language: place.language)
            Output.write(isJSON ? text.json.written() + "\n" : text.text)
            if !isJSON { Output.complain(time(ContinuousClock.now - began).text(in: place.language)) }
            broken += report.violations.count
            isWhole = isWhole && report.isWhole
        }
        if broken > 0 { throw .work(laws(broken)) }
        if !isWhole { throw .work(Self.partial) }
    }

    private static func time(_ length: Duration) -> Bilingual {
        let seconds = length.components.seconds
        return Bilingual(es: "explorado en \(seconds) s", en: "explored in \(seconds) s")
    }

    private static func noScene(_ text: String) -> Bilingual {
        Bilingual(
            es: "ninguna escena tiene \(quoted(text)) en su nombre", en: "no scene has \(quoted(text)) in its name")
    }

    private static let partial = Bilingual(
        es: "no se probaron todos los caminos: son demasiados", en: "not every way was tried: there are too many")

    private static func laws(_ broken: Int) -> Bilingual {
        broken == 1
            ? Bilingual(es: "una ley no se cumple", en: "one law is broken")
            : Bilingual(es: "\(broken) leyes no se cumplen", en: "\(broken) laws are broken")
    }

    /// As many groups side by side as there are processors; the reports in the order of the groups.
    private static func explore(_ groups: [[Scene]], _ exploration: Exploration) async -> [GroupReport] {
        var waiting = Array(groups.enumerated())[...]
        var reports: [(Int, GroupReport)] = []
        await withTaskGroup(of: (Int, GroupReport).self) { tasks in
            func addNext() {
                guard let (place, scenes) = waiting.popFirst() else { return }
                tasks.addTask { (place, exploration.explore(scenes)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { addNext() }
            for await report in tasks {
                reports.append(report)
                addNext()
            }
        }
        return reports.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
