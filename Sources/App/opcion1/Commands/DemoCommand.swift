internal import Demo
internal import Document
internal import Gateway
internal import Telephony

/// `opcion1 demo`: the main job, for someone who has no telephone.
enum DemoCommand: Command {
    static let name = "demo"
    static let summary = "shows a whole call, from the greeting to the ticket and the agent"
    static let usage = """
        opcion1 demo [--stay]

          --stay           leaves the gateway running, and says how to ring it and how to open a console
          --without PART   leaves out media, dtmf or console, to see that the demonstration fails without it
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let stays = arguments.flag("--stay")
        let breakage = try breakage(&arguments)
        try arguments.finish()
        guard let sources = DemoSources.find() else {
            throw .work(.nothingToShow)
        }
        let demo = Demo(sources: sources, breakage: breakage, print: { Output.write($0) })
        do {
            let outcome = try await demo.run { outcome, _ in if stays { await stay(outcome) } }
            Output.write("\n")
            let place = try RecordsPlace(RecordsPlace.Options(data: outcome.folder), &arguments)
            try await CallReport(outcome.call, place).print(.table)
            Output.write("\n")
            try await TicketReport(outcome.ticket, place).print(.table)
            let again = "opcion1 tickets show \(outcome.ticket) --data \(outcome.folder)"
            Output.write("\nThe records stay in \(outcome.folder): \(again)\n")
        } catch let failure as Failure {
            throw failure
        } catch { throw .work(Bilingual(inBoth: "\(error)")) }
    }

    private static func breakage(_ arguments: inout Arguments) throws(Failure) -> Breakage? {
        guard let name = try arguments.option("--without") else { return nil }
        guard let breakage = Breakage(rawValue: name) else {
            let parts = Breakage.allCases.map(\.rawValue).joined(separator: ", ")
            throw .arguments(
                Bilingual(
                    es: "la demostración puede ir sin \(parts)", en: "the demonstration can be without \(parts)"))
        }
        return breakage
    }

    private static func stay(_ outcome: Demo.Outcome) async {
        Output.write(
            """

            The gateway stays up until Ctrl-C.

              Ring it        baresip -e "/dial sip:soporte@\(outcome.address)"
                             or in Linphone: sip:soporte@\(outcome.address) (no account, UDP, PCMU or PCMA)
              As the client  clave \(outcome.callerCode), número confidencial \(outcome.callerPIN)
              As the agent   opcion1 console --socket \(outcome.console)
                             then: entrar \(outcome.agent), NIP \(outcome.agentPIN), listo, aceptar
                             (the agent's telephone is the demonstration's own; it answers by itself)

            """)
        let signals = Signals()
        for await signal in signals.received where signal == .terminate { return }
    }
}

extension Bilingual {
    fileprivate static let nothingToShow = Bilingual(
        es: "no se encuentran los planes de marcación ni las grabaciones, ni aquí ni junto al programa",
        en: "dialplans and prompts are found neither here nor beside the program")
}
