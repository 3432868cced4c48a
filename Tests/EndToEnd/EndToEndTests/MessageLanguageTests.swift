import Aside
import Foundation
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(10))) struct `The language of messages` {
    private let shipped = SourceTree.dialplans.appending(path: "multimarca-w32.yaml")

    /// A dialplan with one misspelt name, and the place of it.
    private func broken(in folder: RecordsFolder) throws -> (path: String, place: String) {
        let text = try String(contentsOf: shipped, encoding: .utf8).replacing("entry: aviso", with: "entry: avizo")
            .replacing("holidays: [mexico]", with: "holidays: []")
        let path = try folder.file("rota.yaml", text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex(of: "entry: avizo"))
        return (path, "\(path):\(line + 1):8")
    }

    private static let spanish = "no hay paso que se llame “avizo”; ¿quiso decir “aviso”?"
    private static let english = "there is no step “avizo”; did you mean “aviso”?"

    @Test(arguments: [
        (["--language", "es"], "C.UTF-8", spanish, "un problema"),
        ([], "es_MX.UTF-8", spanish, "un problema"), ([], "C.UTF-8", english, "one problem"),
        (["--language", "en"], "es_MX.UTF-8", english, "one problem"),
    ])
    func `is the one asked for, else the terminal's`(
        option: [String], locale: String, message: String, end: String
    ) async throws {
        let folder = try RecordsFolder()
        let (path, place) = try broken(in: folder)
        for verb in ["check", "test"] {
            let run = try await ProgramRun.run(["dialplan", verb, path] + option, environment: ["LC_ALL": locale])
            #expect(run.status == 1)
            #expect(run.complaintLines == ["\(place): \(message)", "opcion1 dialplan: \(end)"])
        }
    }

    @Test func `is that of the settings where the dialplans are theirs`() async throws {
        let folder = try RecordsFolder()
        let settings = try folder.file(
            "opcion1.yaml",
            """
            messages: es
            sip: { listen: ["127.0.0.1:5060"] }
            data: datos
            dialplans: \(shipped.deletingLastPathComponent().path)
            prompts: nada
            console: { socket: consola.sock }
            """)
        let run = try await ProgramRun.run(["dialplan", "check", "--settings", settings])
        #expect(run.status == 1)
        #expect(run.complaints.contains("nada/es-MX/catalogue.yaml: no se puede leer: no existe"), "\(run.complaints)")
    }

    @Test func `is one of two`() async throws {
        let run = try await ProgramRun.run(["dialplan", "check", shipped.path, "--language", "fr"])
        #expect(run.status == 64)
        #expect(run.complaints.contains("--language needs es or en, not “fr”"))
    }

    @Test func `holds for the way to a person, for advice and for the end`() async throws {
        let run = try await ProgramRun.run(["dialplan", "check", shipped.path, "--language", "es"])
        #expect(run.status == 0, "\(run.complaints)")
        #expect(
            run.output.contains(
                "\nel camino más largo hasta una persona\n    abierto: fila, después de 2 menús, 11 teclas y "))
        #expect(run.lines.contains { $0.hasSuffix("el menú “producto” tiene 6 opciones; quien llama recuerda 5") })
        #expect(run.output.hasSuffix("\nningún problema\n"))
    }

    @Test func `holds for the sum of the scenarios and for a call in the terminal`() async throws {
        let test = try await ProgramRun.run(["dialplan", "test", shipped.path, "--language", "es"])
        #expect(test.status == 0, "\(test.complaints)")
        #expect(test.output.hasSuffix(" escenarios, todos como deben ser\n"))
        let call = try await ProgramRun.run(
            ["dialplan", "try", shipped.path, "--at", "2026-11-23 10:00"], input: "?\nh\n",
            environment: ["LC_ALL": "es_MX.UTF-8"])
        #expect(call.status == 0, "\(call.complaints)")
        #expect(call.output.contains("los dígitos, * y # se marcan;"))
        #expect(call.output.contains("\nterminó: colgó quien llamaba, abandonada"))
    }

    @Test func `holds for what an exploration found`() async throws {
        let words = ["--from", "2026-11-23", "--only", "closed, unknown caller, agents none", "--language", "es"]
        let run = try await ProgramRun.run(["dialplan", "explore", shipped.path] + words, limit: 120)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.hasPrefix("multimarca-w32: "))
        #expect(run.lines.contains { $0.hasPrefix("  de esos caminos, ") && $0.contains("colgó ") })
        #expect(run.output.contains("    ninguna llamada llega a este paso\n"))
        #expect(run.output.hasSuffix("\nse cumplen todas las leyes\n"))
        #expect(run.complaints.hasPrefix("explorado en "))
    }
}
