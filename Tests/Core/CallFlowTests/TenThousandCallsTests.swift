import CallFlow
import Dialplan
import Simulation
import Telephony
import Testing

@Suite struct `Ten thousand calls of random callers` {
    static let worlds = 500, callers = 20

    @Test(.timeLimit(.minutes(2)))
    func `each leave one whole record, break no law, and take every exit of the dialplan ten times`() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var outcomes: [CallOutcome: Int] = [:]
        var causes: [HangupCause: Int] = [:]
        var exits: [StepName: [ExitName: Int]] = [:]
        var calls = 0, events = 0
        for seed in 1...UInt64(Self.worlds) {
            let world = World(
                seed: seed, edition: Shipped.edition, callers: Self.callers, agents: Int(seed % 5))
            let report = try world.run()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations.prefix(5))")
            calls += report.cdrs.count
            events += report.events
            for cdr in report.cdrs {
                outcomes[cdr.outcome, default: 0] += 1
                if let cause = cdr.cause { causes[cause, default: 0] += 1 }
            }
            for (step, taken) in report.exits { exits[step, default: [:]].merge(taken, uniquingKeysWith: +) }
        }
        for (name, step) in Shipped.edition.dialplan.steps {
            let all = step.kind.exits.isEmpty ? [WorldReport.end] : Array(step.kind.exits)
            for exit in all {
                let count = exits[name]?[exit] ?? 0
                #expect(count >= 10, "step \(name) was left by “\(exit)” \(count) times")
            }
        }
        print("\(calls) calls, \(events) events in \(clock.now - start)")
        print("outcomes: \(Self.line(outcomes.map { ($0.key.rawValue, $0.value) }))")
        print("causes: \(Self.line(causes.map { ($0.key.rawValue, $0.value) }))")
    }

    static func line(_ counts: [(String, Int)]) -> String {
        counts.sorted { $0.1 > $1.1 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
