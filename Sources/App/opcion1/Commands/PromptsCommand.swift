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
        default: throw .arguments(.sayWhatToDo(["build", "check", "list", "say"]))
        }
    }

    private static func build(_ arguments: inout Arguments) async throws(Failure) {
        let everything = arguments.flag("--all")
        let prunes = arguments.flag("--prune")
        let reloads = !arguments.flag("--no-reload")
        let place = try PromptsPlace(&arguments)
        try arguments.finish()
        if prunes && place.dialplans == nil { throw .arguments(.pruneNeedsDialplans) }
        let outcome = try await PromptsBuild(place: place, everything: everything, prunes: prunes).run()
        if outcome.failed > 0 {
            throw .work(.notMade(outcome.failed) + (place.settings != nil && reloads ? .notReloaded : .nothing))
        }
        guard reloads, let settings = place.settings else { return }
        switch try await RunningGateway(socket: settings.consoleSocket).reload() {
        case .reloaded(let edition): tell(.isInService(edition), arguments)
        case .notRunning: tell(.fromNextStart, arguments)
        }
    }

    private static func check(_ arguments: inout Arguments) async throws(Failure) {
        let place = try PromptsPlace(&arguments)
        try arguments.finish()
        let (faults, clips) = try await PromptsCheck(place: place).run()
        for fault in faults { Output.write(fault.line + "\n") }
        if !faults.isEmpty { throw .work(.faults(faults.count)) }
        tell(.noFault(clips) + (place.dialplans == nil ? .unchecked : .nothing), arguments)
    }

    private static func tell(_ message: Bilingual, _ arguments: Arguments) {
        Output.write(message.text(in: arguments.language) + "\n")
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
        guard let sentence = arguments.next() else { throw .arguments(.sayWhichSentence) }
        try arguments.finish()
        let values = try SampleValues(sets)
        let saying = try await Saying(sentence, values, place)
        Output.write(saying.text + "\n")
        let wave = saying.heard(over: codec)
        if let out { try SoundOutput.write(wave, to: out) } else { try SoundOutput.play(wave) }
    }
}

extension Bilingual {
    fileprivate static let pruneNeedsDialplans = Bilingual(
        es: "--prune necesita los planes de marcación: diga --dialplans PATH",
        en: "--prune needs the dialplans: say --dialplans PATH")
    fileprivate static let sayWhichSentence = Bilingual(
        es: "diga cuál frase, entre comillas", en: "say which sentence, in quotation marks")
    fileprivate static let notReloaded = Bilingual(
        es: "; no se pidió al conmutador que las tome", en: "; the gateway was not told to reload")

    fileprivate static let fromNextStart = Bilingual(
        es: "ningún conmutador corre con estos ajustes; se oye desde el próximo arranque",
        en: "no gateway runs on these settings; it is heard from the next start on")
    fileprivate static let unchecked = Bilingual(
        es: "; sin planes de marcación no se sabe si todo se puede decir",
        en: "; without dialplans nobody knows whether all can be said")

    fileprivate static func isInService(_ edition: String) -> Bilingual {
        Bilingual(
            es: "la edición \(edition) está en servicio: la próxima llamada la oye",
            en: "edition \(edition) is in service: the next call hears it")
    }
    fileprivate static func noFault(_ clips: Int) -> Bilingual {
        Bilingual(es: "\(clips) grabaciones, ninguna falla", en: "\(clips) prompts, no fault")
    }
    fileprivate static func notMade(_ count: Int) -> Bilingual {
        Bilingual(es: "no se pudieron hacer \(count) grabaciones", en: "\(count) prompts could not be made")
    }
    fileprivate static func faults(_ count: Int) -> Bilingual {
        count == 1
            ? Bilingual(es: "una falla", en: "one fault") : Bilingual(es: "\(count) fallas", en: "\(count) faults")
    }
}
