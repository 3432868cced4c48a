import Simulation
import Telephony

/// What many worlds came to together.
struct Tally: CustomStringConvertible {
    private(set) var calls = 0
    private(set) var exits: [StepName: [ExitName: Int]] = [:]
    private var events = 0
    private var refused = 0
    private var outcomes: [CallOutcome: Int] = [:]
    private var causes: [HangupCause: Int] = [:]

    mutating func add(_ report: WorldReport) {
        calls += report.cdrs.count
        events += report.events
        refused += report.refused
        for cdr in report.cdrs {
            outcomes[cdr.outcome, default: 0] += 1
            if let cause = cdr.cause { causes[cause, default: 0] += 1 }
        }
        for (step, taken) in report.exits { exits[step, default: [:]].merge(taken, uniquingKeysWith: +) }
    }

    var description: String {
        let rarest = exits.flatMap { step, taken in taken.map { ("\(step)/\($0.key)", $0.value) } }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(5)
        return """
            \(calls) calls with \(events) events; \(refused) not admitted, since no record could be begun
            outcomes: \(Self.line(outcomes.map { ($0.key.rawValue, $0.value) }))
            causes: \(Self.line(causes.map { ($0.key.rawValue, $0.value) }))
            rarest exits: \(rarest.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
            """
    }

    private static func line(_ counts: [(String, Int)]) -> String {
        counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
