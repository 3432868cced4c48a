import Aside
import ConsoleProtocol
import ConsoleScreen
import ConsoleServer
import Foundation
import Telephony
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `The line console` {
    private let scratch: Scratch
    private let terminal = ScriptedTerminal()

    init() throws { scratch = try Scratch() }

    private func open() -> Task<LineConsole.End, Never> {
        let console = LineConsole(
            path: scratch.socket, terminal: terminal, time: WallClock(), calendar: ScreenSamples.calendar)
        return Task { await console.run() }
    }
    private func desk() throws -> FrontDesk {
        try FrontDesk(ConsoleServerSettings(path: scratch.socket, gateway: "prueba"))
    }
    private func command(at desk: FrontDesk) async -> ConsoleCommand? {
        await desk.next { if case .command(_, let request) = $0 { request.command } else { nil } }
    }

    @Test func `an agent signs in, takes a call and wraps it up`() async throws {
        let desk = try desk()
        let console = open()
        let id = try #require(await desk.nextConnection())
        terminal.type("aceptar")
        #expect(await terminal.sees("No hay ninguna llamada ofrecida"))
        terminal.type("entrar ana")
        terminal.typeSecret("2468")
        #expect(await command(at: desk) == .signIn(agent: AgentID("ana"), pin: FrontDesk.pin))
        #expect(await terminal.sees("En pausa"))
        terminal.type("listo")
        #expect(await terminal.sees("Disponible"))

        desk.server.send(.offer(ScreenSamples.offer(person: ScreenSamples.lucia)), to: id)
        #expect(await terminal.sees("Lucía Inventada"))
        #expect(terminal.timesRung == 1)
        terminal.type("aceptar")
        _ = await command(at: desk)
        #expect(await command(at: desk) == .accept(offer: 12))
        desk.server.send(.connecting(offer: 12), to: id)
        desk.server.send(.connected(call: CallID(41)), to: id)
        #expect(await terminal.sees("En línea con la llamada 41"))
        terminal.type("ficha")
        #expect(await terminal.sees("LLAMADA 41"))
        desk.server.send(.ended(call: CallID(41), by: .caller), to: id)
        let due = WrapUpCard(
            call: CallID(41), tickets: [TicketNumber(1042)],
            dispositions: [WrapUpCard.Disposition(name: DispositionName("resuelto"), title: "Resuelto")], until: nil)
        desk.server.send(.wrapUpDue(due), to: id)
        #expect(await terminal.sees("Disposiciones"))
        terminal.type("cerrar 1042 resulto listo")
        #expect(await terminal.sees("¿Quiso decir «resuelto»?"))
        terminal.type("cerrar 1042 resuelto quedó bien")
        let wrapUp = ConsoleCommand.WrapUp(
            call: CallID(41), ticket: TicketNumber(1042), note: "quedó bien", disposition: DispositionName("resuelto"))
        #expect(await command(at: desk) == .wrapUp(wrapUp))
        terminal.type("salir")
        #expect(await console.value == .quit)
        #expect(!terminal.screen.contains("2468"))
        await desk.server.stop()
    }

    @Test func `a withdrawn offer can no longer be accepted`() async throws {
        let desk = try desk()
        let console = open()
        let id = try #require(await desk.nextConnection())
        #expect(await terminal.sees("Conectado"))
        desk.server.send(.offer(ScreenSamples.offer(person: nil)), to: id)
        desk.server.send(.withdrawn(offer: 12, why: .callerLeft), to: id)
        #expect(await terminal.sees("se retiró"))
        terminal.type("aceptar")
        #expect(await terminal.sees("No hay ninguna llamada ofrecida"))
        terminal.endInput()
        #expect(await console.value == .quit)
        await desk.server.stop()
    }

    @Test func `it says that the gateway went away, and finds the next one`() async throws {
        let first = try desk()
        let console = open()
        #expect(await terminal.sees("Conectado"))
        await first.server.stop()
        #expect(await terminal.sees("El conmutador se detuvo"))
        #expect(await terminal.sees("Nuevo intento en 1 s"))
        terminal.type("listo")
        #expect(await terminal.sees("No hay conexión"))
        let second = try desk()
        #expect(await terminal.sees("Conectado"))
        terminal.type("salir")
        #expect(await console.value == .quit)
        await second.server.stop()
    }

    @Test func `it waits for a gateway that is not there yet`() async throws {
        let console = open()
        #expect(await terminal.sees("No hay ningún conmutador"))
        let desk = try desk()
        #expect(await terminal.sees("Conectado"))
        terminal.endInput()
        #expect(await console.value == .quit)
        await desk.server.stop()
    }

    @Test func `a user who may not connect is told so, and it ends`() async throws {
        let settings = ConsoleServerSettings(
            path: scratch.socket, access: AccessPolicy(users: []), gateway: "prueba")
        let desk = try FrontDesk(settings)
        #expect(await open().value == .turnedAway)
        #expect(terminal.screen.contains("no tiene permiso"))
        await desk.server.stop()
    }
}
