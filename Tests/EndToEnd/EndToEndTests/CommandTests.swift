import Aside
import CallFlow
import Foundation
import Helpdesk
import Records
import Telephony
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The commands` {
    // MARK: - How it is called

    @Test func `a command that does not exist is told with the nearest right name`() async throws {
        let outcome = try await ProgramRun.run(["tikets"])
        #expect(outcome.status == 64)
        #expect(outcome.complaintLines.first == "opcion1: there is no command “tikets”; did you mean “tickets”?")
    }

    @Test(arguments: [
        (["calls", "--lmit", "3"], "there is no option “--lmit” here; did you mean “--limit”?"),
        (["calls", "--limit", "many"], "--limit needs a whole number from 1 to 1000000, not “many”"),
        (["calls", "--limit"], "--limit needs a value"),
        (["calls", "--outcome", "talkd"], "“talkd” is not an outcome; did you mean “talked”?"),
        (["calls", "shwo", "3"], "“shwo” is not understood; did you mean “show”?"),
        (["calls", "show"], "say which call, by its number"),
        (["calls", "show", "first"], "“first” is not the number of a call"),
        (["tickets", "--json", "--csv"], "--json and --csv cannot stand together"),
        (["contacts", "import"], "say which FILE.csv to import"),
        (["agents", "list", "extra"], "“extra” is not understood here"),
        (["dialplan"], "say what to do: check, draw, try, test, explore, reference or schema"),
        (["console", "--socket", "a", "--settings", "b"], "--socket and --settings cannot stand together"),
    ])
    func `wrong arguments are told in one sentence`(arguments: [String], sentence: String) async throws {
        let outcome = try await ProgramRun.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.complaintLines.first == "opcion1 \(arguments[0]): \(sentence)")
        #expect(outcome.output.isEmpty)
    }

    @Test(arguments: ["serve", "console", "calls", "tickets", "contacts", "agents", "dialplan"])
    func `each command tells how it is called`(command: String) async throws {
        let outcome = try await ProgramRun.run([command, "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("opcion1 \(command)"))
        #expect(try await ProgramRun.run(["help", command]).output == outcome.output)
    }

    @Test func `the version is told`() async throws {
        #expect(try await ProgramRun.run(["--version"]).output.wholeMatch(of: /opcion1 \d+\.\d+\.\d+\n/) != nil)
    }

    @Test func `a reader that has gone is no fault`() async throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let process = Process()
        process.executableURL = try BuiltBinary.opcion1()
        process.arguments = ["calls", "--help"]
        process.standardOutput = pipe.fileHandleForWriting
        process.standardError = FileHandle.nullDevice
        try await ProgramRun.end(of: process, within: 60)
        #expect(process.terminationStatus == 0)
    }

    // MARK: - The database

    @Test func `where there is no database one sentence says so`() async throws {
        let folder = try RecordsFolder()
        for command in ["calls", "tickets", "contacts", "agents"] {
            let outcome = try await folder.run(command)
            #expect(outcome.status == 1)
            #expect(outcome.complaints == "opcion1 \(command): there is no database at \(folder.database.path)\n")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))
    }

    @Test func `a database of a newer version is left alone`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        // The version stands at offset 60 of the file (SQLite file format §1.3).
        let file = try FileHandle(forUpdating: folder.database)
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data([0, 0, 0, 99]))
        try file.close()
        let before = try Data(contentsOf: folder.database)
        let list = try folder.file("contactos.csv", Self.heading + "Autos,C-1,,Pedro Ficticio,,,,,,\r\n")
        for arguments in [["calls"], ["tickets"], ["contacts", "import", list, "--helpdesk", "muestra"]] {
            let outcome = try await ProgramRun.run(arguments + ["--data", folder.path])
            #expect(outcome.status == 1)
            #expect(outcome.complaints.contains("is of version 99; this program knows versions up to"))
        }
        #expect(try Data(contentsOf: folder.database) == before)
    }

    // MARK: - Contacts

    static let heading = "Razón social,Número cliente,Plan,Nombre,Puesto,Teléfonos,Correos,Código,PIN,Derechos\r\n"

    @Test func `a list of contacts is taken, and taken again changes nothing`() async throws {
        let folder = try RecordsFolder()
        let list = try folder.file(
            "contactos.csv",
            Self.heading
                + "\"Autos, Inventados\",C-7,Oro,Laura Ficticia,Gerente,55 5000 1234|55 5000 5678,"
                + "laura@ejemplo.invalid,70001,4071,abrir|recibir\r\n"
                + "Agencia de Muestra,C-8,,Pedro Ficticio,,,,70002,,Recibir\r\n")
        let rehearsal = try await folder.run("contacts", "import", list, "--helpdesk", "muestra", "--dry-run")
        #expect(rehearsal.output == "would be: 2 added, 0 changed, 0 unchanged; nothing was written\n")
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))

        let first = try await folder.run("contacts", "import", list, "--helpdesk", "muestra")
        #expect(first.output == "2 added, 0 changed, 0 unchanged\n")
        #expect(first.complaints.contains("holds PINs in clear"))

        let shown = try await folder.run("contacts", "--csv")
        #expect(
            shown.output == """
                razon_social,numero_cliente,plan,nombre,puesto,telefonos,correos,codigo,derechos,numero_proveedor,\
                vigencia_desde,vigencia_hasta,capacitado\r
                Agencia de Muestra,C-8,,Pedro Ficticio,,,,70002,recibir,,,,sí\r
                "Autos, Inventados",C-7,Oro,Laura Ficticia,Gerente,5550001234|5550005678,laura@ejemplo.invalid,70001,\
                abrir|recibir,,,,sí\r

                """)
        let copy = try folder.file("copia.csv", shown.output)
        #expect(try await folder.run("contacts", "import", copy).output == "0 added, 0 changed, 2 unchanged\n")

        let edited = try folder.file("cambio.csv", shown.output.replacing("Gerente", with: "Directora"))
        let trial = try await folder.run("contacts", "import", edited, "--dry-run")
        #expect(trial.output == "would be: 0 added, 1 changed, 1 unchanged; nothing was written\n")
        #expect(try await folder.run("contacts", "--csv").output == shown.output)
        #expect(
            try await folder.run("contacts", "import", "-", input: shown.output.replacing("Gerente", with: "Directora"))
                .output == "0 added, 1 changed, 1 unchanged\n")
    }

    @Test func `all faults of a list are told with their places, and none of it is taken`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        let list = try folder.file(
            "malos.csv",
            Self.heading + "Autos,C-1,,Pedro Ficticio,,ext. doce,pedro(a)ejemplo,12,12,abrrir\r\n"
                + ",C-2,,,,,,70001,,\r\n" + "Autos,C-1,,Pedro Ficticio,,,,,,\r\n")
        let outcome = try await folder.run("contacts", "import", list)
        #expect(outcome.status == 1)
        #expect(
            outcome.complaintLines == [
                "\(list):2:28: “ext. doce” is not a telephone number",
                "\(list):2:38: “pedro(a)ejemplo” is not a mail address; several stand with “|” between them",
                "\(list):2:57: the PIN is not of 4 to 12 digits",
                "\(list):2:60: “abrrir” is not a right; did you mean “abrir”?",
                "\(list):3:1: the company's name is missing",
                "\(list):3:7: the name is missing",
                "\(list):3:11: the code 70001 belongs to Laura Ficticia",
                "\(list):4:12: the same name stands in row 2",
                "opcion1 contacts: nothing was imported",
            ])
        #expect(try await folder.run("contacts", "--json").output.components(separatedBy: "clientNumber").count == 2)
    }

    @Test func `a misspelt heading is told with the right one`() async throws {
        let folder = try RecordsFolder()
        let list = try folder.file("c.csv", "razon_social,numero_cliente,nombr\r\nAutos,C-1,Pedro\r\n")
        let outcome = try await folder.run("contacts", "import", list, "--helpdesk", "muestra")
        #expect(outcome.complaintLines.first == "\(list):1:29: unknown column “nombr”; did you mean “nombre”?")
    }

    // MARK: - Agents

    private static let ana = [
        "agents", "add", "ana", "--display", "Ana Robles", "--sip", "sip:ana@192.0.2.40", "--queues", "soporte,ventas",
        "--helpdesk", "muestra",
    ]

    @Test func `an agent is added with a PIN from a file, once`() async throws {
        let folder = try RecordsFolder()
        let pin = try folder.file("pin", "8402917\n")
        let add = Self.ana + ["--data", folder.path, "--pin-file", pin]
        #expect(try await ProgramRun.run(add).output == "agent ana of muestra added\n")
        #expect(
            try await folder.run("agents").lines.map { $0.split(separator: " ").joined(separator: " ") } == [
                "agente nombre telefono_sip filas helpdesk",
                "ana Ana Robles sip:ana@192.0.2.40 soporte, ventas muestra",
            ])
        let again = try await ProgramRun.run(add)
        #expect(again.status == 1)
        #expect(again.complaints == "opcion1 agents: an agent “ana” exists\n")
        let bytes = try Data(contentsOf: folder.database)
        #expect(bytes.range(of: Data("ana@192.0.2.40".utf8)) != nil)
        #expect(bytes.range(of: Data("8402917".utf8)) == nil)
    }

    @Test func `a PIN comes in by a pipe or is made, and never stands among the arguments`() async throws {
        let folder = try RecordsFolder()
        let refused = try await ProgramRun.run(Self.ana + ["--data", folder.path, "--pin", "8402917"])
        #expect(refused.status == 64)
        #expect(refused.complaints.contains("a PIN is never an argument"))
        #expect(!refused.complaints.contains("8402917"))
        let short = try await ProgramRun.run(Self.ana + ["--data", folder.path], input: "12\n")
        #expect(short.complaints == "opcion1 agents: a PIN is of 4 to 12 digits; nothing was changed\n")
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))
        #expect(try await ProgramRun.run(Self.ana + ["--data", folder.path], input: "8402917\n").status == 0)
        var berta = Self.ana + ["--data", folder.path, "--random-pin"]
        berta[2] = "berta"
        let made = try await ProgramRun.run(berta)
        #expect(made.output.wholeMatch(of: /agent berta of muestra added\nPIN \d{6}\n/) != nil)
    }

    @Test func `a list of agents is taken, or told what is wrong with it`() async throws {
        let folder = try RecordsFolder()
        let bad = try folder.file(
            "malos.csv",
            "agente;nombre;telefono_sip;filas;pin\r\nAna R;Ana;tel:55;;12ab\r\nluis;Luis;sip:luis@h;soporte;\r\n")
        let outcome = try await folder.run("agents", "import", bad, "--helpdesk", "muestra")
        #expect(outcome.status == 1)
        let complaints = outcome.complaints
        #expect(complaints.contains("\(bad):2:1: “Ana R” is not a name to sign in with"))
        #expect(complaints.contains("\(bad):2:11: “tel:55” is not a SIP address, as in “sip:ana@192.0.2.40”"))
        #expect(complaints.contains("\(bad):2:1: an agent serves at least one queue"))
        #expect(complaints.contains("\(bad):2:19: the PIN is not of 4 to 12 digits"))
        let good = try folder.file(
            "buenos.csv",
            "agente;nombre;telefono_sip;filas;pin\r\nluis;Luis Ficticio;sip:luis@192.0.2.41;soporte|ventas;4071\r\n")
        #expect(
            try await folder.run("agents", "import", good, "--helpdesk", "muestra").output
                == "1 added, 0 changed, 0 unchanged\n")
    }

    // MARK: - Calls and tickets

    @Test func `calls are listed for people, for spreadsheets and for programs`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        let table = try await folder.run("calls")
        #expect(table.lines.count == 2)
        #expect(table.lines[0].hasPrefix("llamada  inicio"))
        for words in ["Laura Ficticia", "Autos Inventados", "ticket abierto", "1 min 05 s", "1001", "5550001234 [2J"] {
            #expect(table.lines[1].contains(words))
        }
        let csv = try await folder.run("calls", "--csv").output.components(separatedBy: "\r\n")
        #expect(csv.count == 3)
        #expect(csv[0].hasPrefix("llamada,inicio,número,contacto,empresa,resultado,duración"))
        let json = try await folder.run("calls", "--json", "--limit", "1").output
        let calls = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(calls.count == 1)
        #expect(calls[0]["offeredAt"] as? String == "2026-06-01T14:30:00.000Z")
        #expect(calls[0]["outcome"] as? String == "ticket-opened")
        #expect(calls[0]["length"] as? Double == 65.25)
        #expect(calls[0]["caller"] as? String == "5550001234\u{1B}[2J")
        #expect(calls[0]["tickets"] as? [Int] == [1001])
    }

    @Test func `calls are chosen by time, outcome and caller`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        for chosen in [["--since", "2026-05-31"], ["--outcome", "ticket-opened"], ["--helpdesk", "muestra"]] {
            let outcome = try await ProgramRun.run(["calls", "--data", folder.path] + chosen)
            #expect(outcome.lines.count == 2, "\(chosen)")
        }
        for none in [["--since", "2026-06-03 08:00"], ["--outcome", "talked"], ["--caller", "5599999999"]] {
            let outcome = try await ProgramRun.run(["calls", "--data", folder.path] + none)
            #expect(outcome.output == "No hay llamadas.\n", "\(none)")
        }
        let unclear = try await folder.run("calls", "--since", "el martes")
        #expect(unclear.status == 64)
    }

    @Test func `a call is told from its offer to its end, its secrets as dots`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        let text = try await folder.run("calls", "show", "1").output
        for words in [
            "Llamada 1: ticket abierto", "+0:00.000", "Contesta la línea", "Teclea 1\n",
            "Teclea •••• (dato confidencial)",
            "Se identifica: Laura Ficticia, de Autos Inventados (por clave y NIP)", "Se abre el ticket 1001",
            "+1:05.250", "Termina: colgó quien llamaba", "\(folder.path)/recordings/2026/06/01/1-1-description.wav",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("\u{1B}"))
        let json = try await folder.run("calls", "show", "1", "--json").output
        let call = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let timeline = try #require(call["timeline"] as? [[String: Any]])
        #expect(
            timeline.map { $0["event"] as? String } == [
                "offered", "answered", "keyed", "keyed", "identified", "recordingStarted", "recordingEnded",
                "ticketOpened",
                "ended",
            ])
        #expect(timeline[3]["secretLength"] as? Int == 4)
        #expect(timeline[8]["at"] as? String == "2026-06-01T14:31:05.250Z")
        #expect(try await ProgramRun.run(["calls", "--data", folder.path, "show", "1"]).output == text)
        let unknown = try await folder.run("calls", "show", "77")
        #expect(unknown.status == 1)
        #expect(unknown.complaints == "opcion1 calls: there is no call 77 in \(folder.database.path)\n")
    }

    @Test func `tickets are listed and told with their history, while a gateway works`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        let gateway = try folder.gateway()
        let table = try await folder.run("tickets", "--open")
        #expect(table.lines.count == 2)
        for words in ["1001", "Autos Inventados", "Laura Ficticia", "facturación", "abierto"] {
            #expect(table.lines[1].contains(words))
        }
        #expect(try await folder.run("tickets", "--csv").output.contains(",'=1+1,"))
        let text = try await folder.run("tickets", "show", "1001").output
        for words in [
            "Ticket 1001: abierto", "por teléfono, en la llamada 1", "ana: «se revisa»", "1-1-description.wav",
            "fechas, ruta",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let json = try await folder.run("tickets", "show", "1001", "--json").output
        let ticket = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((ticket["history"] as? [[String: Any]])?.map { $0["event"] as? String } == ["opened", "noted"])
        #expect(ticket["responsible"] as? String == "ana")
        #expect(ticket["missing"] as? [String] == ["fechas", "ruta"])
        #expect(try await folder.run("tickets", "show", "5").status == 1)
        let list = try folder.file("contactos.csv", Self.heading + "Autos Nuevos,C-9,,Pedro Ficticio,,,,70009,,\r\n")
        #expect(try await folder.run("contacts", "import", list).output == "1 added, 0 changed, 0 unchanged\n")
        #expect(try await gateway.contact(code: "70009", in: RecordsFolder.helpdesk)?.name == "Pedro Ficticio")
        await gateway.close()
    }
}
