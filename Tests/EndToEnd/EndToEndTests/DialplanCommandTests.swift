import Aside
import Foundation
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The dialplan command` {
    private let shipped = SourceTree.dialplans.appending(path: "multimarca-w32.yaml")

    @Test func `finds no problem in what ships, and tells where a broken copy has one`() async throws {
        let good = try await ProgramRun.run(["dialplan", "check", shipped.path])
        #expect(good.status == 0, "\(good.complaints)")
        #expect(good.output.hasSuffix("\nno problem\n"))
        #expect(good.output.contains("aviso ("))
        let folder = try RecordsFolder()
        let text = try String(contentsOf: shipped, encoding: .utf8).replacing("entry: aviso", with: "entry: avizo")
            .replacing("holidays: [mexico]", with: "holidays: []")
        let broken = try folder.file("rota.yaml", text)
        let bad = try await ProgramRun.run(["dialplan", "check", broken])
        #expect(bad.status == 1)
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "entry: avizo"))
        #expect(bad.complaints.contains("\(broken):\(line + 1):8: there is no step “avizo”; did you mean “aviso”?"))
        #expect(bad.output.isEmpty)
    }

    @Test func `tells what lacks sound in one line, behind what is wrong, and leaves it out where that is asked for`()
        async throws
    {
        let folder = try RecordsFolder()
        let text = """
            helpdesk: nueva
            answers: ["5550001111"]
            recording: never
            time-zone: America/Lima
            hours: { open: { monday-friday: 08:00-20:00 } }
            defaults: { silence: { then: fin }, wrong: { then: fin }, fault: fin }
            entry: inicio
            steps:
              inicio: { say: "Uno jamás dicho.", then: dos }
              dos: { say: "Dos jamás dichos.", then: tres }
              tres: { say: "Tres jamás dichos.", then: cuatro }
              cuatro: { say: "Cuatro jamás dichos.", then: fim }
              fin: { hang-up: "Adiós." }
            """
        let file = try folder.file("nueva.yaml", text)
        let prompts = ["--prompts", SourceTree.dialplans.deletingLastPathComponent().appending(path: "prompts").path]
        let fault = "\(file):12:48: no hay paso que se llame “fim”; ¿quiso decir “fin”?"
        let check = ["dialplan", "check", file, "--language", "es"]
        let bare = try await ProgramRun.run(check + prompts)
        #expect(
            bare.complaintLines == [
                fault,
                "\(file):9:18: 5 textos no tienen grabación; este es el primero; “opcion1 prompts build” graba las que faltan",
                "opcion1 dialplan: 2 problemas",
            ])
        let silent = try await ProgramRun.run(check + ["--no-prompts"])
        #expect(silent.complaintLines == [fault, "opcion1 dialplan: un problema"])
        let good = try folder.file("buena.yaml", text.replacing("fim", with: "fin"))
        let passed = try await ProgramRun.run(["dialplan", "check", good, "--no-prompts"])
        #expect(passed.status == 0, "\(passed.complaints)")
        #expect(passed.complaints.isEmpty)
        let both = try await ProgramRun.run(check + prompts + ["--no-prompts"])
        #expect(both.complaintLines.first == "opcion1 dialplan: --prompts y --no-prompts no pueden ir juntos")
    }

    @Test func `tells the longest way to a person, and advice with its place`() async throws {
        let outcome = try await ProgramRun.run(["dialplan", "check", shipped.path])
        #expect(outcome.output.contains("\nthe longest way to a person\n    open: fila, after 2 menus, 11 keys and "))
        let advice = outcome.lines.filter { $0.contains(": advice: ") }
        #expect(advice.count > 2)
        #expect(advice.allSatisfy { $0.hasPrefix("\(shipped.path):") })
        #expect(advice.contains { $0.hasSuffix("menu “producto” has 6 options; callers keep 5 in mind") })
    }

    @Test func `draws the flow as Mermaid text, the same each time and without a path of the machine`() async throws {
        let drawn = try await ProgramRun.run(["dialplan", "draw", shipped.path])
        #expect(drawn.status == 0, "\(drawn.complaints)")
        #expect(drawn.output.hasPrefix("flowchart TD\n  n0[\"aviso (notice)<br>"))
        #expect(!drawn.output.contains(shipped.deletingLastPathComponent().path))
        #expect(try await ProgramRun.run(["dialplan", "draw", "--mermaid", shipped.path]).output == drawn.output)
    }

    private static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains
    {
        FileManager.default.isExecutableFile(atPath: "\($0)/dot")
    }

    @Test(.enabled(if: Self.hasGraphviz)) func `draws a picture where Graphviz is installed`() async throws {
        let folder = try RecordsFolder()
        let picture = try folder.file("flow.svg", "")
        let drawn = try await ProgramRun.run(["dialplan", "draw", shipped.path, "--svg", picture])
        #expect(drawn.status == 0, "\(drawn.complaints)")
        #expect(drawn.output.isEmpty && drawn.complaints.isEmpty)
        let svg = try String(contentsOfFile: picture, encoding: .utf8)
        #expect(svg.contains("<svg") && svg.contains("principal (menu)"))
        #expect(!svg.contains(shipped.deletingLastPathComponent().path))
    }

    @Test func `says what to install for a picture where Graphviz is missing`() async throws {
        let folder = try RecordsFolder()
        let picture = try folder.file("flow.svg", "as it was")
        let drawn = try await ProgramRun.run(
            ["dialplan", "draw", shipped.path, "--svg", picture], environment: ["PATH": "/nowhere"])
        #expect(drawn.status == 1)
        #expect(
            drawn.complaintLines == [
                "opcion1 dialplan: Graphviz is not installed: “apt-get install graphviz” brings it; --mermaid needs nothing"
            ])
        #expect(try String(contentsOfFile: picture, encoding: .utf8) == "as it was")
    }

    @Test func `draws the plainer graph where a dot fails at the first, and tells what it said`() async throws {
        let folder = try RecordsFolder()
        let picture = try folder.file("flow.svg", "as it was")
        let tools = try folder.file("dot", "")
        func installDot(_ script: String) throws -> [String: String] {
            try Data(script.utf8).write(to: URL(filePath: tools))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tools)
            return ["PATH": "\(URL(filePath: tools).deletingLastPathComponent().path):/usr/bin:/bin"]
        }
        let refusing = try installDot("#!/bin/sh\nif grep -q subgraph; then exit 1; fi\necho plain > \"$3\"\n")
        let plain = try await ProgramRun.run(
            ["dialplan", "draw", shipped.path, "--svg", picture], environment: refusing)
        #expect(plain.status == 0, "\(plain.complaints)")
        #expect(try String(contentsOfFile: picture, encoding: .utf8) == "plain\n")
        let failing = try installDot("#!/bin/sh\necho no memory >&2\necho more >&2\nexit 3\n")
        let failed = try await ProgramRun.run(
            ["dialplan", "draw", shipped.path, "--svg", picture], environment: failing)
        #expect(failed.status == 1)
        #expect(failed.complaintLines == ["opcion1 dialplan: \(tools) could not draw the dialplan: no memory"])
        #expect(try String(contentsOfFile: picture, encoding: .utf8) == "plain\n")
    }
}
