import Aside
import Announcements
import CallFlow
import Dialplan
import Helpdesk
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `Reporting a case and asking for one` {
    private static let identify = ScriptedCall.step(
        "quien",
        .identify(
            Identify(
                code: ScriptedCall.sentence("Su clave."), pin: ScriptedCall.sentence("Su PIN."),
                wrong: ScriptedCall.sentence("No es correcto."))), to: [.identified: "paso", .company: "paso"])
    private static let recording = VoiceRecording(
        request: ScriptedCall.sentence("Díganos."), thanks: ScriptedCall.sentence("Gracias."),
        empty: Retry(again: ScriptedCall.sentence("No oímos nada."), limit: 2))

    /// After `identify`, the steps; the first of them is called "paso".
    private func call(
        _ steps: [Step], _ acts: [(after: Double, ScriptedCall.Act)] = [], person: Persona = Sample.person(1)
    ) -> ScriptedCall {
        var call = ScriptedCall(steps: [Self.identify] + steps)
        call.acts = acts
        call.personas = [person]
        call.prepare = { records in
            for company in [Sample.valle, Sample.ejemplo] {
                do throws(RecordsFailure) {
                    _ = try await records.open(Sample.draft(of: company), at: Timestamp(seconds: 1))
                } catch { Issue.record("the sample was not kept: \(error)") }
            }
        }
        return call
    }
    /// The sample tickets: of the caller's own company, and of another.
    private static let own = TicketNumber(1001), foreign = TicketNumber(1002)

    private var opening: Step {
        ScriptedCall.step("paso", .openTicket(OpenTicket(tell: ScriptedCall.number, repeatLimit: 2)))
    }
    private var finding: Step {
        ScriptedCall.step(
            "paso",
            .findTicket(
                FindTicket(
                    question: ScriptedCall.sentence("¿Qué número?"),
                    unknown: Retry(again: ScriptedCall.sentence("No lo encontramos."), limit: 3),
                    silence: Retry(again: ScriptedCall.sentence("No oímos nada."), limit: 2))))
    }

    @Test func `the number is said when it is kept, and again for the star`() throws {
        let result = try call([opening], [(2, .press("*")), (4, .press("*"))]).run()
        let opened = try #require(result.events.firstIndex { if case .ticketOpened = $0 { true } else { false } })
        let said = try #require(result.events.firstIndex { if case .said = $0 { true } else { false } })
        #expect(opened < said)
        #expect(result.said.count == 3)
        #expect(Set(result.said).count == 1)
        #expect(result.exits.last == "paso:next")
    }

    @Test func `a key from before does not cut the number short`() throws {
        let result = try call([opening], [(0, .press("*"))]).run()
        #expect(result.keyed.isEmpty)
        #expect(result.said.count == 1)
    }

    @Test func `a ticket that could not be written is not promised`() throws {
        var call = call([opening])
        call.desk = { FullDesk(inner: $0) }
        let result = try call.run()
        #expect(result.exits.last == "paso:fault")
        #expect(result.said.isEmpty)
    }

    @Test func `who may not open tickets opens none, and that is on record`() throws {
        let result = try call([opening], person: Sample.person(1, rights: [.receive])).run()
        #expect(result.exits.last == "paso:not-allowed")
        #expect(result.events.contains(.notAuthorised(ContactID(1))))
    }

    @Test func `a dialplan may ask for the PIN where the number would do`() throws {
        var call = call([opening])
        call.demands = [.openTicket: .codeAndPIN]
        #expect(try call.run().exits.last == "paso:not-allowed")
    }

    @Test func `an own ticket is found`() throws {
        let state = ScriptedCall.step(
            "estado", .say(Sentence([.words("Está", ClipName("esta")), .value(.ticketState)])))
        var finding = finding
        finding.exits[.found] = StepName("estado")
        let result = try call([finding, state], [(1, .press("1001#"))]).run()
        #expect(result.exits == ["quien:identified", "paso:found", "estado:next"])
        #expect(result.events.contains(.ticketFound(Self.own)))
        #expect(result.said.last?.hasPrefix("Está") == true)
    }

    @Test func `another company's ticket sounds like one that does not exist`() throws {
        let foreign = try call([finding], [(1, .press("\(Self.foreign)#"))]).run()
        let unknown = try call([finding], [(1, .press("9999#"))]).run()
        #expect(foreign.said == unknown.said)
        #expect(foreign.exits == unknown.exits)
        #expect(foreign.events.contains(.ticketNotFound(keyed: "1002", foreign: true)))
        #expect(unknown.events.contains(.ticketNotFound(keyed: "9999", foreign: false)))
    }

    @Test func `unknown numbers are counted over the whole call, and who comes back is asked once more`() throws {
        var first = finding
        first.exits[.unknown] = StepName("otra")
        var second = finding
        second.name = StepName("otra")
        let acts = [1.0, 8, 15, 22, 29].map { ($0, ScriptedCall.Act.press("7#")) }
        let result = try call([first, second], acts).run()
        #expect(result.exits == ["quien:identified", "paso:unknown", "otra:unknown"])
        #expect(result.events.count { if case .ticketNotFound = $0 { true } else { false } } == 4)
    }

    @Test func `who found a ticket is asked for the next, whatever was mistyped before`() throws {
        var first = finding
        first.exits[.found] = StepName("otra")
        var second = finding
        second.name = StepName("otra")
        let typed = ["7#", "8#", "\(Self.own)#", "9#", "\(Self.own)#"]
        let acts = typed.enumerated().map { (1 + 7 * Double($0.offset), ScriptedCall.Act.press($0.element)) }
        let result = try call([first, second], acts).run()
        #expect(Array(result.exits.prefix(3)) == ["quien:identified", "paso:found", "otra:found"])
    }

    @Test func `a description is kept to the ending key`() throws {
        let step = ScriptedCall.step("paso", .describe(Self.recording), to: [.recorded: "abrir"])
        var opening = opening
        opening.name = StepName("abrir")
        let result = try call([step, opening], [(1, .speak(.seconds(20))), (12, .press("#"))]).run()
        #expect(result.exits.suffix(2) == ["paso:recorded", "abrir:next"])
        let name = try #require(result.recordings.first)
        #expect(result.records.tickets[TicketNumber(1003)]?.draft.description == name)
        #expect(result.said.contains("Gracias."))
    }

    /// Only the key that ends the request is spent; the sample sentence and the tone take a second.
    @Test func `keys pressed ahead of the tone answer what comes after, but for the one that ends a recording`() throws
    {
        let step = ScriptedCall.step("paso", .describe(Self.recording), to: [.recorded: "menu"])
        let menu = ScriptedCall.step(
            "menu", .menu(Menu(question: ScriptedCall.sentence("Elija."), choices: [.two: ""])))
        let result = try call([step, menu], [(0.1, .speak(.seconds(20))), (0.2, .press("12")), (12, .press("#"))])
            .run()
        #expect(result.exits.suffix(2) == ["paso:recorded", "menu:2"])
        #expect(result.recordings.count == 1)
        #expect(result.keyed == [.shown("1"), .shown("#"), .shown("2")])
        let hurried = try call([step, menu], [(0.2, .press("1#1#"))]).run()
        #expect(hurried.exits.last == "paso:empty")
        #expect(hurried.keyed == [.shown("1"), .shown("#"), .shown("1"), .shown("#")])
    }

    @Test func `a description of nothing is asked for again, then left`() throws {
        let result = try call([ScriptedCall.step("paso", .describe(Self.recording))]).run()
        #expect(result.exits.last == "paso:empty")
        #expect(result.said == ["Díganos.", "No oímos nada. Díganos."])
        #expect(result.recordings.count == 2)
    }

    @Test func `a comment reaches its ticket, also when the caller ends it by hanging up`() throws {
        let comment = ScriptedCall.step("nota", .comment(Self.recording))
        var finding = finding
        finding.exits[.found] = StepName("nota")
        let result = try call(
            [finding, comment], [(1, .press("1001#")), (2, .speak(.seconds(60))), (25, .hangUp)]
        ).run()
        #expect(result.cause == .caller)
        #expect(result.events.contains(.ticketCommented(Self.own)))
        #expect(result.records.tickets[Self.own]?.comments.count == 1)
        #expect(result.events.last == .ended(.caller))
    }

    @Test func `a message ended by hanging up is left for the agents`() throws {
        let step = ScriptedCall.step(
            "mensaje", .message(LeaveMessage(queue: QueueName("soporte"), recording: Self.recording)))
        let call = ScriptedCall(steps: [step], acts: [(1, .speak(.seconds(60))), (20, .hangUp)])
        let result = try call.run()
        #expect(result.cause == .caller)
        #expect(result.events.contains { if case .messageLeft = $0 { true } else { false } })
        #expect(result.recordings.count == 1)
    }

    @Test func `a message of nothing is none`() throws {
        let step = ScriptedCall.step(
            "mensaje", .message(LeaveMessage(queue: QueueName("soporte"), recording: Self.recording)))
        let result = try ScriptedCall(steps: [step], acts: [(10, .hangUp)]).run()
        #expect(!result.events.contains { if case .messageLeft = $0 { true } else { false } })
    }

    @Test func `hanging up at any moment leaves one record with one end and every recording closed`() throws {
        let describe = ScriptedCall.step("paso", .describe(Self.recording), to: [.recorded: "abrir"])
        var opening = opening
        opening.name = StepName("abrir")
        for tenth in 0...320 {
            var call = call(
                [describe, opening], [(0.2, .speak(.seconds(8))), (Double(tenth) / 10, .hangUp)])
            call.recording = .call
            let result = try call.run(seed: UInt64(tenth))
            let started = result.events.count { if case .recordingStarted = $0 { true } else { false } }
            #expect(result.ends == 1, "at \(tenth)")
            #expect(started == result.recordings.count, "at \(tenth)")
            #expect(result.events.last == .ended(result.cause ?? .fault), "at \(tenth)")
        }
    }
}

