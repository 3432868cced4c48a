internal import Document
internal import Gateway

/// `opcion1 prompts`: what callers hear, made, looked through and tried.
enum PromptsCommand: Command {
    static let name = "prompts"
    static let summary = "makes, checks, lists and tries what callers hear"
    static let usage = """
        opcion1 prompts build [--all] [--prune] [--no-reload]
        opcion1 prompts check
        opcion1 prompts list [--json | --csv]
        opcion1 prompts say "SENTENCE WITH {values}" [--set NAME=VALUE]… [--out FILE.wav] [--codec NAME]

        “build” adds every sentence of the dialplans that the catalogue lacks, renders what is missing or whose words
        have changed, and has the gateway that runs on these settings put it into service. Recordings of a studio, by
        whose line in the catalogue stands “by: studio”, are never touched. “check” needs no voice; without a fault it
        ends with status 0. “say” plays what a caller would hear, on the sound device where there is no --out.

          --all             renders also what is up to date
          --prune           drops the clips of sentences and numbers that nothing says any more
          --no-reload       leaves the gateway as it is
          --set NAME=VALUE  what a value is, as “ticket.number=48201”; others have a sample
          --out FILE.wav    where to write it
          --codec NAME      as it comes over that codec: \(SayingCodec.names)
        \(Listing.usage)
        \(PromptsPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        switch try arguments.verb(among: ["build", "check", "list", "say"]) {
        case "build": try await build(&arguments)
        case "check": try await check(&arguments)
        case "list": try list(&arguments)
        case "say": try await say(&arguments)
        default: throw .arguments("say what to do: build, check, list or say")
        }
    }

    private static func build(_ arguments: inout Arguments) async throws(Failure) {
        let everything = arguments.flag("--all")
        let prunes = arguments.flag("--prune")
        let reloads = !arguments.flag("--no-reload")
        let place = try PromptsPlace(&arguments)
        try arguments.finish()
        if prunes && place.dialplans == nil { throw .arguments("--prune needs the dialplans: say --dialplans PATH") }
        let outcome = try await PromptsBuild(place: place, everything: everything, prunes: prunes).run()
        if outcome.failed > 0 {
            let told = place.settings != nil && reloads ? "; the gateway was not told to reload" : ""
            throw .work("\(outcome.failed) prompts could not be made\(told)")
        }
        guard reloads, let settings = place.settings else { return }
        switch try await RunningGateway(socket: settings.consoleSocket).reload() {
        case .reloaded(let edition): Output.write("edition \(edition) is in service: the next call hears it\n")
        case .notRunning: Output.write("no gateway runs on these settings; it is heard from the next start on\n")
        }
    }

    private static func check(_ arguments: inout Arguments) async throws(Failure) {
        let place = try PromptsPlace(&arguments)
        try arguments.finish()
        let (faults, clips) = try await PromptsCheck(place: place).run()
        for fault in faults { Output.write(fault.line + "\n") }
        if !faults.isEmpty { throw .work(faults.count == 1 ? "one fault" : "\(faults.count) faults") }
        let unchecked = place.dialplans == nil ? "; without dialplans nobody knows whether all can be said" : ""
        Output.write("\(clips) prompts, no fault\(unchecked)\n")
    }

    private static func list(_ arguments: inout Arguments) throws(Failure) {
        let listing = try Listing(&arguments)
        let place = try PromptsPlace(&arguments)
        try arguments.finish()
        listing.print(try PromptRow.rows(of: place), PromptRow.columns, empty: "No hay mensajes grabados.")
    }

    private static func say(_ arguments: inout Arguments) async throws(Failure) {
        let sets = try arguments.options("--set")
        let out = try arguments.option("--out")
        let codec = try SayingCodec.named(try arguments.option("--codec"))
        let place = try PromptsPlace(&arguments)
        guard let sentence = arguments.next() else { throw .arguments("say which sentence, in quotation marks") }
        try arguments.finish()
        let values = try SampleValues(sets)
        let saying = try await Saying(sentence, values, place)
        Output.write(saying.text + "\n")
        let wave = saying.heard(over: codec)
        if let out { try SoundOutput.write(wave, to: out) } else { try SoundOutput.play(wave) }
    }
}
