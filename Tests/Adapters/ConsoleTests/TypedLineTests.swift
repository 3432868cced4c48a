import Aside
import ConsoleProtocol
@testable import ConsoleScreen
import Foundation
import Telephony
import Testing

@Suite(.oneAtATime) struct `What an agent types` {
    private let reader = TypedLineReader(calendar: ScreenSamples.calendar)

    static let understood: [(String, TypedLine)] = [
        ("", .nothing), ("   ", .nothing),
        ("entrar ana", .signIn(AgentID("ana"))), ("listo", .ask(.ready)), ("READY", .ask(.ready)),
        ("pausa", .ask(.pause(reason: nil))), ("pausa  a comer ", .ask(.pause(reason: "a comer"))),
        ("aceptar", .accept), ("accept", .accept), ("rechazar", .decline), ("decline", .decline),
        ("colgar", .ask(.hangUp)), ("hangup", .ask(.hangUp)), ("ficha", .card), ("salir", .quit), ("quit", .quit),
        ("validar 17", .ask(.vouch(contact: ContactID(17)))),
        ("caso 1042", .ask(.ticket(TicketNumber(1042)))), ("ticket #1042", .ask(.ticket(TicketNumber(1042)))),
        (
            "caso 1042 estado en espera",
            .ask(
                .setTicket(
                    ConsoleCommand.TicketChange(number: TicketNumber(1042), state: TicketStateName("en espera"))))
        ),
        (
            "caso 1042 plazo 2026-11-18 05:06",
            .ask(
                .setTicket(
                    ConsoleCommand.TicketChange(number: TicketNumber(1042), deadline: UnixTime(1_794_999_960))))
        ),
        (
            "nuevo incidente \"Punto de venta\" No abre la caja | desde ayer",
            .ask(
                .openTicket(
                    ConsoleCommand.NewTicket(
                        type: CaseTypeName("incidente"), product: "Punto de venta", subject: "No abre la caja",
                        note: "desde ayer")))
        ),
        (
            "nuevo cambio - Otro logo",
            .ask(
                .openTicket(
                    ConsoleCommand.NewTicket(
                        type: CaseTypeName("cambio"), product: nil, subject: "Otro logo", note: "")))
        ),
        (
            "cerrar 1042 resuelto Se reinició",
            .wrapUp(ticket: TicketNumber(1042), disposition: DispositionName("resuelto"), note: "Se reinició")
        ),
        (
            "wrapup resuelto 3 cajas revisadas",
            .wrapUp(ticket: nil, disposition: DispositionName("resuelto"), note: "3 cajas revisadas")
        ),
        ("mensajes", .ask(.messages)), ("tomar 3", .ask(.take(message: MessageID(3)))),
        (
            "hecho 3 1042 se le llamó",
            .ask(.messageDone(message: MessageID(3), note: "se le llamó", ticket: TicketNumber(1042)))
        ),
        ("llamadas", .ask(.calls)), ("desconectar", .ask(.signOut)), ("ayuda", .help(nil)), ("?", .help(nil)),
        ("help accept", .help(.accept)),
    ]

    @Test(arguments: understood)
    func `a line is understood`(line: String, meaning: TypedLine) { #expect(reader.read(line) == meaning) }

    @Test(arguments: [
        ("acetpar", "«aceptar»"), ("mensaje", "«mensajes»"), ("hangp", "«hangup»"), ("xyzzy", "«ayuda»"),
        ("entrar", "entrar AGENTE"), ("caso", "caso NÚMERO"), ("caso mil", "caso NÚMERO"),
        ("caso 1042 estado", "caso NÚMERO"), ("caso 1042 plazo mañana", "AAAA-MM-DD"),
        ("caso 1042 plazo 2026-02-30", "AAAA-MM-DD"), ("nuevo incidente", "nuevo TIPO"),
        ("nuevo incidente - | nota", "nuevo TIPO"), ("cerrar resuelto", "cerrar [CASO]"), ("tomar", "tomar NÚMERO"),
        ("hecho 3", "hecho NÚMERO"),
    ])
    func `a line that is not understood says what would be`(line: String, hint: String) {
        guard case .unclear(let sentence) = reader.read(line) else {
            Issue.record("“\(line)” was understood")
            return
        }
        #expect(sentence.contains(hint))
    }

    @Test func `no two commands share a word`() {
        let words = Verb.allCases.flatMap { [$0.rawValue] + $0.aliases }
        #expect(Set(words).count == words.count)
    }

    @Test func `a hidden line can be corrected and given up`() {
        func type(_ bytes: [UInt8]) -> HiddenKeys.Outcome {
            var keys = HiddenKeys()
            var outcome = HiddenKeys.Outcome.more
            for byte in bytes where outcome == .more { outcome = keys.type(byte) }
            return outcome
        }
        #expect(type(Array("24x".utf8) + [0x7F] + Array("68\r".utf8)) == .entered("2468"))
        #expect(type(Array("99".utf8) + [0x15] + Array("1\n".utf8)) == .entered("1"))
        #expect(type(Array("24".utf8) + [0x03]) == .cancelled)
        #expect(type([0x04]) == .cancelled)
        #expect(type([0x08, 0x0D]) == .entered(""))
    }
}