extension ScriptedCall.Result {
    /// Those that were closed.
    var recordings: [RecordingName] {
        events.compactMap { if case .recordingEnded(let name, _) = $0 { name } else { nil } }
    }
}

/// A desk whose disc is full.
struct FullDesk: TicketDesk {
    let inner: MemoryRecords
    func open(_ draft: TicketDraft, at moment: Timestamp) async throws(RecordsFailure) -> TicketNumber {
        throw .discFull
    }
    func ticket(_ number: TicketNumber, of helpdesk: HelpdeskName) async throws(RecordsFailure) -> Ticket? {
        throw .discFull
    }
    func amend(
        _ number: TicketNumber, at moment: Timestamp, by judge: @escaping @Sendable (Ticket) -> [TicketEvent]?
    ) async throws(RecordsFailure) -> Amendment { throw .discFull }
    func openTickets(of company: CompanyID, in helpdesk: HelpdeskName) async throws(RecordsFailure) -> [Ticket] {
        throw .discFull
    }
    func duplicates(
        of contact: ContactID, since: Timestamp
    ) async throws(RecordsFailure) -> (count: Int, isDenied: Bool) {
        throw .discFull
    }
    func announcedWindows(
        of company: CompanyID, in helpdesk: HelpdeskName, at moment: Timestamp
    ) async throws(RecordsFailure) -> [AnnouncedWindow] {
        throw .discFull
    }
    func leave(_ message: MessageDraft, at moment: Timestamp) async throws(RecordsFailure) -> MessageID {
        throw .discFull
    }
}
