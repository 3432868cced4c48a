internal import Demo
internal import Gateway

/// `opcion1 demo`: the main job, for someone who has no telephone.
enum DemoCommand: Command {
    static let name = "demo"
    static let summary = "shows a whole call, from the greeting to the ticket and the agent"
    static let usage = """
        opcion1 demo [--stay]

          --stay   leaves the gateway running, and says how to ring it and how to open a console
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let stays = arguments.flag("--stay")
        let without = try arguments.option("--without")
        try arguments.finish()
        guard let sources = DemoSources.find() else {
            throw .work("dialplans and prompts are found neither here nor beside the program")
        }
        let demo = Demo(
            sources: sources, breakage: without.flatMap(Breakage.init), print: { Output.write($0) })
        do {
            let outcome = try await demo.run { _, _ in if stays {} }
            Output.write("\nticket \(outcome.ticket), llamada \(outcome.call), registros en \(outcome.folder)\n")
        } catch { throw .work("\(error)") }
    }
}
