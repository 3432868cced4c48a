import Aside
import Foundation
import Helpdesk
import Media
import Records
import Telephony
import TestDrivers
import Testing

/// A helpdesk of another trade and time zone than those that ship, with values of its own for every policy. Its
/// dialplan was written from the reference alone; nothing in the program knows of it.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A sixth helpdesk needs a file and no code` {
    private static let dialplan = SixthHelpdesk.dialplan.path

    @Test func `passes the check`() async throws {
        let checked = try await ProgramRun.run(["dialplan", "check", Self.dialplan])
        #expect(checked.status == 0, "\(checked.complaints)")
        #expect(checked.output.hasSuffix("\nno problem\n"))
        for attendance in ["open", "guard", "closed"] {
            #expect(checked.output.contains("\n    \(attendance): "), "a way to a person while it is \(attendance)")
        }
    }

    @Test func `passes its own scenarios`() async throws {
        let tested = try await ProgramRun.run(["dialplan", "test", Self.dialplan], limit: 120)
        #expect(tested.status == 0, "\(tested.output)\(tested.complaints)")
        let last = try #require(tested.lines.last?.wholeMatch(of: #/(\d+) scenarios, all as they must be/#))
        #expect(try #require(Int(last.1)) >= 18)
    }

    /// Scenes in which few ways lead on.
    @Test(arguments: ["closed, unknown caller, agents none", "guard, hidden caller, agents free"])
    func `breaks no law when it is explored`(scene: String) async throws {
        let explored = try await ProgramRun.run(
            ["dialplan", "explore", Self.dialplan, "--from", "2026-11-23", "--only", scene], limit: 300)
        #expect(explored.status == 0, "\(explored.output)\(explored.complaints)")
        #expect(explored.output.contains(" calls in 1 scenes, "))
        #expect(explored.output.contains("no law is broken"))
    }

    @Test func `answers a call of sipp, which hears its words and leaves a ticket that names the one before`()
        async throws
    {
        let helpdesk = try SixthHelpdesk()
        let built = try await helpdesk.buildPrompts()
        #expect(built.status == 0, "\(built.complaints)")
        let sounds = try LineSounds(of: helpdesk.prompts)
        var wishes = GatewayFolder.Wishes()
        wishes.others = (helpdesk.dialplans, helpdesk.prompts)
        wishes.trusted = ["127.0.0.1"]
        try await GatewayProcess.run(wishes) { gateway in
            try await Self.importNora(gateway)
            let first = try await Self.open(Self.firstCase, gateway, sounds)
            #expect(first.ticket.draft.previous == nil)
            #expect(first.ticket.draft.type == "breakdown" && first.ticket.draft.product == "hoist")
            #expect(first.ticket.draft.details == ["building": "4413"])
            #expect(first.ticket.severity == "UNEVEN")
            let answer = try #require(first.ticket.draft.responseDue)
            #expect(answer - first.ticket.openedAt == .seconds(5 * 3_600), "as her plan promises")
            let greeting = "Puffin Lifts. If somebody is trapped in a lift, press 1. For anything else, press 2."
            #expect(first.texts.first == greeting, "\(first.texts)")
            #expect(first.texts.contains("Goodbye from Puffin Lifts."))

            let second = try await Self.open(Self.secondCase(after: first.ticket.number), gateway, sounds)
            #expect(second.ticket.draft.previous == first.ticket.number)
            #expect(second.texts.contains("For that we ask your PIN, and number sign."))
        }
    }

    private static let nora = (number: "7095550161", code: "40011", pin: "860315")
    /// Each as soon as a caller would have heard what it answers.
    private static let caseItself = ["1", "2", "4413#", "2", "####", "1"]
    private static let firstCase = ["2", "1", "0#"] + caseItself
    private static func secondCase(after ticket: TicketNumber) -> [String] {
        ["2", "1", "\(nora.pin)#", "3", "\(ticket)#"] + caseItself
    }

    private static func importNora(_ gateway: GatewayProcess) async throws {
        let list = gateway.folder.root.appending(path: "people.csv")
        try """
        razon_social;numero_cliente;plan;nombre;telefonos;codigo;pin
        Signal Hill Hospital;7001;Lighthouse;Nora Power;\(nora.number);\(nora.code);\(nora.pin)

        """.write(to: list, atomically: true, encoding: .utf8)
        let imported = try await ProgramRun.run(
            ["contacts", "import", list.path, "--helpdesk", SixthHelpdesk.name, "--data", gateway.folder.data])
        try #require(imported.status == 0, "\(imported.complaints)")
    }

    /// The ticket that the call is on record with, and what was heard until the line hung up.
    private static func open(
        _ keys: [String], _ gateway: GatewayProcess, _ sounds: LineSounds
    ) async throws -> (ticket: Ticket, texts: [String]) {
        let ear = try RTPEar(sounds)
        defer { ear.close() }
        let before = try await gateway.records { try await $0.calls() }.count
        var dialog = SippCall(
            [.invite(SippCall.Offer(port: ear.port, formats: ["0 PCMU/8000"])), .expect(200), .ack()]
                + keys.flatMap { [.pause(milliseconds: 1_200), .keyByInfo($0)] } + [.expectBye])
        dialog.caller = nora.number
        dialog.dialled = SixthHelpdesk.number
        dialog.limitSeconds = 120
        let outcome = try await dialog.run(port: gateway.port(.udp))
        try #require(outcome.succeeded, "\(outcome.errors)\n\(outcome.messages)\n\(ear.heard.map(\.name))")
        let calls = try await gateway.endedCalls(from: nora.number, count: before + 1)
        let call = try #require(calls.last)
        let number = try #require(call.summary.tickets.first, "\(call.events)")
        let ticket = try #require(try await gateway.records { try await $0.ticket(number) })
        #expect(ticket.draft.helpdesk == HelpdeskName(SixthHelpdesk.name))

        let heard = ear.heard
        let texts = heard.compactMap { sounds.texts[$0.name] }
        let start = try #require(texts.firstIndex(of: "Your ticket is"), "\(texts)")
        let digits = heard.filter { sounds.texts[$0.name] != nil }[(start + 1)...]
            .prefix { ClipName($0.name).digit != nil }
        #expect(String(digits.compactMap { ClipName($0.name).digit }) == "\(number)", "the number that is on record")
        return (ticket, texts)
    }
}
