internal import ConsoleProtocol
internal import ConsoleScreen
internal import Foundation
internal import Gateway
internal import Helpdesk
internal import Media
internal import Records
internal import Telephony

extension Demo {
    /// From the agent's sign-in to the caller's goodbye, and the records of it.
    func converse(
        _ stage: DemoStage, _ phone: SoftPhone, _ agentPhone: SoftPhone, _ transcript: Transcript,
        _ time: any Timekeeper
    ) async throws -> Outcome {
        let agent = try await DemoAgent.signIn(
            at: stage.gateway.settings.consoleSocket, pin: stage.secrets.agentPIN, time: time, transcript: transcript,
            answers: breakage != .console)
        defer { agent.console.close() }
        let caller = DemoCaller(
            phone: phone, texts: stage.texts, transcript: transcript, time: time, canPress: breakage != .dtmf)
        try await phone.call(DemoSources.dialled, at: stage.address)
        try await identify(caller, stage)
        let number = try await report(caller, stage)
        try await askAgain(caller, number)
        try await talk(caller, agent, agentPhone, stage)
        return try await check(number, stage)
    }

    private func identify(_ caller: DemoCaller, _ stage: DemoStage) async throws {
        try await caller.waitFor("Para soporte técnico, marque uno")
        try await caller.press("1")
        try await caller.waitFor("Marque su clave de cliente")
        try await caller.press(DemoStage.callerCode + "#")
        try await caller.waitFor("número confidencial")
        try await caller.press(stage.secrets.callerPIN + "#", secret: true)
    }

    private func report(_ caller: DemoCaller, _ stage: DemoStage) async throws -> TicketNumber {
        try await caller.waitFor("Para reportar un caso, marque uno")
        try await caller.press("1")
        try await caller.waitFor("¿Qué desea reportar?")
        try await caller.press("1")
        try await caller.waitFor("¿En qué módulo?")
        try await caller.press("3")
        try await caller.waitFor("Le recordamos que soporte no incluye")
        try await caller.press("#")
        try await caller.waitFor("(tono)")
        caller.transcript.say("Cliente", "describe su caso")
        if let voice = stage.voice(of: "say-no-escuchamos-su-descripcion") { await caller.phone.speak(voice) }
        try await caller.press("#")
        try await caller.waitFor("Su número de ticket es")
        let heard = try await caller.hearNumber()
        guard let number = Int64(heard) else { throw DemoFailure("“\(heard)” is no ticket number") }
        return TicketNumber(number)
    }

    private func askAgain(_ caller: DemoCaller, _ number: TicketNumber) async throws {
        try await caller.waitFor("Para escucharlo de nuevo")
        try await caller.press("2")
        try await caller.waitFor("Marque su número de ticket")
        try await caller.press("\(number)#")
        try await caller.waitFor("El ticket")
        let again = try await caller.hearNumber()
        guard again == number.description else { throw DemoFailure("asked for \(number), heard of \(again)") }
        try await caller.waitFor("Fecha de compromiso")
        try await caller.waitFor("Para dejar un comentario")
        try await caller.press("3")
        try await caller.waitFor("Le comunicamos con un agente")
    }

    /// The two hear each other; the agent ends it, and the line says goodbye.
    private func talk(
        _ caller: DemoCaller, _ agent: DemoAgent, _ agentPhone: SoftPhone, _ stage: DemoStage
    ) async throws {
        let transcript = caller.transcript
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await agent.work { _ in
                    guard let voice = stage.voice(of: "say-gracias-por-llamar-hasta-luego"),
                        let other = stage.voice(of: "say-gracias")
                    else { throw DemoFailure("there is no voice to speak with") }
                    agentPhone.ear.listen(for: ["la voz de quien llama": other])
                    caller.phone.ear.listen(for: ["la voz del agente": voice])
                    transcript.say("Agente", "saluda")
                    await agentPhone.speak(voice)
                    try await caller.hear("la voz del agente", by: caller.phone, as: "Cliente")
                    transcript.say("Cliente", "contesta")
                    await caller.phone.speak(other)
                    try await caller.hear("la voz de quien llama", by: agentPhone, as: "Agente")
                }
            }
            group.addTask {
                try await caller.pause(for: breakage == nil ? DemoCaller.patience * 2 : DemoCaller.patience)
                throw DemoFailure("the caller and the agent were not brought together")
            }
            try await group.next()
            group.cancelAll()
        }
        let end = await caller.next(caller.phone.isOver, before: caller.time.now + DemoCaller.patience)
        if end == nil { throw DemoFailure("the line did not end the call") }
    }

    /// What the caller heard must be what the records hold.
    private func check(_ number: TicketNumber, _ stage: DemoStage) async throws -> Outcome {
        await stage.gateway.waitUntilQuiet()
        let reader = try RecordsReader(Storage(path: "\(stage.folder)/opcion1.db"))
        guard let ticket = try await reader.ticket(number), let call = ticket.draft.call else {
            throw DemoFailure("the records know no ticket \(number)")
        }
        return Outcome(
            folder: stage.folder, ticket: number, call: call, address: stage.address,
            console: stage.gateway.settings.consoleSocket, callerCode: DemoStage.callerCode,
            callerPIN: stage.secrets.callerPIN, agent: DemoStage.agent, agentPIN: stage.secrets.agentPIN)
    }
}
