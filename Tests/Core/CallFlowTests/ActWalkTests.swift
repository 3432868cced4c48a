import Aside
import CallFlow
import Dialplan
import Helpdesk
import Queueing
import Simulation
import Telephony
import Testing

/// What a caller confirmed by keypad: on record before the next word, or refused by the rules.
@Suite(.aside) struct `What a caller puts on record by keypad` {
    private static func steps(_ act: String) -> String {
        """
        paso: { find-ticket: Número., then: hace, not-allowed: fin }
        hace: { act: \(act), then: hecho, refused: no, not-allowed: quien }
        hecho: { hang-up: Hecho. }
        no: { hang-up: No se puede. }
        quien: { hang-up: No puede usted. }
        """
    }
    private static func call(
        _ act: String, of state: TicketState? = nil, identity: Identification.Strength = .codeAndPIN,
        people: [Persona] = [Sample.person(1)], _ change: (inout Dialplan) -> Void = { _ in }
    ) throws -> ScriptedCall {
        let plan = try WrittenCall.plan(
            steps(act), identity: identity, head: "escalation: [{ role: Gerente, extension: \"301\" }]", change)
        return WrittenCall.call(plan, [WrittenCall.secrets, (4, .press("1001#"))], people: people) { records in
            guard let state else { return }
            let event: TicketEvent =
                switch state {
                case .silent: .closedForSilence
                case .agreed: .agreed(by: .job)
                case .duplicate: .markedDuplicate(of: WrittenCall.foreign, by: WrittenCall.ana)
                default: .stateSet(state, by: WrittenCall.ana)
                }
            _ = try await records.append(event, to: WrittenCall.own, at: WrittenCall.start + .seconds(-60))
        }
    }
    /// Who declined a technician did so for one ticket.
    @Test(arguments: [false, true])
    func `a technician is kept away from the ticket, not from another case`(_ isOther: Bool) throws {
        let names = isOther ? ["paso", "otro"] : ["otro", "paso"]
        let steps = """
            \(names[0]): { find-ticket: Número., then: \(isOther ? "otro" : "fila"), not-allowed: fin }
            \(names[1]): { set: { type: problema }, then: \(isOther ? "fila" : "otro") }
            fila:
              queue: soporte
              longest: { wait: 60s, then: fin }
              drained: { say: Luego., then: fin }
              then: fin
              not-allowed: fin
            """
        var call = WrittenCall.call(try WrittenCall.plan(steps), [(1, .press("1001#"))]) { records in
            let events: [TicketEvent] = [
                .assigned(WrittenCall.ana, by: WrittenCall.ana), .secondOpinionAsked(by: .job),
            ]
            _ = try await records.append(events, to: WrittenCall.own, at: WrittenCall.start + .seconds(-60))
        }
        let eva = AgentID("eva")
        call.agents = [WrittenCall.ana, eva]
        let result = try call.run()
        #expect(result.own?.declinedTechnician == WrittenCall.ana)
        let offered = result.events.compactMap { if case .offeredTo(let agent) = $0 { agent } else { nil } }
        #expect(offered.first == (isOther ? WrittenCall.ana : eva))
    }

    private static let caller = Author.contact(ContactID(1), in: CallID(1))

    @Test(arguments: [TicketState.closed, .inProgress, .silent])
    func `an agreement closes the ticket for good`(_ state: TicketState) throws {
        let result = try Self.call("vobo", of: state).run()
        #expect(result.said.last == "Hecho.")
        #expect(result.own?.state == .agreed)
        #expect(result.own?.agreedBy == Self.caller)
        #expect(result.events.contains(.acted(.vobo, ticket: WrittenCall.own)))
    }

    @Test func `what binds is asked for with code and PIN`() throws {
        let result = try Self.call("vobo", of: .closed, identity: .number).run()
        #expect(result.said.last == "No puede usted.")
        #expect(result.own?.state == .closed)
        #expect(!result.events.contains { if case .acted = $0 { true } else { false } })
    }

