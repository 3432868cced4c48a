import Dialplan
import Simulation
import Synchronization
import Telephony

@testable import Records

/// The caller of the power cuts: identifies by code and PIN, reports a case, hears its number twice, asks for it,
/// leaves a comment, waits for an agent, and leaves a message. Keys as soon as the line begins to ask.
final class ScriptedCaller: Sendable {
    private enum Answer {
        case keys(String)
        /// The number that was heard last, and `#`.
        case number
        case silence
    }
    private struct State {
        var answers: [(step: StepName, answer: Answer)]
        var number: TicketNumber?
        var line: SimulatedLine?
    }

    static let code = "1001", pin = "4071"
    private static let readings: Set<StepName> = [StepName("ticket"), StepName("estado")]

    private let witness: Witness
    private let state: Mutex<State>

    init(_ witness: Witness) {
        self.witness = witness
        let answers: [(String, Answer)] = [
            ("principal", .keys("1")), ("identificacion", .keys(Self.code + "#")),
            ("identificacion", .keys(Self.pin + "#")), ("soporte", .keys("1")), ("tipo", .keys("1")),
            ("producto", .keys("3")), ("ticket", .keys("*")), ("ticket", .silence), ("otro-asunto", .keys("2")),
            ("consulta", .number), ("opciones-ticket", .keys("1")), ("aportar", .keys("3")),
            ("opciones-ticket", .keys("3")),
            // The welcome; then the place in the queue.
            ("fila", .silence), ("fila", .keys("1")),
        ]
        state = Mutex(State(answers: answers.map { (StepName($0.0), $0.1) }))
    }

    /// What the script left unasked.
    var isDone: Bool { state.withLock { $0.answers.isEmpty } }

    func take(_ line: SimulatedLine) { state.withLock { $0.line = line } }

    /// The line begins to say that.
    func hear(_ clips: [Clip]) {
        guard let step = currentStep else { return }
        if Self.readings.contains(step), let number = Self.number(in: clips) {
            witness.hear(number)
            state.withLock { $0.number = number }
        }
        let (line, keys): (SimulatedLine?, String) = state.withLock { state in
            guard let next = state.answers.first, next.step == step else { return (nil, "") }
            state.answers.removeFirst()
            switch next.answer {
            case .keys(let keys): return (state.line, keys)
            case .number: return (state.line, (state.number?.description ?? "") + "#")
            case .silence: return (nil, "")
            }
        }
        line?.press(keys)
    }

    private var currentStep: StepName? {
        for case .entered(let step) in witness.seen.events.values.first?.reversed() ?? [] { return step }
        return nil
    }

    private static func number(in clips: [Clip]) -> TicketNumber? {
        var digits = ""
        for case .audio(let name) in clips { if let digit = name.digit { digits.append(digit) } }
        return Int64(digits).map { TicketNumber($0) }
    }
}
