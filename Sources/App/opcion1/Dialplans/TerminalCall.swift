internal import Document
internal import Foundation
internal import Simulation
internal import Telephony

/// A call whose caller, and whose agent, sit at the terminal.
struct TerminalCall {
    /// Also where keys are not waited for: as the ways are written that `explore` tells.
    let asksAlways: Bool
    /// Of what is asked at the terminal; what the line says is the call's.
    let language: MessageLanguage
    private let isTerminal = isatty(STDIN_FILENO) == 1
    private var start: Timestamp?
    /// To whom the call was held out.
    private var asked: Set<AgentID> = []

    init(asksAlways: Bool, language: MessageLanguage) {
        self.asksAlways = asksAlways
        self.language = language
    }

    static let help = Bilingual(
        es: """
            los dígitos, * y # se marcan; una línea vacía sigue esperando; h cuelga; d 12 habla 12 s; w 30 no hace nada
            30 s; stop detiene el programa; agentes y departamentos: y toma la llamada, n no, x tiene ocupado el teléfono
            """,
        en: """
            digits, * and # are keyed; an empty line waits on; h hangs up; d 12 speaks for 12 s; w 30 does nothing for 30 s;
            stop stops the gateway; for agents and departments: y takes the call, n does not, x has a busy telephone
            """)

    mutating func move(on occasion: Occasion) -> Move {
        let began = start ?? occasion.news.first?.at ?? occasion.moment
        start = began
        for (at, event) in occasion.news {
            if case .said(let utterance) = event { Output.write("\(clock(at - began))  \(utterance.text)\n") }
        }
        guard let question = question(occasion.kind) else { return .listen }
        while true {
            Output.write("\(clock(occasion.moment - began))  \(question.text(in: language))> ")
            guard let line = readLine() else {
                Output.write("h\n")
                return .hangUp
            }
            if case .offered(let agent) = occasion.kind { asked.insert(agent) }
            if !isTerminal { Output.write(line + "\n") }
            if let move = Move(typed: line, on: occasion.kind) { return move }
            Output.write("\(Self.help.text(in: language))\n")
        }
    }

    /// Nil where nobody is asked.
    private func question(_ kind: Occasion.Kind) -> Bilingual? {
        switch kind {
        case .said(isListening: true), .paused(isListening: true), .awaited: .nothing
        case .recording(hasSpoken: false): Bilingual(es: "[graba] ", en: "[records] ")
        case .offered(let agent) where !asked.isEmpty && !asked.contains(agent):
            Bilingual(
                es: "[se ofrece a otro agente: y, n o x] ", en: "[another agent is offered the call: y, n or x] ")
        case .offered:
            Bilingual(es: "[se ofrece a un agente: y, n o x] ", en: "[an agent is offered the call: y, n or x] ")
        case .ringing(let department):
            Bilingual(es: "[suena en \(department): y o n] ", en: "[\(department) rings: y or n] ")
        case .said(isListening: false): asksAlways ? Bilingual(es: "[habla la línea] ", en: "[says] ") : nil
        case .recording(hasSpoken: true): asksAlways ? Bilingual(es: "[ya habló] ", en: "[has spoken] ") : nil
        case .conversation: asksAlways ? Bilingual(es: "[conversan] ", en: "[they talk] ") : nil
        case .paused(isListening: false): nil
        }
    }

    private func clock(_ time: Duration) -> String {
        let seconds = time.components.seconds
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(seconds / 60)):\(padded(seconds % 60))"
    }
}
