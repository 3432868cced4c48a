internal import Foundation
internal import Simulation
internal import Telephony

/// A call whose caller, and whose agent, sit at the terminal.
struct TerminalCall {
    /// Also where keys are not waited for: as the ways are written that `explore` tells.
    let asksAlways: Bool
    private let isTerminal = isatty(STDIN_FILENO) == 1
    private var start: Timestamp?

    init(asksAlways: Bool) { self.asksAlways = asksAlways }

    static let help = """
        digits, * and # are keyed; an empty line waits on; h hangs up; d 12 speaks for 12 s; w 30 does nothing for 30 s;
        stop stops the gateway; for agents and departments: y takes the call, n does not, x has a busy telephone
        """

    mutating func move(on occasion: Occasion) -> Move {
        let began = start ?? occasion.news.first?.at ?? occasion.moment
        start = began
        for (at, event) in occasion.news {
            if case .said(let utterance) = event { Output.write("\(clock(at - began))  \(utterance.text)\n") }
        }
        guard let question = question(occasion.kind) else { return .listen }
        while true {
            Output.write("\(clock(occasion.moment - began))  \(question)> ")
            guard let line = readLine() else {
                Output.write("h\n")
                return .hangUp
            }
            if !isTerminal { Output.write(line + "\n") }
            if let move = Move(typed: line, on: occasion.kind) { return move }
            Output.write("\(Self.help)\n")
        }
    }

    /// Nil where nobody is asked.
    private func question(_ kind: Occasion.Kind) -> String? {
        switch kind {
        case .said(isListening: true), .paused(isListening: true), .awaited: ""
        case .recording(hasSpoken: false): "[records] "
        case .offered: "[an agent is offered the call: y, n or x] "
        case .ringing(let department): "[\(department) rings: y or n] "
        case .said(isListening: false): asksAlways ? "[says] " : nil
        case .recording(hasSpoken: true): asksAlways ? "[has spoken] " : nil
        case .conversation: asksAlways ? "[they talk] " : nil
        case .paused(isListening: false): nil
        }
    }

    private func clock(_ time: Duration) -> String {
        let seconds = time.components.seconds
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(seconds / 60)):\(padded(seconds % 60))"
    }
}
