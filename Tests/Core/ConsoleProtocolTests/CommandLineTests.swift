import Aside
import ConsoleProtocol
import Telephony
import Testing

@Suite(.aside) struct `Commands on the wire` {
    static let golden: [(ConsoleCommand, String)] = [
        (.hello(client: "prueba 1"), #"{"client":"prueba 1","do":"hello","ref":7,"v":1}"#),
        (
            .signIn(agent: AgentID("ana"), pin: Secret("2468")),
            #"{"agent":"ana","do":"signIn","pin":"2468","ref":7,"v":1}"#
        ),
        (.signOut, #"{"do":"signOut","ref":7,"v":1}"#),
        (.ready, #"{"do":"ready","ref":7,"v":1}"#),
        (.pause(reason: "comida"), #"{"do":"pause","reason":"comida","ref":7,"v":1}"#),
        (.pause(reason: nil), #"{"do":"pause","ref":7,"v":1}"#),
        (.accept(offer: 12), #"{"do":"accept","offer":12,"ref":7,"v":1}"#),
        (.decline(offer: .max), #"{"do":"decline","offer":18446744073709551615,"ref":7,"v":1}"#),
        (.hangUp, #"{"do":"hangUp","ref":7,"v":1}"#),
        (
            .wrapUp(
                ConsoleCommand.WrapUp(
                    call: CallID(41), ticket: TicketNumber(1042), note: "línea 1\nlínea 2",
                    disposition: DispositionName("resuelto"), deadline: UnixTime(1_795_000_000))),
            #"{"call":41,"deadline":1795000000,"disposition":"resuelto","do":"wrapUp","#
                + #""note":"línea 1\nlínea 2","ref":7,"ticket":1042,"v":1}"#
        ),
        (
            .openTicket(
                ConsoleCommand.NewTicket(
                    type: CaseTypeName("incidente"), product: "Caja", subject: "No abre", note: "desde ayer")),
            #"{"do":"openTicket","note":"desde ayer","product":"Caja","ref":7,"subject":"No abre","type":"incidente","v":1}"#
        ),
        (.vouch(contact: ContactID(17)), #"{"contact":17,"do":"vouch","ref":7,"v":1}"#),
        (.ticket(TicketNumber(1042)), #"{"do":"ticket","number":1042,"ref":7,"v":1}"#),
        (
            .setTicket(
                ConsoleCommand.TicketChange(
                    number: TicketNumber(1042), state: TicketStateName("cerrado"), responsible: "ana",
                    deadline: UnixTime(5))),
            #"{"deadline":5,"do":"setTicket","number":1042,"ref":7,"responsible":"ana","state":"cerrado","v":1}"#
        ),
        (.messages, #"{"do":"messages","ref":7,"v":1}"#),
        (.take(message: MessageID(3)), #"{"do":"take","message":3,"ref":7,"v":1}"#),
        (
            .messageDone(message: MessageID(3), note: "se le llamó", ticket: TicketNumber(1042)),
            #"{"do":"messageDone","message":3,"note":"se le llamó","ref":7,"ticket":1042,"v":1}"#
        ),
        (.calls, #"{"do":"calls","ref":7,"v":1}"#),
        (.reload, #"{"do":"reload","ref":7,"v":1}"#),
        (.ping, #"{"do":"ping","ref":7,"v":1}"#),
    ]

    @Test(arguments: golden)
    func `a command is written as documented, and read back`(command: ConsoleCommand, line: String) throws {
        let request = ConsoleRequest(reference: 7, command: command)
        #expect(try JSON.line(request) == line)
        #expect(try JSON.received(line) == .request(request))
    }

    @Test func `fields that a command does not know are ignored`() throws {
        let line = #"{"v":1,"do":"ready","ref":1,"mood":"good","offer":"none"}"#
        #expect(try JSON.received(line) == .request(ConsoleRequest(reference: 1, command: .ready)))
    }

    static let faulty: [(String, RequestFault, Int?)] = [
        (#"{"do":"ready","ref":1}"#, .version(nil), 1),
        (#"{"v":2,"do":"ready","ref":1}"#, .version(2), 1),
        (#"{"v":"1","do":"ready","ref":1}"#, .version(nil), 1),
        (#"{"v":1,"do":"ready"}"#, .noReference, nil),
        (#"{"v":1,"do":"ready","ref":"x"}"#, .noReference, nil),
        (#"{"v":1,"do":"ready","ref":1.5}"#, .noReference, nil),
        (#"{"v":1,"ref":4}"#, .unknownCommand("", nearest: nil), 4),
        (#"{"v":1,"do":"acept","ref":4}"#, .unknownCommand("acept", nearest: "accept"), 4),
        (#"{"v":1,"do":"fly","ref":4}"#, .unknownCommand("fly", nearest: nil), 4),
        (#"{"v":1,"do":"accept","ref":4}"#, .missingField("offer"), 4),
        (#"{"v":1,"do":"accept","ref":4,"offer":-1}"#, .wrongField("offer"), 4),
        (#"{"v":1,"do":"accept","ref":4,"offer":"12"}"#, .wrongField("offer"), 4),
        (#"{"v":1,"do":"ticket","ref":4,"number":99999999999999999999}"#, .wrongField("number"), 4),
        (#"{"v":1,"do":"signIn","ref":4,"agent":"ana"}"#, .missingField("pin"), 4),
        (#"{"v":1,"do":"messageDone","ref":4,"message":3,"note":""}"#, .missingField("note"), 4),
    ]

    @Test(arguments: faulty)
    func `a faulty command says what is wrong with it`(line: String, fault: RequestFault, reference: Int?) throws {
        #expect(try JSON.received(line) == .fault(fault, reference: reference))
        #expect(!fault.refusal.sentence.isEmpty)
    }

    @Test func `a field longer than its limit is refused, one as long is not`() throws {
        let limit = ConsoleLimits.subjectLength
        func line(_ length: Int) -> String {
            #"{"v":1,"do":"pause","ref":1,"reason":"\#(String(repeating: "ñ", count: length))"}"#
        }
        #expect(try JSON.received(line(limit + 1)) == .fault(.longField("reason", limit: limit), reference: 1))
        guard case .request = try JSON.received(line(limit)) else {
            Issue.record("a reason as long as allowed was refused")
            return
        }
    }

    @Test(arguments: ["[]", "1", "\"x\"", "", "{", "{]", "nul", #"{"v":1"#])
    func `what is no JSON object is no line`(text: String) {
        #expect(throws: (any Error).self) { try JSON.received(text) }
    }

    @Test func `a PIN shows in no description, dump or reflection`() {
        let command = ConsoleCommand.signIn(agent: AgentID("ana"), pin: Secret("2468"))
        let request = ConsoleRequest(reference: 1, command: command)
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(request)", String(reflecting: request), dumped, "\(ReceivedLine.request(request))"] {
            #expect(!text.contains("2468"))
        }
    }

    @Test func `whatever of a broken line is still a command survives a second trip`() throws {
        let seeds = 0..<UInt64(20_000)
        let lines = Self.golden.map { Array($0.1.utf8) }
        for seed in seeds {
            var random = Seeded(seed)
            var bytes = lines[Int.random(in: 0..<lines.count, using: &random)]
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(8), at: place)
                }
            }
            guard let text = String(validating: bytes, as: UTF8.self) else { continue }
            let read: ReceivedLine
            do { read = try JSON.received(text) } catch { continue }
            guard case .request(let request) = read else { continue }
            #expect(try JSON.received(JSON.line(request)) == read, "seed \(seed)")
        }
    }
}
