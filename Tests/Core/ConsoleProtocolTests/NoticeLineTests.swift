import Aside
import ConsoleProtocol
import Telephony
import Testing

@Suite(.aside) struct `Notices on the wire` {
    static let golden: [(NoticeLine, String)] = [
        (
            NoticeLine(.welcome(gateway: "opcion1"), answering: 1),
            #"{"gateway":"opcion1","is":"welcome","ref":1,"v":1}"#
        ),
        (NoticeLine(.done, answering: 2), #"{"is":"done","ref":2,"v":1}"#),
        (
            NoticeLine(.refused(Refusal(.wrongPIN, "No.")), answering: 2),
            #"{"is":"refused","reason":"wrongPIN","ref":2,"sentence":"No.","v":1}"#
        ),
        (NoticeLine(.pong, answering: 3), #"{"is":"pong","ref":3,"v":1}"#),
        (NoticeLine(.state(.wrappingUp)), #"{"is":"state","state":"wrappingUp","v":1}"#),
        (NoticeLine(.state(.paused(reason: "x"))), #"{"is":"state","reason":"x","state":"paused","v":1}"#),
        (
            NoticeLine(.offer(Samples.offer)),
            #"{"answerWithin":20,"call":41,"caller":{"candidates":[],"clientNumber":"7001","#
                + #""company":"Agencia de Muestra","identification":"codeAndPIN","number":"5550001111","#
                + #""person":{"contact":17,"name":"Lucía Inventada","position":"gerente"},"plan":"Premium"},"#
                + #""is":"offer","isGuard":true,"isRecorded":true,"#
                + #""keyed":[{"asked":"código de cliente","keys":"7001"},{"asked":"NIP","secretLength":4}],"#
                + #""language":"en","offer":12,"openTickets":[{"deadline":1795090000,"history":[],"number":1042,"#
                + #""openedAt":1795000000,"product":"Facturación","responsible":"Luis Prueba","state":"abierto","#
                + #""subject":"No timbra facturas","trafficLight":"yellow","type":"incidente"}],"openedTicket":1043,"#
                + #""product":"Facturación","queue":"soporte","type":"incidente","v":1,"waited":35}"#
        ),
        (
            NoticeLine(.withdrawn(offer: 12, why: .callerLeft)),
            #"{"is":"withdrawn","offer":12,"v":1,"why":"callerLeft"}"#
        ),
        (NoticeLine(.connecting(offer: 12)), #"{"is":"connecting","offer":12,"v":1}"#),
        (NoticeLine(.connected(call: CallID(41))), #"{"call":41,"is":"connected","v":1}"#),
        (NoticeLine(.held), #"{"is":"held","v":1}"#),
        (NoticeLine(.resumed), #"{"is":"resumed","v":1}"#),
        (NoticeLine(.ended(call: CallID(41), by: .caller)), #"{"by":"caller","call":41,"is":"ended","v":1}"#),
        (
            NoticeLine(.wrapUpDue(Samples.wrapUp)),
            #"{"call":41,"dispositions":[{"name":"resuelto","title":"Resuelto en la llamada"}],"is":"wrapUpDue","#
                + #""tickets":[1042],"until":1795000300,"v":1}"#
        ),
        (
            NoticeLine(.ticket(Samples.ticket), answering: 9),
            #"{"deadline":1795090000,"history":[{"at":1795000001,"what":"abierto por teléfono","who":"ana"}],"#
                + #""is":"ticket","number":1042,"openedAt":1795000000,"product":"Facturación","ref":9,"#
                + #""responsible":"Luis Prueba","state":"abierto","subject":"No timbra facturas","#
                + #""trafficLight":"yellow","type":"incidente","v":1}"#
        ),
        (
            NoticeLine(.messageOffered(Samples.message)),
            #"{"call":40,"company":"Agencia de Muestra","is":"messageOffered","kind":"callBack","leftAt":1795000000,"#
                + #""message":3,"number":"5550002222","path":"/muestra/40-1.wav","seconds":12,"takenBy":"ana","v":1}"#
        ),
        (NoticeLine(.messages([]), answering: 4), #"{"is":"messages","messages":[],"ref":4,"v":1}"#),
        (
            NoticeLine(.reloaded(edition: "3f2a9c0d11e4"), answering: 6),
            #"{"edition":"3f2a9c0d11e4","is":"reloaded","ref":6,"v":1}"#
        ),
        (
            NoticeLine(.calls([Samples.call]), answering: 5),
            #"{"calls":[{"agent":"ana","beganAt":1795000000,"call":41,"cause":"caller","#
                + #""contact":"Lucía Inventada","seconds":95,"tickets":[1042]}],"is":"calls","ref":5,"v":1}"#
        ),
        (
            NoticeLine(.closing(.idle)),
            #"{"is":"closing","sentence":"La consola no dio señales de vida.","v":1,"why":"idle"}"#
        ),
    ]

    @Test(arguments: golden)
    func `a notice is written as documented, and read back`(notice: NoticeLine, line: String) throws {
        #expect(try JSON.line(notice) == line)
        #expect(try JSON.notice(line) == notice)
    }

    @Test(arguments: [AgentStatus.signedOut, .paused(reason: nil), .ready, .offered, .connecting, .talking])
    func `every state of an agent survives the trip`(status: AgentStatus) throws {
        #expect(try JSON.notice(JSON.line(NoticeLine(.state(status)))) == NoticeLine(.state(status)))
    }

    @Test func `a notice of a later version is told from a known one`() {
        #expect(throws: DecodingError.self) { try JSON.notice(#"{"v":1,"is":"transferred","call":1}"#) }
    }

    @Test func `a reason that only a later gateway knows is kept as it stands`() throws {
        let line = try JSON.notice(#"{"v":1,"is":"withdrawn","offer":1,"why":"supervisor","more":[1]}"#)
        #expect(line.notice == .withdrawn(offer: 1, why: WithdrawalReason("supervisor")))
    }

    @Test func `the fullest notices fit their line`() throws {
        // Four bytes a scalar is the worst that text without control characters can do, but for the two of an escape.
        for text in [String(repeating: "😀", count: 5_000), String(repeating: "\"", count: 5_000)] {
            for notice in Self.fullest(with: text) {
                #expect(try JSON.line(NoticeLine(notice, answering: .max)).utf8.count <= ConsoleLimits.noticeLineBytes)
            }
        }
    }

    private static func fullest(with text: String) -> [ConsoleNotice] {
        let many = 0..<200
        let ticket = TicketCard(
            number: TicketNumber(.max), type: CaseTypeName(text), product: text, subject: text,
            state: TicketStateName(text), responsible: text, openedAt: UnixTime(.max), deadline: UnixTime(.max),
            trafficLight: .yellow,
            history: many.map { _ in TicketCard.HistoryLine(at: UnixTime(.max), who: text, what: text) })
        let person = PersonCard(contact: ContactID(.max), name: text, position: text)
        let offer = OfferCard(
            offer: .max, call: CallID(.max), queue: QueueName(text), waited: .max, answerWithin: .max,
            caller: OfferCard.Caller(
                number: text, identification: .codeAndPIN, person: person, candidates: many.map { _ in person },
                company: text, clientNumber: text, plan: text),
            keyed: many.map { _ in KeyedEntry(asked: text, keys: .shown(text)) }, type: CaseTypeName(text),
            product: text, openTickets: many.map { _ in ticket }, openedTicket: TicketNumber(.max), isGuard: true,
            isRecorded: true, language: text)
        let message = MessageCard(
            message: MessageID(.max), kind: .callBack, call: CallID(.max), number: text, contact: text, company: text,
            leftAt: UnixTime(.max), seconds: .max, path: text, takenBy: AgentID(text))
        let call = CallCard(
            call: CallID(.max), beganAt: UnixTime(.max), seconds: .max, number: text, contact: text, company: text,
            agent: AgentID(text), tickets: many.map { _ in TicketNumber(.max) }, cause: .interrupted)
        let wrapUp = WrapUpCard(
            call: CallID(.max), tickets: many.map { _ in TicketNumber(.max) },
            dispositions: many.map { _ in WrapUpCard.Disposition(name: DispositionName(text), title: text) },
            until: UnixTime(.max))
        return [
            .offer(offer), .ticket(ticket), .messageOffered(message), .messages(many.map { _ in message }),
            .calls(many.map { _ in call }), .wrapUpDue(wrapUp), .refused(Refusal(.fault, text)),
            .state(.paused(reason: text)), .welcome(gateway: text),
        ]
    }

    @Test func `a name cannot rewrite the agent's screen`() {
        let person = PersonCard(contact: ContactID(1), name: "Ana\u{1B}[2J\r\nFalsa\u{202E}", position: nil)
        #expect(person.name == "Ana [2J  Falsa ")
    }
}
