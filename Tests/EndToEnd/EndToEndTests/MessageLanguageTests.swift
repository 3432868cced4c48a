import Aside
import Document
import Foundation
import MessageLaws
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

    /// What the same command tells in Spanish and in English: in both languages, of the same names and numbers.
    private func expectBoth(
        _ words: [String], _ spanish: String, _ english: String, status: Int32
    ) async throws {
        var told: [String] = []
        for (locale, text) in [("es_MX.UTF-8", spanish), ("C.UTF-8", english)] {
            let run = try await ProgramRun.run(words, environment: ["LC_ALL": locale])
            #expect(run.status == status, "\(words)")
            let tells = status == 0 ? run.lines : run.complaintLines
            #expect(tells.first == text, "\(words)")
            told.append(tells.first ?? "")
        }
        let broken = BilingualLaw.broken(by: Bilingual(es: told[0], en: told[1]))
        #expect(broken == [], "\(told)")
    }

    @Test(
        arguments: [
            (
                ["tikets"], "opcion1: no hay comando “tikets”; ¿quiso decir “tickets”?",
                "opcion1: there is no command “tikets”; did you mean “tickets”?"
            ),
            (
                ["calls", "--lmit", "3"], "opcion1 calls: aquí no hay opción “--lmit”; ¿quiso decir “--limit”?",
                "opcion1 calls: there is no option “--lmit” here; did you mean “--limit”?"
            ),
            (
                ["calls", "--limit", "9x"], "opcion1 calls: --limit pide un número entero de 1 a 1000000; dice “9x”",
                "opcion1 calls: --limit needs a whole number from 1 to 1000000, not “9x”"
            ),
            (["calls", "--limit"], "opcion1 calls: --limit pide un valor", "opcion1 calls: --limit needs a value"),
            (
                ["calls", "--outcome", "talkd"], "opcion1 calls: “talkd” no es un resultado; ¿quiso decir “talked”?",
                "opcion1 calls: “talkd” is not an outcome; did you mean “talked”?"
            ),
            (
                ["tickets", "shwo", "3"], "opcion1 tickets: no se entiende “shwo”; ¿quiso decir “show”?",
                "opcion1 tickets: “shwo” is not understood; did you mean “show”?"
            ),
            (
                ["tickets", "show", "x"], "opcion1 tickets: “x” no es número de ticket",
                "opcion1 tickets: “x” is not the number of a ticket"
            ),
            (
                ["tickets", "--since", "ayer", "--data", "."],
                "opcion1 tickets: --since pide un día (2026-11-21), un momento (2026-11-21 14:05) o un tiempo atrás "
                    + "(2h, 3 días); dice “ayer”",
                "opcion1 tickets: --since needs a day (2026-11-21), a moment (2026-11-21 14:05) or a time ago "
                    + "(2h, 3 days), not “ayer”"
            ),
            (
                ["contacts", "import"], "opcion1 contacts: diga cuál FILE.csv importar",
                "opcion1 contacts: say which FILE.csv to import"
            ),
            (
                ["contacts", "deny", "7", "--by", "Eva"], "opcion1 contacts: falta --reason: por qué se le niega",
                "opcion1 contacts: --reason is missing: why it is denied"
            ),
            (
                ["agents", "add", "ana"], "opcion1 agents: falta --display: el nombre que leen los demás",
                "opcion1 agents: --display is missing: the name that others read"
            ),
        ] as [([String], String, String)])
    func `holds for what is wrong with the command line`(
        words: [String], spanish: String, english: String
    ) async throws {
        try await expectBoth(words, spanish, english, status: 64)
    }

    @Test func `holds for a PIN that is an argument, and for settings that are not there`() async throws {
        let inSpanish = ["LC_ALL": "es_MX.UTF-8"]
        let told = try await ProgramRun.run(["agents", "add", "ana", "--pin", "1"], environment: inSpanish)
        #expect(told.complaintLines.first?.hasPrefix("opcion1 agents: un PIN nunca es un argumento: ") == true)
        let lacking = try await ProgramRun.run(
            ["prompts", "say", "--settings", "/nada.yaml"], environment: inSpanish)
        #expect(
            lacking.complaintLines
                == ["/nada.yaml: no se puede leer: no existe", "opcion1 prompts: los ajustes no se pueden usar"])
    }

    @Test func `holds for records that cannot be read`() async throws {
        let folder = try RecordsFolder()
        for verb in ["tickets", "contacts", "calls", "agents"] {
            try await expectBoth(
                [verb, "--data", folder.path], "opcion1 \(verb): no hay base de datos en \(folder.database.path)",
                "opcion1 \(verb): there is no database at \(folder.database.path)", status: 1)
        }
        try Data("no es una base de datos, sino un texto cualquiera".utf8).write(to: folder.database)
        // What SQLite says is English in both.
        let damaged = try await ProgramRun.run(["calls", "--data", folder.path, "--language", "es"])
        #expect(
            damaged.complaintLines
                == ["opcion1 calls: la base de datos \(folder.database.path) está dañada: file is not a database"])
    }

    @Test func `holds for what supervisors put on record, and for what is not there`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        let data = ["--data", folder.path]
        try await expectBoth(
            ["contacts", "deny", "70001", "--by", "Rosa", "--reason", "tres"] + data,
            "Laura Ficticia, de Autos Inventados: la línea ya no le abre tickets",
            "Laura Ficticia, of Autos Inventados: denied", status: 0)
        try await expectBoth(
            ["contacts", "allow", "99", "--by", "Rosa"] + data,
            "opcion1 contacts: ningún contacto de muestra tiene el código “99”",
            "opcion1 contacts: no contact of muestra has the code “99”", status: 1)
        let window = ["contacts", "windows", "add", "--cause", "cierre", "--by", "Rosa", "--from", "2099-12-30"] + data
        try await expectBoth(
            window + ["--until", "2099-12-31", "--client", "C-99"],
            "opcion1 contacts: ninguna empresa de muestra tiene el número de cliente “C-99”",
            "opcion1 contacts: no company of muestra has the client number “C-99”", status: 1)
        try await expectBoth(
            window + ["--until", "2001-12-31", "--client", "C-7"],
            "opcion1 contacts: --until debe ser después de --from",
            "opcion1 contacts: --until must come after --from", status: 64)
        try await expectBoth(
            ["tickets", "show", "77"] + data, "opcion1 tickets: no hay ticket 77 en \(folder.database.path)",
            "opcion1 tickets: there is no ticket 77 in \(folder.database.path)", status: 1)
    }

    @Test func `is that of the settings for all that is told once they are read`() async throws {
        let folder = try RecordsFolder()
        let settings = try folder.settings(dialplan: "helpdesk: muestra\n")
        let inSpanish = try folder.file(
            "es.yaml", "messages: es\n" + String(contentsOfFile: settings, encoding: .utf8))
        let run = try await ProgramRun.run(["calls", "--settings", inSpanish])
        #expect(run.complaintLines == ["opcion1 calls: no hay base de datos en \(folder.database.path)"])
        let asked = try await ProgramRun.run(["calls", "--settings", inSpanish, "--language", "en"])
        #expect(asked.complaintLines == ["opcion1 calls: there is no database at \(folder.database.path)"])
        let since = try await ProgramRun.run(["tickets", "--settings", inSpanish, "--since", "ayer"])
        #expect(since.complaintLines.first?.hasSuffix("; dice “ayer”") == true)
        #expect(since.complaintLines.last == "“opcion1 tickets --help” dice sus opciones")
    }
}
