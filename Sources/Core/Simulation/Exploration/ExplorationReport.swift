public import Dialplan
public import Document
import Helpdesk
public import Telephony

/// What all scenes of an exploration came to together.
public struct ExplorationReport: Sendable {
    public struct Violation: Hashable, Sendable {
        public let scene: Scene
        public let moment: Timestamp
        public let text: String
        /// The shortest way to it.
        public let moves: [Move]
    }
    /// An exit that no call left its step by.
    public struct Unreached: Hashable, Sendable {
        public let step: StepName
        public let exit: ExitName
        /// Why, where that is known.
        public let reason: Bilingual?
    }

    public let scenes: [SceneReport]
    /// Each broken law once, with the shortest way to it of all scenes.
    public let violations: [Violation]
    public let unreached: [Unreached]
    /// How many exits the dialplan has, the ends included.
    public let exits: Int

    public init(_ scenes: [SceneReport], of plan: Dialplan) {
        self.scenes = scenes
        var shortest: [String: Violation] = [:]
        for report in scenes {
            guard let moment = report.moment else { continue }
            for (text, moves) in report.findings?.violations ?? [:] {
                let found = Violation(scene: report.scene, moment: moment, text: text, moves: moves)
                if shortest[text].map({ moves.count < $0.moves.count }) ?? true { shortest[text] = found }
            }
        }
        violations = shortest.values.sorted { ($0.moves.count, $0.text) < ($1.moves.count, $1.text) }
        var seen: [StepName: Set<ExitName>] = [:]
        for report in scenes { seen.merge(report.findings?.exits ?? [:]) { $0.union($1) } }
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

    public var calls: Int { scenes.reduce(0) { $0 + ($1.findings?.calls ?? 0) } }
    public var states: Int { scenes.reduce(0) { $0 + ($1.findings?.states ?? 0) } }
    public var ways: Int { scenes.reduce(0) { $0 + ($1.findings?.ways ?? 0) } }
    public var sequences: Double { scenes.reduce(0) { $0 + ($1.findings?.sequences ?? 0) } }
    public var isWhole: Bool { scenes.allSatisfy { $0.findings?.isWhole ?? true } }
    public var endings: [CallEnding: Int] {
        scenes.reduce(into: [:]) { sum, report in sum.merge(report.findings?.endings ?? [:], uniquingKeysWith: +) }
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
        case (.act, .fault), (.factCheck, .fault): return .recordsFailBefore
        case (.identify, .fault), (.identify, .locked): return .isIdentifiedBefore
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
    fileprivate static let recordsFailBefore = Bilingual(
        es: "donde fallan los registros, ninguna llamada llega hasta aquí",
        en: "where the records fail, no call comes this far")
    fileprivate static let isIdentifiedBefore = Bilingual(
        es: "quien llega aquí ya se identificó antes", en: "whoever comes here was identified before")
}
