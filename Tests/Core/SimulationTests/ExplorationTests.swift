import Aside
import CSanitizerAid
import Dialplan
import Document
import Helpdesk
import MessageLaws
import Simulation
import Telephony
import Testing

@Suite(.aside) struct `An exploration` {
    private static let from = `A rehearsed call`.monday
    /// Of one processor: beside other tests a clock measures them too. The thread sanitizer makes all slower.
    private static let limit: Duration = thread_sanitizer_watches() ? .seconds(1800) : .seconds(180)

    @Test(.timeLimit(.minutes(90)))
    func `of the dialplan that ships breaks no law and takes every exit`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let worked = ProcessorTime.ofThisThread
        let plan = exploration.edition.dialplan
        let groups = Exploration.groups(of: Scene.all(of: plan))
        let report = ExplorationReport(groups.map { exploration.explore($0) }, of: plan)
        let processor = ProcessorTime.ofThisThread - worked
        #expect(report.violations.isEmpty, "\(report.violations.prefix(5))")
        #expect(report.isWhole)
        #expect(report.sequences > 1e12)
        let known: Set = [
            "agente-guardia else", "comentario not-allowed", "enviada not-allowed", "escalar not-allowed",
            "fila not-allowed", "informacion not-allowed", "no-resuelto not-allowed",
        ]
        let unreached = report.unreached.map { "\($0.step) \($0.exit)" }
        #expect(Set(unreached) == known)
        #expect(report.unreached.allSatisfy { $0.reason != nil })
        #expect(
            Set(report.scenes.filter { $0.findings != nil }.map(\.scene.attendance)) == Set(Scene.Attendance.allCases))
        let tickets = report.scenes.reduce(into: Set<TicketState>()) { $0.formUnion($1.findings?.tickets ?? []) }
        #expect(tickets == Set(TicketState.allCases))
        #expect(Set(report.endings.keys) == Set(CallEnding.allCases))
        #expect(processor < Self.limit)
        print("\(report.calls) calls of \(report.scenes.count) scenes took \(processor) of one processor")
    }

    @Test func `finds tickets that a call reopened as they are by then`() throws {
        let exploration = Exploration(try ShippedFile("omnivent").edition(), from: Self.from)
        let groups = Exploration.groups(of: Scene.all(of: exploration.edition.dialplan))
        let scene = Scene(.closed, .noTicket, .free)
        let closed = try #require(groups.first { $0.contains(scene) })
        let found = exploration.explore(closed).violations.keys
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `has callers with a plan where the helpdesk sells any`() throws {
        let sold = "plans: { Oro: { hours: { open: { monday-sunday: 00:00-24:00 } } } }"
        let plan = try ShippedFile.multimarca.replacing("\nqueues:", with: "\n\(sold)\nqueues:").dialplan()
        let clock = ServiceClock(rules: plan.rules, calendar: plan.calendar)
        for (caller, standing) in [
            (Scene.Caller.known, PlanStanding.current), (.shared, .current), (.expired, .expired),
        ] {
            let person = Scene(.open, caller, .free).persona(at: Self.from, in: plan)
            #expect(clock.standing(of: person?.contact?.company, at: Self.from) == standing, "\(caller)")
        }
        #expect(
            try Scene(.open, .known, .free).persona(at: Self.from, in: ShippedFile.multimarca.dialplan())?.contact?
                .company.plan == "")
    }

    @Test func `finds the same again`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let scene = Scene(.guard, .unknown, .none)
        let reports = [0, 1].map { _ in exploration.explore(scene) }
        #expect(reports[0].calls == reports[1].calls)
        #expect(reports[0].states == reports[1].states)
        #expect(reports[0].scenes.map(\.findings?.exits) == reports[1].scenes.map(\.findings?.exits))
        #expect(reports[0].endings == reports[1].endings)
        #expect(reports[0].sequences == reports[1].sequences)
    }

    @Test func `of scenes together takes in each the exits that it takes in that scene alone`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let scenes = [
            Scene(.closed, .known, .free), Scene(.closed, .unknown, .none), Scene(.closed, .receiver, .none),
            Scene(.closed, .hidden, .free), Scene(.holiday, .opener, .none), Scene(.closed, .locked, .busy),
        ]
        let together = exploration.explore(scenes)
        for (scene, report) in zip(scenes, together.scenes) {
            let alone = try #require(exploration.explore(scene).scenes.first?.findings)
            #expect(report.findings?.exits == alone.exits, "\(scene)")
            #expect(report.findings?.tickets == alone.tickets, "\(scene)")
        }
        #expect(together.violations.isEmpty, "\(together.violations.keys)")
    }

    @Test func `tells which scenes the dialplan cannot tell apart`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let scenes = [
            Scene(.closed, .known, .free), Scene(.closed, .known, .none), Scene(.closed, .expired, .free),
            Scene(.holiday, .known, .free), Scene(.closed, .opener, .free),
        ]
        let twins = exploration.explore(scenes).scenes.map(\.findings?.twin)
        // No agents are asked for when it is closed, no plan ever, and a holiday is a day that is closed.
        #expect(twins == [nil, scenes[0], scenes[0], scenes[0], nil])
    }

    @Test func `counts how far it is to a person`() throws {
        let exploration = Exploration(try ShippedFile.multimarca.edition(), from: Self.from)
        let open = try #require(exploration.explore(Scene(.open, .unknown, .free)).scenes.first?.findings?.toPerson)
        // Whoever does nothing comes to the reception, which answers.
        #expect(open.start == 1)
        #expect(open.farthest > open.start)
    }

    @Test func `says that a day does not come where the calendar has none like it`() throws {
        let text = try ShippedFile.multimarca.replacing("holidays: [mexico]", with: "holidays: []")
        let exploration = Exploration(try text.edition(), from: Self.from)
        #expect(exploration.explore(Scene(.holiday, .known)).scenes.map(\.moment) == [nil])
    }

    private func violations(
        in scene: Scene, seams: World.Seams = World.Seams(), changing change: (inout Dialplan) throws -> Void = { _ in }
    ) throws -> [SceneReport.Violation] {
        var plan = try ShippedFile.multimarca.dialplan()
        try change(&plan)
        var exploration = Exploration(Edition(rehearsing: plan), from: Self.from)
        exploration.seams = seams
        let found = ExplorationReport([exploration.explore(scene)], of: plan).violations
        #expect(found.flatMap { BilingualLaw.broken(by: $0.law) } == [])
        return found
    }

    @Test func `finds a ring that a silent caller never leaves`() throws {
        let found = try violations(in: Scene(.open, .unknown)) { plan in
            plan.steps[StepName("sin-respuesta")]?.exits[.silence] = StepName("principal")
        }
        #expect(found.contains { $0.text.contains("a caller who does nothing goes round for ever") })
    }

    @Test func `finds an end in silence, and the way to it can be tried`() throws {
        let found = try violations(in: Scene(.open, .unknown)) { plan in
            plan.steps[StepName("despedida")]?.kind = .hangUp(nil)
        }
        let violation = try #require(found.first { $0.text == "ends in silence, in step despedida" })
        #expect(violation.law.es == "la llamada termina en silencio, en el paso despedida")
        #expect(violation.scene.message.es == "abierto, quien llama: desconocido, sin agentes")
        var plan = try ShippedFile.multimarca.dialplan()
        plan.steps[StepName("despedida")]?.kind = .hangUp(nil)
        let circumstances = try #require(violation.scene.circumstances(in: plan, from: Self.from))
        var moves = violation.moves[...]
        let rehearsal = Rehearsal(Edition(rehearsing: plan), circumstances)
        let call = try rehearsal.run { occasion in
            Move(typed: moves.popFirst()?.typed ?? "", on: occasion.kind) ?? .hangUp
        }
        #expect(call.violations(of: rehearsal).contains(violation.law))
    }

    @Test func `finds a promise of which nothing is on record`() throws {
        var seams = World.Seams()
        seams.journal = { records in
            Planted.ForgetfulJournal(inner: records) { if case .ticketCommented = $0 { true } else { false } }
        }
        let found = try violations(in: Scene(.open, .known), seams: seams)
        #expect(found.contains { $0.text.hasPrefix("step comentario says “Su comentario quedó guardado") })
    }

    @Test func `finds a line that is silent for longer than callers bear`() throws {
        let found = try violations(in: Scene(.closed, .unknown), seams: Self.slow(by: .seconds(12)))
        #expect(found.contains { $0.text == "the line is silent for 12 s and waits for nothing" })
        #expect(try violations(in: Scene(.closed, .unknown), seams: Self.slow(by: .seconds(8))).isEmpty)
    }

    private static func slow(by delay: Duration) -> World.Seams {
        var seams = World.Seams()
        seams.line = { Planted.SlowLine(inner: $0, delay: delay) }
        return seams
    }

    @Test func `finds a step that says nothing`() throws {
        let found = try violations(in: Scene(.closed, .unknown)) { plan in
            let silence = Sentence([Sentence.Wording([])])
            plan.steps[StepName("cerrado")]?.kind = .say(silence)
        }
        #expect(found.contains { $0.text == "step cerrado says nothing" })
    }
}
