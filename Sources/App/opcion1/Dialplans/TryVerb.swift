internal import Content
internal import Dialplan
internal import Document
internal import Foundation
internal import Gateway
internal import Helpdesk
internal import Simulation
internal import Telephony

/// `opcion1 dialplan try`
enum TryVerb: DialplanVerb {
    static let name = "try"
    static let usage = """
        opcion1 dialplan try FILE [OPTION…]

          A call without a telephone: what is said appears as text, and each line that is typed is what the caller does:
          \(TerminalCall.help.en.replacing("\n", with: "\n  "))
          Time jumps; nothing is waited for. Lines may come from a pipe; at its end the caller hangs up.

          --at MOMENT       when it is, as “2026-12-25 10:00”; without it, now
          --contact NAME    who calls, a contact of the dialplan's scenarios; or
          --as KIND         one of explore's callers: \(Scene.Caller.allCases.map(\.rawValue).joined(separator: ", "))
          --from NUMBER     the caller's number
          --hidden          the number is withheld
          --untrusted       the number comes from a peer that is not trusted
          --agents STATE    free, busy or none; without it free: you are asked whether one takes the call
          --fails PART      directory, tickets, recordings or journal does not work
          --happens WHAT:STEP
                            as the call enters that step, one of:
                            \(Incident.Kind.allCases.map(\.rawValue).joined(separator: ", "))
          --language CODE   the call begins in that language of the dialplan
          --every           asks on every occasion, also where no key is waited for
        \(RehearsalPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let at = try arguments.option("--at")
        let contact = try arguments.option("--contact")
        let kind = try choice("--as", of: Scene.Caller.self, &arguments)
        let number = try arguments.option("--from")
        let staff = try choice("--agents", of: Circumstances.Staff.self, &arguments) ?? .free
        let outage = try choice("--fails", of: Outage.self, &arguments)
        let incident = try incident(&arguments)
        let language = try arguments.option("--language")
        let isHidden = arguments.flag("--hidden")
        let isUntrusted = arguments.flag("--untrusted")
        let asksAlways = arguments.flag("--every")
        let place = try RehearsalPlace(&arguments)
        let (piece, messages) = (try place.one(), place.language)
        let now = SystemTime().now
        let moment = try TypedMoment.read("--at", at, now: now, in: piece.plan.calendar.zone) ?? now
        var circumstances = try people(of: piece, contact, kind, at: moment, messages)
        circumstances.moment = moment
        circumstances.staff = staff
        circumstances.outage = outage
        circumstances.incident = incident
        if let number { circumstances.number = number }
        if isHidden { circumstances.number = "" }
        if isUntrusted { circumstances.isTrusted = false }
        let plan = try piece.plan.beginning(in: language)
        tellOfMissingSound(piece, messages)
        var terminal = TerminalCall(asksAlways: asksAlways, language: messages)
        let rehearsal = Rehearsal(Edition(rehearsing: plan), circumstances)
        let call: RehearsedCall
        do throws(Simulation.Failure) {
            call = try rehearsal.run { terminal.move(on: $0) }
        } catch {
            throw .work(Bilingual.callNeverEnds(error).text(in: messages))
        }
        tell(call, rehearsal, messages)
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ option: String, of type: Choice.Type, _ arguments: inout Arguments
    ) throws(Failure) -> Choice? {
        guard let text = try arguments.option(option) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = type.allCases.map(\.rawValue)
        let meant = nearest(text, among: names).map { "; did you mean \(quoted($0))?" }
        throw .arguments(
            "\(option) cannot be \(quoted(text))\(meant ?? "; it is one of \(names.joined(separator: ", "))")")
    }

    private static func incident(_ arguments: inout Arguments) throws(Failure) -> Incident? {
        guard let text = try arguments.option("--happens") else { return nil }
        if let incident = Incident(text) { return incident }
        let kinds = Incident.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw .arguments("--happens cannot be \(quoted(text)); write WHAT:STEP, WHAT being one of \(kinds)")
    }

    /// Who calls and who else is known: of the scenarios, or of an exploration.
    private static func people(
        of piece: RehearsalPlace.Piece, _ contact: String?, _ kind: Scene.Caller?, at moment: Timestamp,
        _ language: MessageLanguage
    ) throws(Failure) -> Circumstances {
        if let kind { return Scene(.open, kind).circumstances(in: piece.plan, at: moment) }
        var circumstances = Circumstances(moment: moment)
        guard Folder.holds(piece.scenarios) else {
            let message = Bilingual(
                es: "no hay contactos: no existe \(piece.scenarios)",
                en: "there are no contacts: there is no \(piece.scenarios)")
            if contact != nil { throw .work(message.text(in: language)) }
            return circumstances
        }
        let cast = try DialplanPlace.told(in: language) { () throws(Problems) in
            try ScenarioDecoder(for: piece.plan).cast(YAMLFile.read(piece.scenarios))
        }
        circumstances.people = cast.everybody
        circumstances.tickets = cast.allTickets
        guard let contact else { return circumstances }
        guard let person = cast.people[contact] else {
            let message = Bilingual(
                es: "\(piece.scenarios) no tiene el contacto \(quoted(contact))",
                en: "\(piece.scenarios) has no contact \(quoted(contact))")
            let meant = Bilingual.didYouMean(nearest(contact, among: cast.people.keys))
            throw .arguments((message + meant).text(in: language))
        }
        circumstances.number = person.number
        return circumstances
    }

    private static func tellOfMissingSound(_ piece: RehearsalPlace.Piece, _ language: MessageLanguage) {
        let prompts = URL(filePath: piece.file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "prompts").path
        guard Folder.exists(prompts) else { return }
        do throws(Problems) {
            _ = try DialplanFiles([piece.file], prompts: prompts).read()
        } catch {
            let check = "“opcion1 dialplan check \(piece.file)”"
            let message = Bilingual(
                es: "todavía no todo tiene sonido; \(check) dice lo que falta",
                en: "not all of it has sound yet; \(check) tells what lacks")
            Output.complain(message.text(in: language))
        }
    }

    private static func tell(_ call: RehearsedCall, _ rehearsal: Rehearsal, _ language: MessageLanguage) {
        let facts = CallFacts(call).messages.map { $0.text(in: language) }
        Output.write("\n" + facts.joined(separator: ", ") + "\n")
        for violation in call.violations(of: rehearsal) {
            Output.write(Bilingual.theCall(violation).text(in: language) + "\n")
        }
    }
}

extension Dialplan {
    /// With a step before the first that chooses the language.
    fileprivate func beginning(in language: String?) throws(Failure) -> Dialplan {
        guard let language, language != self.language else { return self }
        guard languages.contains(language) else {
            throw .arguments(
                "the dialplan does not speak \(quoted(language)); it speaks \(languages.joined(separator: ", "))")
        }
        var plan = self
        let name = StepName("(\(language))")
        plan.steps[name] = Step(name: name, kind: .language(language), exits: [.next: entry])
        plan.entry = name
        return plan
    }
}
