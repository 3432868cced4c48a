import Aside
import CallFlow
import Foundation
import Gateway
import Helpdesk
import Records
import Telephony
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `What supervisors put on record` {
    private func reader(_ folder: RecordsFolder) throws -> RecordsReader {
        try RecordsReader(Storage(path: folder.database.path))
    }

    @Test func `a denial says who and why, and is taken back by whoever says so (S3-05)`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        for (arguments, sentence) in [
            (["deny"], "say whom, by the CODE of the contact"),
            (["deny", "70001", "--reason", "x"], "--by is missing: who rules"),
            (["deny", "70001", "--by", "Rosa"], "--reason is missing: why it is denied"),
        ] {
            let wrong = try await ProgramRun.run(["contacts"] + arguments + ["--data", folder.path])
            #expect(wrong.status == 64 && wrong.complaintLines.first == "opcion1 contacts: \(sentence)")
        }
        let unknown = try await folder.run("contacts", "deny", "99", "--by", "Rosa", "--reason", "x")
        #expect(unknown.complaints == "opcion1 contacts: no contact of muestra has the code “99”\n")

        let denied = try await folder.run("contacts", "deny", "70001", "--by", "Rosa", "--reason", "tres duplicados")
        #expect(denied.output == "Laura Ficticia, of Autos Inventados: denied\n", "\(denied.complaints)")
        let gateway = try folder.gateway()
        let contact = try #require(await gateway.contact(code: "70001", in: RecordsFolder.helpdesk))
        #expect(try await gateway.duplicates(of: contact.id, since: Timestamp(seconds: 0)).isDenied)
        #expect(try await folder.run("contacts", "allow", "70001", "--by", "Iris").status == 0)
        #expect(try await !gateway.duplicates(of: contact.id, since: Timestamp(seconds: 0)).isDenied)
        await gateway.close()
        let rulings = try await reader(folder).rulings(on: contact.id)
        #expect(rulings.map(\.supervisor) == ["Rosa", "Iris"] && rulings.first?.reason == "tres duplicados")
    }

    @Test func `a window that a client announced is listed while it lasts (S1-23)`() async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        func add(client: String = "C-7", from: String, until: String) async throws -> ProgramRun.Outcome {
            try await folder.run(
                "contacts", "windows", "add", "--client", client, "--cause", "proceso-especial", "--from", from,
                "--until", until, "--by", "Rosa")
        }
        #expect(try await folder.run("contacts", "windows").output == "No hay ventanas anunciadas.\n")
        let order = try await add(from: "2099-12-31", until: "2099-12-30")
        #expect(order.status == 64 && order.complaintLines.first?.hasSuffix("--until must come after --from") == true)
        let past = try await add(from: "2001-01-01", until: "2001-01-02")
        #expect(past.complaintLines.first?.hasSuffix("the window is over already: --until is past") == true)
        let nobody = try await add(client: "C-99", from: "2099-12-30", until: "2099-12-31")
        #expect(nobody.complaints == "opcion1 contacts: no company of muestra has the client number “C-99”\n")
        let added = try await add(from: "2020-01-01 08:00", until: "2099-12-31 18:00")
        #expect(
            added.output == "Autos Inventados: proceso-especial, 01/01/2020 08:00 – 31/12/2099 18:00\n",
            "\(added.complaints)")
        let table = try await folder.run("contacts", "windows")
        for words in ["Autos Inventados", "proceso-especial", "31/12/2099 18:00", "Rosa"] {
            #expect(table.lines.last?.contains(words) == true, "\(words)")
        }
        let gateway = try folder.gateway()
        let contact = try #require(await gateway.contact(code: "70001", in: RecordsFolder.helpdesk))
        let found = try await gateway.announcedWindows(
            of: contact.company.id, in: RecordsFolder.helpdesk, at: SystemTime().now)
        #expect(found.map(\.cause) == ["proceso-especial"])
        await gateway.close()
        let day = try await add(from: "2099-12-31", until: "2099-12-31")
        #expect(day.output.hasSuffix("31/12/2099 00:00 – 31/12/2099 23:59\n"), "\(day.complaints)")
    }

    @Test(arguments: [
        ("proceso", "muestra has no urgent cause “proceso”; did you mean “proceso-especial”?"),
        ("nieve", "muestra has no urgent cause “nieve”; announced are “proceso-especial”"),
        ("nomina", "“nomina” is urgent without being announced; announced are “proceso-especial”"),
    ])
    func `a window is of a cause that the dialplan wants announced (S1-23)`(cause: String, fault: String) async throws {
        let folder = try RecordsFolder()
        try await folder.fill()
        let settings = try folder.settings(
            dialplan: "helpdesk: muestra\nurgent:\n  nomina:\n  proceso-especial: { announced: yes }\n")
        func add(_ cause: String) async throws -> ProgramRun.Outcome {
            try await ProgramRun.run([
                "contacts", "windows", "add", "--client", "C-7", "--cause", cause, "--from", "2099-12-30", "--until",
                "2099-12-31", "--by", "Rosa", "--settings", settings,
            ])
        }
        let wrong = try await add(cause)
        #expect(wrong.status == 64 && wrong.complaintLines.first == "opcion1 contacts: \(fault)")
        #expect(try await add("proceso-especial").status == 0)
    }
}
