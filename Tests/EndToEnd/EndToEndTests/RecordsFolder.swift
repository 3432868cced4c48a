import CallFlow
import Foundation
import Helpdesk
import Records
import Telephony

/// A folder of records for one test, and what a gateway would have written there.
final class RecordsFolder {
    static let helpdesk = HelpdeskName("muestra")
    /// 2026-06-01T14:30:00Z
    static let start = Timestamp(seconds: 1_780_324_200)

    let url: URL
    var path: String { url.path }
    var database: URL { url.appending(path: "opcion1.db") }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "opcion1-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String, _ text: String) throws -> String {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// A file of settings with that one dialplan, of which not more is there than the commands of the records look at.
    func settings(dialplan text: String) throws -> String {
        let dialplans = url.appending(path: "dialplans")
        try FileManager.default.createDirectory(at: dialplans, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: dialplans.appending(path: "muestra.yaml"))
        return try file(
            "opcion1.yaml",
            """
            name: norte
            sip:
              listen: udp:127.0.0.1:0
            console:
              socket: console.sock
            data: \(path)
            dialplans: \(dialplans.path)
            prompts: \(path)/prompts

            """)
    }

    func run(_ arguments: String..., input: String = "") async throws -> ProgramRun.Outcome {
        try await ProgramRun.run(arguments + ["--data", path], input: input)
    }

    func gateway() throws -> RecordsStore {
        try RecordsStore(
            Storage(path: database.path), as: .gateway("norte"), isRightPIN: { _, _ in false }, report: { _ in })
    }

    /// One company with one person, who calls, identifies herself, and opens case 1001 in call 1. The subject is what
    /// a spreadsheet would take for a formula, and the caller's number would move a terminal's cursor.
    func fill() async throws {
        let store = try gateway()
        let row = ContactRow(
            row: 2, company: "Autos Inventados", clientNumber: "C-7", plan: "Oro", name: "Laura Ficticia",
            phones: [PhoneNumber("55 5000 1234")].compactMap(\.self), code: "70001", pin: "4071")
        _ = try await store.importContacts([row], into: Self.helpdesk) { "hash of \($0.count)" }
        guard let person = try await store.contact(code: "70001", in: Self.helpdesk) else { return }
        func at(_ milliseconds: Int64) -> Timestamp { Self.start + .milliseconds(milliseconds) }
        let offer = CallOffer(
            caller: "5550001234\u{1B}[2J", dialled: "8005550000", source: "192.0.2.7", isTrusted: true,
            helpdesk: Self.helpdesk, dialplan: DialplanName("muestra"), edition: "e1")
        let call = try await store.begin(offer, at: at(0))
        store.note(.answered, of: call, at: at(40))
        store.note(.keyed(.shown("1")), of: call, at: at(2_500))
        store.note(.keyed(.secret(length: 4)), of: call, at: at(6_000))
        let who = Identification(company: person.company.id, contact: person.id, strength: .codeAndPIN)
        store.note(.identified(who), of: call, at: at(6_100))
        let recording = RecordingName("2026/06/01/1-1-description")
        store.note(.recordingStarted(recording, of: .description), of: call, at: at(7_000))
        store.note(.recordingEnded(recording, milliseconds: 5_000), of: call, at: at(12_000))
        var draft = TicketDraft(
            helpdesk: Self.helpdesk, company: person.company.id, contact: person.id, type: "incidente",
            product: "facturación", subject: "=1+1", description: recording, call: call)
        draft.missing = ["fechas", "ruta"]
        let number = try await store.open(draft, at: at(12_100))
        _ = try await store.append(.noted("se revisa", by: AgentID("ana")), to: number, at: at(60_000))
        try await store.commit(.ended(.caller), of: call, at: at(65_250))
        await store.close()
    }
}
