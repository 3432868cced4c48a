internal import ConsoleProtocol
internal import ConsoleScreen
internal import Foundation
internal import Telephony

/// The agent of the demonstration: a console on the gateway's socket, and a telephone beside it.
struct DemoAgent: Sendable {
    let console: ConsoleClient
    let transcript: Transcript
    let answers: Bool

    static func signIn(
        at socket: String, pin: String, time: any Timekeeper, transcript: Transcript, answers: Bool
    ) async throws -> DemoAgent {
        let console = try await ConsoleClient.connect(to: socket, name: "demo", time: time)
        let agent = DemoAgent(console: console, transcript: transcript, answers: answers)
        try await agent.command(.signIn(agent: DemoStage.agent, pin: Secret(pin)), "entrar ana")
        try await agent.command(.ready, "listo")
        return agent
    }

    func command(_ command: ConsoleCommand, _ words: String) async throws {
        transcript.say("Agente", "> \(words)")
        if case .refused(let refusal) = try await console.ask(command) {
            throw DemoFailure("the console refused “\(words)”: \(refusal.sentence)")
        }
    }

    /// Accepts what is offered, lets the conversation go on, and wraps it up. Returns when that is done.
    func work(during conversation: @Sendable (OfferCard) async throws -> Void) async throws {
        var card: OfferCard?
        while let line = await console.nextNotice() {
            switch line.notice {
            case .offer(let offer):
                card = offer
                show(offer)
                if answers { try await command(.accept(offer: offer.offer), "aceptar") }
            case .connected:
                transcript.say("Consola", "en conversación")
                if let card { try await conversation(card) }
                try await command(.hangUp, "colgar")
            case .ended(_, let by): transcript.say("Consola", "la conversación terminó (\(by))")
            case .wrapUpDue(let due):
                let wrapUp = ConsoleCommand.WrapUp(
                    call: due.call, ticket: due.tickets.last, note: "Se revisó el caso con la cliente.",
                    disposition: DispositionName("en-proceso"))
                try await command(.wrapUp(wrapUp), "cerrar en-proceso Se revisó el caso con la cliente.")
                return
            case .withdrawn(_, let why): transcript.say("Consola", "la llamada se retiró: \(why)")
            default: break
            }
        }
        throw DemoFailure("the gateway closed the console")
    }

    private func show(_ offer: OfferCard) {
        for line in NoticeText(calendar: Calendar(identifier: .gregorian)).lines(for: .offer(offer)) {
            transcript.say("Consola", line)
        }
    }
}