    @Test func `a VoBo that another caller gives meanwhile is not undone`() throws {
        var call = try Self.call("reopen", of: .closed) { $0.rules.reopening = .beforeVoBo }
        // Read when it is found, and again by the act.
        call.desk = { RacingDesk($0, .agreed(by: .job), afterRead: 2) }
        let result = try call.run()
        #expect(result.said.last == "No se puede.")
        #expect(result.own?.state == .agreed)
    }

    @Test func `who has no right to a ticket acts on none`() throws {
        let opener = Sample.person(1, rights: [.open])
        let result = try Self.call("reopen", of: .closed, people: [opener]).run()
        #expect(result.events.contains(.notAuthorised(ContactID(1))))
    }

    @Test(arguments: ["vobo", "reject", "close", "reopen", "escalate", "second-opinion"])
    func `an agreed ticket is locked where the rules lock it`(_ act: String) throws {
        let result = try Self.call(act, of: .agreed) { plan in
            plan.rules.reopening = .beforeVoBo
        }.run()
        #expect(result.said.last == "No se puede.")
        #expect(result.own?.state == .agreed)
    }

    @Test(arguments: [ReopeningRule.always, .beforeVoBo, .never])
    func `a ticket closed for silence opens again where the rules allow it`(_ rule: ReopeningRule) throws {
        let result = try Self.call("reopen", of: .silent) { $0.rules.reopening = rule }.run()
        #expect(result.said.last == (rule == .never ? "No se puede." : "Hecho."))
        #expect(result.own?.state == (rule == .never ? .silent : .toReview))
    }

    @Test func `an open ticket need not be opened again`() throws {
        let result = try Self.call("reopen").run()
        #expect(result.said.last == "Hecho.")
        #expect(result.own?.state == .open)
        #expect(result.own?.reopenings == 0)
    }

    @Test func `a solution that is rejected is looked at again`() throws {
        let result = try Self.call("reject", of: .closed).run()
        #expect(result.said.last == "Hecho.")
        #expect(result.own?.state == .toReview)
    }

    @Test func `another opinion opens the ticket and takes it from its technician`() throws {
        let result = try Self.call("second-opinion", of: .closed).run()
        #expect(result.said.last == "Hecho.")
        #expect(result.own?.state == .toReview)
        #expect(result.own?.declinedTechnician == WrittenCall.ana)
    }

    @Test func `what was sent in writing is on record, and opens what was closed for silence`() throws {
        let result = try Self.call("sent-in-writing", of: .silent).run()
        #expect(result.said.last == "Hecho.")
        #expect(result.own?.state == .toReview)
        #expect(result.own?.reopenings == 1)
    }

    @Test func `an escalation goes to the next level, and who asks for another in the call hears where it went`() throws
    {
        let steps = """
            paso: { find-ticket: Número., then: ofrece, not-allowed: fin }
            ofrece: { say: ["Lo pasa a {escalation.role}.", "No hay a quién."], then: hace }
            hace: { act: escalate, then: dicho, refused: fin, not-allowed: fin }
            dicho: { say: ["Va a {escalation.role}.", "Va."], then: otra }
            otra: { menu: ¿Más?, keys: { 1: hace } }
            """
        let escalation = """
            escalation:
              - { role: jefe, extension: "301", say: el jefe }
              - { role: dirección, extension: "302", say: la dirección }
            """
        let plan = try WrittenCall.plan(steps, head: escalation)
        let acts: [(after: Double, ScriptedCall.Act)] = [(1, .press("1001#")), (20, .press("1")), (40, .press("1"))]
        let result = try WrittenCall.call(plan, acts).run()
        #expect(result.said.contains("Lo pasa a el jefe."))
        #expect(result.said.filter { $0.hasPrefix("Va") } == ["Va a el jefe.", "Va a el jefe.", "Va a el jefe."])
        #expect(!result.exits.contains("hace:refused"))
        #expect(result.own?.escalation == 1)
    }

