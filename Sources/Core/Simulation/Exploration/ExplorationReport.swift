public import Dialplan
public import Document
import Helpdesk
public import Telephony

/// What all scenes of an exploration came to together.
public struct ExplorationReport: Sendable {
    /// An exit that no call left its step by.
    public struct Unreached: Hashable, Sendable {
        public let step: StepName
        public let exit: ExitName
        /// Why, where that is known.
        public let reason: Bilingual?
    }

    public let groups: [GroupReport]
    /// Each broken law once, with the shortest way to it of all scenes.
    public let violations: [SceneReport.Violation]
    public let unreached: [Unreached]
    /// How many exits the dialplan has, the ends included.
    public let exits: Int

    public init(_ groups: [GroupReport], of plan: Dialplan) {
        self.groups = groups
        var shortest: [String: SceneReport.Violation] = [:]
        for found in groups.flatMap(\.violations.values) {
            if shortest[found.text].map({ found.isPlainer(than: $0) }) ?? true { shortest[found.text] = found }
        }
        violations = shortest.values.sorted { ($0.moves.count, $0.text) < ($1.moves.count, $1.text) }
        var seen: [StepName: Set<ExitName>] = [:]
        for report in groups.flatMap({ $0.scenes + $0.incidents }) {
            seen.merge(report.findings?.exits ?? [:]) { $0.union($1) }
        }
        var unreached: [Unreached] = []
        var exits = 0
        for (name, step) in plan.steps.sorted(by: { $0.key < $1.key }) {
            let all = step.kind.exits.isEmpty ? [WorldReport.end] : step.kind.exits.sorted()
            exits += all.count
            for exit in all where seen[name]?.contains(exit) != true {
                let reason = Self.reason(exit, step, isEntered: seen[name] != nil, plan)
                unreached.append(Unreached(step: name, exit: exit, reason: reason))
            }
        }
        (self.unreached, self.exits) = (unreached, exits)
    }

    public var scenes: [SceneReport] { groups.flatMap(\.scenes) }
    /// What happened in mid-call, each in a scene of its own.
    public var incidents: [SceneReport] { groups.flatMap(\.incidents) }
    public var calls: Int { groups.reduce(0) { $0 + $1.calls } }
    public var states: Int { groups.reduce(0) { $0 + $1.states } }
    public var ways: Int { groups.reduce(0) { $0 + $1.ways } }
    public var sequences: Double { groups.reduce(0) { $0 + $1.sequences } }
    public var isWhole: Bool { groups.allSatisfy(\.isWhole) }
    public var endings: [CallEnding: Int] {
        groups.reduce(into: [:]) { sum, group in sum.merge(group.endings, uniquingKeysWith: +) }
    }

    private static func reason(_ exit: ExitName, _ step: Step, isEntered: Bool, _ plan: Dialplan) -> Bilingual? {
        let windows = (Array(plan.calendar.weekly.values) + Array(plan.calendar.exceptions.values)).joined()
        if exit == .onGuard, !windows.contains(where: { $0.state == .onGuard }) { return .noGuardHours }
        if !isEntered { return .noCallComes }
        switch (step.kind, exit) {
        case (.identify(let identify), .company) where identify.asksForPerson || !identify.acceptsNumber:
            return Bilingual(es: "siempre se pregunta por la persona", en: "the person is always asked for")
        case (.check, .otherwise): return .everyValueIsNamed
        case (_, .notAllowed):
            return Bilingual(es: "todo el que llega aquí puede hacerlo", en: "everybody who comes here may do it")
        case (.factCheck(let check), .otherwise) where check.fact == .ticket: return .hasTicket
        case (.factCheck(let check), .value("none")) where check.fact == .ticket: return .hasTicket
        case (.queue, .fault):
            return Bilingual(
                es: "a quien espera aquí se le puede llamar después", en: "whoever waits here can be called back")
        case (.openTickets, .noTicket):
            return Bilingual(es: "quien llega aquí tiene tickets abiertos", en: "whoever comes here has open tickets")
        case (.act, .refused), (.comment, .refused):
            return Bilingual(
                es: "los tickets con los que se llega aquí lo admiten",
                en: "the tickets of which calls come here all take it")
        case (.ask(let ask), .wrong) where ask.lengths.lowerBound == 1:
            return Bilingual(
                es: "todo número sirve; así solo se va quien borra una y otra vez lo que marcó",
                en: "every number fits; only who takes back what was keyed again and again leaves like that")
        case (.factCheck(let check), .value("refused")) where check.fact == .severityByPhone:
            return Bilingual(
                es: "las gravedades que se anotan se atienden todas por teléfono",
                en: "the severities that are noted are all taken by telephone")
        default: return nil
        }
    }
}

extension Bilingual {
    fileprivate static let noGuardHours = Bilingual(es: "no hay horas de guardia", en: "there are no guard hours")
    fileprivate static let noCallComes = Bilingual(
        es: "ninguna llamada llega a este paso", en: "no call comes to this step")
    fileprivate static let everyValueIsNamed = Bilingual(
        es: "toda llamada que llega aquí tiene uno de los valores nombrados",
        en: "every call that comes here has one of the values that are named")
    fileprivate static let hasTicket = Bilingual(
        es: "quien llega aquí habla de un ticket, y todo estado en que puede estar tiene su salida",
        en: "whoever comes here speaks of a ticket, and every state in which it can be has an exit of its own")
}
