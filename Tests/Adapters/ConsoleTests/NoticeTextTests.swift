import Aside
import ConsoleProtocol
import ConsoleScreen
import Telephony
import Testing

@Suite(.oneAtATime) struct `Notices as an agent reads them` {
    private let text = NoticeText(calendar: ScreenSamples.calendar)

    @Test func `an offer shows everything the gateway knows`() {
        #expect(
            text.lines(for: .offer(ScreenSamples.offer(person: ScreenSamples.lucia))) == [
                "┌─ LLAMADA 41 · cola soporte · esperó 2 min 05 s · conteste en 20 s",
                "│ GUARDIA: solo incidencias graves",
                "│ Llama     5550001111",
                "│ Contacto  Lucía Inventada (gerente), por clave y NIP",
                "│ Idioma    inglés",
                "│ Empresa   Agencia de Muestra · cliente 7001 · plan Premium",
                "│ Marcó     código de cliente: 7001 · NIP: ••••",
                "│ Eligió    incidente · Facturación",
                "│ Abrió     caso 1043 en esta llamada",
                "│ Casos     1042 No timbra facturas · abierto · Luis Prueba · plazo 19/11/2026 06:06 · semáforo ROJO",
                "│ Esta llamada no se graba.",
                "└─ «aceptar» o «rechazar»",
            ])
    }

    @Test func `a shared number shows who it may be, and how to vouch`() {
        let offer = ScreenSamples.offer(person: nil, candidates: [ScreenSamples.lucia, ScreenSamples.pedro])
        let lines = text.lines(for: .offer(offer))
        #expect(lines.contains("│ Contacto  por confirmar quién es de la empresa"))
        #expect(lines.contains("│ Puede ser Lucía Inventada (gerente) — «validar 17»"))
        #expect(lines.contains("│           Pedro Ficticio — «validar 18»"))
    }

    @Test func `a ticket shows its state, deadline and history`() {
        #expect(
            text.lines(for: .ticket(ScreenSamples.ticket)) == [
                "Caso 1042: No timbra facturas", "  incidente · Facturación · abierto · semáforo ROJO",
                "  Abierto 18/11/2026 05:06 · Responsable: Luis Prueba", "  Plazo: 19/11/2026 06:06",
                "    18/11/2026 05:07  ana: abierto por teléfono",
            ])
    }

    @Test func `a wrap-up names its tickets and dispositions`() {
        let card = WrapUpCard(
            call: CallID(41), tickets: [TicketNumber(1042), TicketNumber(1043)],
            dispositions: [WrapUpCard.Disposition(name: DispositionName("resuelto"), title: "Resuelto")], until: nil)
        #expect(
            text.lines(for: .wrapUpDue(card)) == [
                "Cierre la llamada 41: cerrar [CASO] DISPOSICIÓN NOTA", "  Casos de la llamada: 1042, 1043",
                "  Disposiciones:", "    resuelto  Resuelto",
            ])
    }

    @Test func `messages say what they are, from whom, when and how long`() {
        let message = MessageCard(
            message: MessageID(3), kind: .callBack, call: CallID(9), number: "5550002222", contact: nil,
            company: "Agencia de Muestra", leftAt: UnixTime(1_795_000_000), seconds: 12, path: "/m/9.wav")
        let line = "3  devolver llamada de Agencia de Muestra, 5550002222, 18/11/2026 05:06, 12 s /m/9.wav"
        #expect(text.lines(for: .messages([message])) == [line])
        #expect(text.lines(for: .messageOffered(message)) == ["Pendiente para usted: \(line)", "  «tomar 3» lo toma."])
        #expect(text.lines(for: .messages([])) == ["No hay mensajes pendientes."])
    }

    @Test func `no notice puts a control character on the screen`() {
        let notices: [ConsoleNotice] = [
            .refused(Refusal(.fault, "\u{1B}[31mrojo\r\nfalso")), .state(.paused(reason: "a\u{07}b")),
            .withdrawn(offer: 1, why: WithdrawalReason("\u{1B}c")),
        ]
        for line in notices.flatMap(text.lines) {
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }
}
