import Aside
import CallFlow
import Document
import Foundation
import Helpdesk
import MessageLaws
import Records
import Secrets
import Telephony
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `An imported list` {
    private static let heading = "razon_social;numero_cliente;plan;nombre;telefonos;pin;vigencia_hasta;capacitado\r\n"

    private func run(
        _ folder: RecordsFolder, _ text: String, encoding: String.Encoding = .utf8, _ more: String...
    ) async throws -> (list: String, outcome: ProgramRun.Outcome) {
        let list = folder.url.appending(path: "lista.csv")
        try #require(text.data(using: encoding)).write(to: list)
        let arguments = ["contacts", "import", list.path, "--helpdesk", "muestra", "--data", folder.path] + more
        return (list.path, try await ProgramRun.run(arguments))
    }

    /// Settings whose one dialplan sells two plans.
    private func settings(in folder: RecordsFolder) throws -> String {
        try folder.settings(dialplan: "helpdesk: muestra\nplans:\n  Oro: { contacts: 2 }\n  Plata: {}\n")
    }

    private static let faults =
        heading + "Autos;C-1;Oro;Ana;55 12;123;;\r\n"
        + "Autos;C-1;Oro;Beto;+52 55 1234 5678 9012 34;;;quizá\r\n"
        + "Autos;C-1;Oro\r\n" + "Autos;C-1;Oro;Carla;5555555555;;2026-02-30;\r\n"
        + "Autos;C-1;Cobre;Dora;llame a Dora;;;\r\n" + "Autos;C-1;Oro;Eva;5550001111;84029175;;sí\r\n"

    @Test func `with faults of every kind is told whole, row by row, and nothing of it is taken`() async throws {
        let folder = try RecordsFolder()
        let (list, outcome) = try await run(folder, Self.faults, "--settings", try settings(in: folder))
        #expect(outcome.status == 1)
        #expect(
            outcome.complaintLines
                == [
                    "\(list):2:19: “55 12” is too short for a telephone number: 7 digits at least",
                    "\(list):2:25: the PIN is not of 4 to 12 digits",
                    "\(list):3:20: “+52 55 1234 5678 9012 34” is too long for a telephone number: 15 digits at most",
                    "\(list):3:47: “quizá” is neither “sí” nor “no”",
                    "\(list):4:1: expected 8 cells as in the first row, found 3",
                    "\(list):5:21: “5555555555” is no telephone number: all its digits are the same",
                    "\(list):5:33: “2026-02-30” is not a day, as in “2026-12-31”",
                    "\(list):6:11: there is no plan “Cobre”; the helpdesk's are “Oro”, “Plata”",
                    "\(list):6:11: row 2 tells another plan of the same client number",
                    "\(list):6:22: “llame a Dora” is not a telephone number",
                    "\(list):5:11: the plan “Oro” allows 2 people; give somebody else no right, or take this one out",
                    "\(list):7:11: the plan “Oro” allows 2 people; give somebody else no right, or take this one out",
                    "opcion1 contacts: nothing was imported",
                ].sorted { Self.place($0) < Self.place($1) })
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))
    }

    @Test func `is told of in Spanish where that is asked for, the same of the same places`() async throws {
        let folder = try RecordsFolder()
        let settings = try settings(in: folder)
        let (list, english) = try await run(folder, Self.faults, "--settings", settings)
        let (_, spanish) = try await run(folder, Self.faults, "--settings", settings, "--language", "es")
        #expect(spanish.status == 1)
        #expect(spanish.complaintLines.last == "opcion1 contacts: no se importó nada")
        for line in [
            "2:19: “55 12” es muy corto para un número de teléfono: 7 dígitos al menos",
            "2:25: el PIN no es de 4 a 12 dígitos", "4:1: se esperaban 8 celdas como en el primer renglón; hay 3",
            "6:11: no hay plan que se llame “Cobre”; los del helpdesk son “Oro”, “Plata”",
        ] { #expect(spanish.complaintLines.contains("\(list):\(line)")) }
        try Self.expectTheSame(english, spanish, in: list)
    }

    @Test func `of agents is told of in the language of the settings`() async throws {
        let folder = try RecordsFolder()
        let list = try folder.file(
            "malos.csv",
            "agente;nombre;telefono_sip;filas;pin\r\nAna R;Ana;tel:55;;12ab\r\nluis;Luis;sip:luis@h;soporte;\r\n"
                + "luis;Luis;sip:luis@h;soporte;123\r\n")
        let settings = try settings(in: folder)
        let inSpanish = try folder.file(
            "es.yaml", "messages: es\n" + String(contentsOfFile: settings, encoding: .utf8))
        let words = ["agents", "import", list, "--helpdesk", "muestra", "--settings"]
        let english = try await ProgramRun.run(words + [settings])
        let spanish = try await ProgramRun.run(words + [inSpanish])
        #expect(
            spanish.complaintLines.contains("\(list):2:11: “tel:55” no es una dirección SIP, como “sip:ana@192.0.2.40”")
        )
        #expect(spanish.complaintLines.contains("\(list):2:1: un agente atiende al menos una fila"))
        #expect(spanish.complaintLines.last == "opcion1 agents: no se importó nada")
        try Self.expectTheSame(english, spanish, in: list)
    }

    /// Fault by fault, each at the same place of `list`.
    private static func expectTheSame(
        _ english: ProgramRun.Outcome, _ spanish: ProgramRun.Outcome, in list: String
    ) throws {
        func faults(_ outcome: ProgramRun.Outcome) -> [(place: String, text: String)] {
            outcome.complaintLines.filter { $0.hasPrefix(list) }.map { line in
                let parts = line.dropFirst(list.count).split(separator: ": ", maxSplits: 1)
                return (String(parts[0]), String(parts[1]))
            }
        }
        let (first, second) = (faults(english), faults(spanish))
        #expect(!first.isEmpty && first.map(\.place) == second.map(\.place))
        for (en, es) in zip(first, second) {
            #expect(BilingualLaw.broken(by: Bilingual(es: es.text, en: en.text)) == [], "\(es.text)")
        }
    }

    private static func place(_ line: String) -> Int {
        let parts = line.split(separator: ":")
        guard parts.count > 2, let row = Int(parts[1]), let column = Int(parts[2]) else { return .max }
        return row * 1_000 + column
    }

    @Test(arguments: [
        (String.Encoding.utf16, "UTF-16"), (.utf16LittleEndian, "UTF-16"), (.windowsCP1252, "Windows-1252"),
    ])
    func `in another encoding and with tabs is read rightly`(encoding: String.Encoding, name: String) async throws {
        let folder = try RecordsFolder()
        let text = (Self.heading + "Compañía Ñandú;C-1;;José Núñez;5550001111;;2026-12-31;no\r\n")
            .replacing(";", with: "\t")
        let (list, outcome) = try await run(folder, text, encoding: encoding)
        #expect(outcome.output == "1 added, 0 changed, 0 unchanged\n")
        #expect(outcome.complaintLines == ["\(list): read as \(name)"])
        #expect(
            try await folder.run("contacts", "--csv").output.contains(
                "Compañía Ñandú,C-1,,José Núñez,,5550001111,,,abrir|recibir,,,2026-12-31,no"))
    }

    @Test func `in an encoding that nobody can tell is refused with one sentence`() async throws {
        let folder = try RecordsFolder()
        let (list, outcome) = try await run(
            folder, Self.heading + "Compañía;C-1;;José;5550001111;;;\r\n", encoding: .macOSRoman)
        #expect(outcome.status == 1)
        #expect(
            outcome.complaintLines == [
                "\(list): this text is neither UTF-8 nor UTF-16 nor Windows-1252 (Latin-1); export it as “CSV UTF-8”",
                "opcion1 contacts: nothing was imported",
            ])
    }

    @Test func `with a number of two companies and short PINs is taken, and both are told`() async throws {
        let folder = try RecordsFolder()
        let (list, outcome) = try await run(
            folder,
            Self.heading + "Autos;C-1;;Ana;5550001111;4071;;\r\n" + "Autos;C-1;;Beto;5550001111;4072;;\r\n"
                + "Motos;C-2;;Carla;+52 55 5000 1111;840291;;\r\n")
        #expect(outcome.output == "3 added, 0 changed, 0 unchanged\n")
        #expect(
            outcome.complaintLines == [
                "\(list):2:27: warning: the PIN has fewer than the 6 digits that new ones need",
                "\(list):3:28: warning: the PIN has fewer than the 6 digits that new ones need",
                "\(list):4:18: warning: the number 525550001111 is also that of Autos: a call from it does not tell "
                    + "the company",
                "\(list) holds PINs in clear; the records keep hashes only, so do not leave it about",
            ])
        let again = try await ProgramRun.run(
            ["contacts", "import", list, "--helpdesk", "muestra", "--data", folder.path, "--language", "es"])
        #expect(again.output == "0 agregados, 0 cambiados, 3 sin cambio\n")
        #expect(
            again.complaintLines.prefix(3) == [
                "\(list):2:27: aviso: el PIN tiene menos de los 6 dígitos que se piden a los nuevos",
                "\(list):3:28: aviso: el PIN tiene menos de los 6 dígitos que se piden a los nuevos",
                "\(list):4:18: aviso: el número 525550001111 es también de Autos: una llamada de ahí no dice de qué "
                    + "empresa es",
            ])
    }

    /// What each list is told of in Spanish and in English, without its name.
    @Test(arguments: [
        (
            Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0]),
            [
                ": es un libro de la hoja de cálculo, no una lista en texto; ábralo ahí y guárdelo como “CSV UTF-8”"
            ], [": this is a spreadsheet's workbook, not a list in text; open it there and save it as “CSV UTF-8”"]
        ),
        (
            Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
            [
                ": es un libro de la hoja de cálculo, no una lista en texto; ábralo ahí y guárdelo como “CSV UTF-8”"
            ], [": this is a spreadsheet's workbook, not a list in text; open it there and save it as “CSV UTF-8”"]
        ),
        (
            Data(heading.utf8), [": no hay ningún renglón debajo de los títulos de las columnas"],
            [": there is no row below the headings of the columns"]
        ),
        (
            Data("razon_social,numero_cliente,nombre\n\"Autos,C-1,Ana\n".utf8),
            [":2:1: las comillas que se abren aquí nunca se cierran"],
            [":2:1: the quotation mark that opens here is never closed"]
        ),
        (
            Data(
                "razon_social,numero_cliente,nombre,telefonos\nAutos,C-1,Ana,5.255E+11\nAutos,C-1,Eva,55 1/2 casa".utf8),
            [
                ":2:15: “5.255E+11” es un número que la hoja de cálculo abrevió; dé a la columna formato de texto",
                ":3:15: “55 1/2 casa” no es un número de teléfono; varios van con “|” entre ellos",
            ],
            [
                ":2:15: “5.255E+11” is a number that the spreadsheet shortened; format the column as text",
                ":3:15: “55 1/2 casa” is not a telephone number; several stand with “|” between them",
            ]
        ),
    ])
    func `that is no list of people says what to do about it`(
        bytes: Data, spanish: [String], english: [String]
    ) async throws {
        let folder = try RecordsFolder()
        let list = folder.url.appending(path: "lista.csv")
        try bytes.write(to: list)
        for (language, told) in [("es", spanish), ("en", english)] {
            let run = try await ProgramRun.run(
                [
                    "contacts", "import", list.path, "--helpdesk", "muestra", "--data", folder.path, "--language",
                    language,
                ])
            #expect(run.status == 1)
            #expect(Array(run.complaintLines.dropLast()) == told.map { list.path + $0 })
        }
    }

    @Test func `lists the columns once, however many are unknown`() async throws {
        let folder = try RecordsFolder()
        let (list, outcome) = try await run(folder, "company,phone,razon_social,numero_cliente,nombre\n,,A,1,Ana\n")
        #expect(outcome.complaintLines.count { $0.contains("; the columns are “razon_social”") } == 1)
        #expect(outcome.complaintLines.contains("\(list):1:9: unknown column “phone”"))
    }

    @Test func `brings back no PIN that was changed by telephone, and says how many stay`() async throws {
        let folder = try RecordsFolder()
        let text = Self.heading + "Autos;C-1;;Ana;5550001111;840291;;\r\nAutos;C-1;;Beto;;739164;;\r\n"
        _ = try await run(folder, text)
        let hasher = PINHasher()
        let store = try RecordsStore(
            Storage(path: folder.database.path), as: .gateway("norte"),
            isRightPIN: { (try? await hasher.isPIN($0, hashedAs: $1)) ?? false },
            hashPIN: { try await hasher.hash($0) }, report: { _ in })
        let people = try #require(await store.reader.companies(of: RecordsFolder.helpdesk).first)
        let ana = try #require(await store.reader.contacts(of: people.id).first { $0.name == "Ana" })
        try await store.setPIN("550192", of: ana.id, at: RecordsFolder.start)
        let (_, again) = try await run(folder, text)
        #expect(again.output == "0 added, 0 changed, 2 unchanged\n1 contact keeps the PIN changed by telephone\n")
        let (_, tried) = try await run(folder, text, encoding: .utf8, "--dry-run", "--language", "es")
        #expect(tried.output.hasSuffix("\n1 contacto conservaría el PIN que cambió por teléfono\n"))
        #expect(try await store.isPIN("550192", of: ana.id))
        await store.close()
    }

    @Test func `from standard input is called by that name, and lies nowhere with its PINs`() async throws {
        let folder = try RecordsFolder()
        let words = ["contacts", "import", "-", "--helpdesk", "muestra", "--data", folder.path, "--language", "es"]
        let row = "Autos;C-1;;Ana;5550001111;840291;;\r\n"
        let taken = try await ProgramRun.run(words, input: Self.heading + row)
        #expect(taken.output == "1 agregado, 0 cambiados, 0 sin cambio\n" && taken.complaints == "")
        let refused = try await ProgramRun.run(words, input: Self.heading + row.replacing("840291", with: "84"))
        #expect(refused.complaintLines.first == "entrada estándar:2:27: el PIN no es de 4 a 12 dígitos")
    }
}