    @Test func `a ticket of the company that the caller no longer speaks for is out of reach`() throws {
        let steps = """
            paso: { find-ticket: Número., then: fila, not-allowed: fin }
            fila:
              queue: soporte
              longest: { then: fin }
              drained: { say: Luego., then: fin }
              then: hace
              not-allowed: fin
            hace: { act: reopen, then: hecho, refused: no, not-allowed: quien }
            hecho: { hang-up: Hecho. }
            no: { hang-up: No se puede. }
            quien: { hang-up: No puede usted. }
            """
        var call = WrittenCall.call(try WrittenCall.plan(steps), [(1, .press("1001#"))])
        call.agents = [WrittenCall.ana]
        call.acts.append(
            (
                10,
                .run { switchboard in
                    if case .offered(let offer) = switchboard.state(of: WrittenCall.ana) {
                        _ = switchboard.accept(offer.id, by: WrittenCall.ana)
                    }
                }
            ))
        call.vouched = Identification(company: CompanyID(2), contact: nil, strength: .vouched(by: WrittenCall.ana))
        let result = try call.run()
        #expect(result.exits.contains("fila:finished"))
        #expect(result.said.last == "No puede usted.")
    }

    @Test func `nothing is said of what could not be kept`() throws {
        for act in ["vobo", "sent-in-writing", "reject"] {
            var call = try Self.call(act, of: .closed)
            call.desk = { HalfDesk(inner: $0, keeps: false) }
            let result = try call.run()
            #expect(result.exits.last == "hace:fault")
            #expect(!result.said.contains("Hecho."))
            #expect(result.own?.state == .closed)
            #expect(!result.events.contains { if case .acted = $0 { true } else { false } })
        }
    }

    @Test func `a surcharge that is accepted makes the ticket chargeable`() throws {
        let steps = """
            paso: { act: accept-surcharge, then: mira, not-allowed: fin }
            mira: { check: surcharge, is: { accepted: abre, none: fin } }
            abre: { open-ticket: "Es el {ticket.number}.", then: fin, not-allowed: fin }
            """
        let plan = try WrittenCall.plan(steps, identity: .codeAndPIN)
        let result = try WrittenCall.call(plan, [WrittenCall.secrets]).run()
        #expect(result.opened?.isChargeable == true)
        #expect(result.events.contains(.acted(.acceptSurcharge, ticket: nil)))
        #expect(CDR(folding: result.events.map { (at: WrittenCall.start, event: $0) }).acts == [.acceptSurcharge])
    }

    @Test func `a surcharge is noted on the ticket at hand where the dialplan says so`() throws {
        let steps = Self.steps("accept-surcharge").replacing(
            "act: accept-surcharge, then: hecho, refused: no,", with: "act: accept-surcharge, to: ticket, then: hecho,"
        ).replacing("no: { hang-up: No se puede. }\n", with: "")
        let plan = try WrittenCall.plan(steps, identity: .codeAndPIN)
        let result = try WrittenCall.call(plan, [WrittenCall.secrets, (4, .press("1001#"))]).run()
        #expect(result.said.last == "Hecho.")
        #expect(result.own?.isChargeable == true)
    }

    @Test func `the wish for other contacts is on record`() throws {
        let steps = "paso: { act: contact-change, then: fin, not-allowed: fin }"
        let result = try WrittenCall.call(WrittenCall.plan(steps)).run()
        #expect(result.events.contains(.acted(.contactChange, ticket: nil)))
    }

    @Test func `hanging up at any moment leaves the ticket agreed or as it was, and the record says which`() throws {
        for tenth in 0...120 {
            var call = try Self.call("vobo", of: .closed)
            call.acts.append((Double(tenth) / 10, .hangUp))
            let result = try call.run(seed: UInt64(tenth))
            let isTold = result.events.contains(.acted(.vobo, ticket: WrittenCall.own))
            #expect(isTold == (result.own?.state == .agreed), "at \(tenth)")
            #expect(result.ends == 1, "at \(tenth)")
        }
    }
}
