import Content
import Dialplan
import Document
import Helpdesk
import MessageLaws
import Telephony
import Testing

/// Small dialplans written in a test, and what the decoder says of them.
enum Written {
    /// Twelve lines; the steps begin on line 13.
    static let head = """
        helpdesk: prueba
        answers: ["5550001111"]
        recording: never
        time-zone: America/Mexico_City
        hours: { open: { monday-friday: 08:00-20:00 } }
        queues: [soporte]
        defaults:
          silence: { say: "Nada.", then: fin }
          wrong: { then: fin }
          fault: fin
        entry: inicio
        steps:

        """

    static let holidays: [String: Set<LocalDate>] = ["mexico": []]

    /// `steps` are written without indentation.
    static func file(_ steps: String, head: String = Self.head) -> String {
        head + steps.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
    }

    static func decode(
        _ text: String, prompts: PromptLookup = .everything, name: String = "x"
    ) throws(Problems) -> Dialplan {
        let node = try YAMLFile.parse(text, file: "\(name).yaml")
        return try DialplanDecoder(holidays: holidays, prompts: prompts).decode(node, name: DialplanName(name))
    }

    static func step(_ name: String, _ steps: String) throws -> Step? {
        try decode(file(steps)).steps[StepName(name)]
    }

    /// Each fault as "line:column: message"; empty where the file is good.
    static func faults(_ text: String, prompts: PromptLookup = .everything) -> [String] {
        do throws(Problems) {
            _ = try decode(text, prompts: prompts)
            return []
        } catch {
            BilingualLaw.expect(error)
            return error.map { "\($0.line):\($0.column): \($0.message.en)" }
        }
    }

    static func faults(steps: String, prompts: PromptLookup = .everything) -> [String] {
        faults(file(steps), prompts: prompts)
    }

    /// Changes one piece of the head, which must be there.
    static func head(_ old: String, _ new: String) -> String { head.replacing(old, with: new) }
}
