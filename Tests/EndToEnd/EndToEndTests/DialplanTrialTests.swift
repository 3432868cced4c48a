import Aside
import Foundation
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The verbs of the dialplan command that make calls` {
    private let shipped = SourceTree.dialplans.appending(path: "multimarca-w32.yaml").path

    private func run(_ words: [String], typed lines: [String] = []) async throws -> ProgramRun.Outcome {
        try await ProgramRun.run(["dialplan"] + words, input: lines.map { $0 + "\n" }.joined())
    }

    @Test func `let a call be tried in the terminal, its keys from a pipe`() async throws {
        let outcome = try await run(
            ["try", shipped, "--at", "2026-11-21 10:00", "--contact", "lucia"],
            typed: ["", "1", "2", "", "1", "1", "1", "2", "", "", "d 8", "*", "", "0"])
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(outcome.output.contains("¿Es una incidencia grave?"))
        #expect(outcome.output.contains("volvemos a atender el lunes veintitrés de noviembre a las ocho de la mañana."))
        #expect(outcome.output.contains("[records] > d 8"))
        #expect(outcome.output.components(separatedBy: "Su número de ticket es").count == 3)
        #expect(outcome.lines.last?.hasPrefix("ended by gateway, ticket-opened, opened ticket 10") == true)
    }

    @Test func `ask whether an agent takes the call, and hang up where nothing more is typed`() async throws {
        let words = ["try", shipped, "--at", "2026-11-23 10:00", "--contact", "lucia"]
        let talked = try await run(words, typed: ["1", "3", "y 30"])
        #expect(talked.output.contains("[an agent is offered the call: y, n or x] > y 30"))
        #expect(talked.lines.last == "ended by agent, talked")
        let left = try await run(words, typed: ["1"])
        #expect(left.lines.last == "ended by caller, abandoned")
    }

    @Test func `offer the call to the next agent where one does not take it`() async throws {
        let words = ["try", shipped, "--at", "2026-11-23 10:00", "--contact", "lucia"]
        let talked = try await run(words, typed: ["1", "3", "n", "", "x", "y 30"])
        #expect(talked.output.contains("[an agent is offered the call: y, n or x] > n"))
        #expect(talked.output.contains("[another agent is offered the call: y, n or x] > x"), "\(talked.output)")
        #expect(talked.output.contains("[another agent is offered the call: y, n or x] > y 30"), "\(talked.output)")
        #expect(talked.lines.last == "ended by agent, talked")
        let alone = try await run(words + ["--agents", "free"], typed: ["1", "3", "n", "", "h"])
        #expect(!alone.output.contains("another agent"))
    }

    @Test func `let the caller say before the tone what is said at it`() async throws {
        let words = ["try", shipped, "--at", "2026-11-23 22:00"]
        let spoken = try await run(words, typed: ["", "1", "2", "d 9", "h"])
        #expect(spoken.output.contains("Su mensaje quedó guardado."), "\(spoken.output)")
        #expect(!spoken.output.contains("[records]"))
    }

    @Test(arguments: [
        (["--from", "abc"], "--from “abc” is not a telephone number, as “+525550001234”; --hidden withholds it"),
        (["--from", ""], "--from “” is not a telephone number, as “+525550001234”; --hidden withholds it"),
        (["--from", "5550001234", "--hidden"], "--from and --hidden cannot stand together"),
        (["--contact", "lucia", "--as", "known"], "--contact and --as cannot stand together"),
        (["--happens", "deneid:aviso"], "--happens cannot be “deneid:aviso”; did you mean “denied”?"),
        (
            ["--happens", "denied:avizo"],
            "--happens names the step “avizo”, which does not exist; did you mean “aviso”?"
        ),
        (["--agents", "12"], "--agents cannot be “12”; those there are: free, busy, none, or from 1 to 9"),
        (["--as", "knwon"], "--as cannot be “knwon”; did you mean “known”?"),
        (["--fails", "todo"], "--fails cannot be “todo”; those there are: directory, tickets, recordings, journal"),
    ])
    func `refuse what cannot be of a call that is tried`(options: [String], sentence: String) async throws {
        let outcome = try await run(["try", shipped] + options)
        #expect(outcome.status == 64)
        #expect(outcome.complaintLines.first == "opcion1 dialplan: \(sentence)")
        let numbered = try await run(["try", shipped, "--from", "+52 (55) 5000-1234", "--at", "2026-11-23 10:00"])
        #expect(numbered.status == 0, "\(numbered.complaints)")
    }

    @Test func `begin in another language, and with the number withheld`() async throws {
        let outcome = try await run(
            ["try", shipped, "--at", "2026-12-25 10:00", "--hidden", "--language", "en"], typed: ["", "1", "h"])
        #expect(outcome.output.contains("Thank you for calling Multimarca."))
        #expect(
            outcome.output.contains(
                "We are closed at the moment. We open again Monday, the twenty-eighth of December at eight in the morning"
            ))
        let wrong = try await run(["try", shipped, "--language", "fr"])
        #expect(wrong.status == 64)
        #expect(wrong.complaints.contains("the dialplan does not speak “fr”; it speaks es-MX, en"))
    }

    @Test func `run the scenarios that ship, and tell of each`() async throws {
        let outcome = try await run(["test", shipped])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.lines.count { $0.hasPrefix("ok      ") } >= 25)
        #expect(outcome.lines.last?.hasSuffix(" scenarios, all as they must be") == true)
        let some = try await run(["test", shipped, "--only", "S0-03"])
        #expect(some.lines.last?.hasSuffix(" scenarios, all as they must be") == true)
        let told = some.lines.filter { $0.hasPrefix("ok      ") }
        #expect(!told.isEmpty && told.allSatisfy { $0.contains("S0-03") })
    }

    @Test func `fail where a scenario does, with its line`() async throws {
        let folder = try RecordsFolder()
        let text = try String(contentsOfFile: shipped, encoding: .utf8).replacing(
            "holidays: [mexico]", with: "holidays: []")
        let changed = try folder.file("cambiado.yaml", text)
        let missing = try await run(["test", changed])
        #expect(missing.status == 1)
        #expect(missing.complaints.contains("there are no scenarios "))
        let tests = URL(filePath: changed).deletingLastPathComponent().appending(path: "tests")
        try FileManager.default.createDirectory(at: tests, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: SourceTree.dialplans.appending(path: "tests/multimarca-w32.yaml"),
            to: tests.appending(path: "cambiado.yaml"))
        let outcome = try await run(["test", changed])
        #expect(outcome.status == 1)
        #expect(outcome.lines.contains("FAILED  S0-04 en día festivo está cerrado aunque sea lunes"))
        #expect(outcome.output.contains("tests/cambiado.yaml:"))
        #expect(outcome.complaints.contains(#/scenarios? failed/#))
        let spanish = try await run(["test", changed, "--only", "S0-04", "--language", "es"])
        #expect(spanish.lines.contains("FALLA   S0-04 en día festivo está cerrado aunque sea lunes"))
        #expect(spanish.output.contains(": se esperaba oír “"))
        #expect(spanish.lines.contains("        la llamada fue:"))
    }

    @Test func `explore every way, and write it as JSON`() async throws {
        let words = ["explore", shipped, "--from", "2026-11-23", "--only", "closed, unknown caller"]
        let outcome = try await run(words)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(outcome.lines.last == "no law is broken")
        #expect(outcome.output.contains("sequences of up to 30 keys, silences and hang-ups"))
        let json = try await run(words + ["--json"])
        let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(read?["dialplan"] as? String == "multimarca-w32")
        #expect((read?["violations"] as? [Any])?.isEmpty == true)
        #expect(read?["whole"] as? Bool == true)
    }

    /// A choice that ends the call without a word is the dialplan's own; `check` lets it be.
    @Test func `tell how a broken law can be tried`() async throws {
        let folder = try RecordsFolder()
        let text = try String(contentsOfFile: shipped, encoding: .utf8).replacing(
            "      2: mensaje\n      9: principal\n\n  # ── Quién llama",
            with: "      2: mensaje\n      9: corte\n\n  corte:\n    hang-up:\n\n  # ── Quién llama"
        ).replacing("holidays: [mexico]", with: "holidays: []")
        let changed = try folder.file("mudo.yaml", text)
        let outcome = try await run(["explore", changed, "--from", "2026-11-23", "--only", "closed, unknown caller"])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("BROKEN: ends in silence, in step corte"))
        let line = try #require(outcome.lines.first { $0.contains("printf '") })
        let typed = line.components(separatedBy: "'")[1].components(separatedBy: "\\n").dropLast()
        let moment = line.components(separatedBy: "\"")[1]
        let words = ["try", changed, "--at", moment, "--as", "unknown", "--agents", "none", "--every"]
        let tried = try await run(words, typed: Array(typed))
        #expect(tried.output.contains("the call ends in silence, in step corte"), "\(line)\n\(tried.output)")
        let scene = "cerrado, quien llama: desconocido"
        let spanish = try await run(
            ["explore", changed, "--from", "2026-11-23", "--only", scene, "--language", "es"])
        #expect(spanish.status == 1)
        #expect(spanish.lines.contains("NO SE CUMPLE: la llamada termina en silencio, en el paso corte"))
        #expect(spanish.lines.contains("  \(scene), agentes libres"))
        #expect(spanish.lines.contains(line))
    }
}
