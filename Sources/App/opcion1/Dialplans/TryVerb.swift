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
          --agents STATE    how many are free, from 1 to 9, and without it 3: you are asked of one after the other
                            whether he takes the call; or free (one), busy (one, who takes no calls) or none
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
        let number = try number(&arguments)
        let agents = try agents(&arguments)
        let outage = try choice("--fails", of: Outage.self, &arguments)
        let incident = try incident(&arguments)
        let language = try arguments.option("--language")
        let isHidden = arguments.flag("--hidden")
        let isUntrusted = arguments.flag("--untrusted")
        let asksAlways = arguments.flag("--every")
        if number != nil && isHidden { throw .cannotStandTogether("--from", "--hidden") }
        if contact != nil && kind != nil { throw .cannotStandTogether("--contact", "--as") }
        let place = try RehearsalPlace(&arguments)
        let (piece, messages) = (try place.one(), place.language)
        try check(incident, in: piece.plan)
        let now = SystemTime().now
        let moment = try TypedMoment.read("--at", at, now: now, in: piece.plan.calendar.zone) ?? now
        var circumstances = try people(of: piece, contact, kind, at: moment)
        circumstances.moment = moment
        circumstances.agents = agents
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
            throw .work(.callNeverEnds(error))
        }
        tell(call, rehearsal, messages)
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ option: String, of type: Choice.Type, _ arguments: inout Arguments
    ) throws(Failure) -> Choice? {
        guard let text = try arguments.option(option) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = type.allCases.map(\.rawValue)
        throw .arguments(.cannotBe(option, text) + .meant(text, among: names))
    }

    private static func incident(_ arguments: inout Arguments) throws(Failure) -> Incident? {
        guard let text = try arguments.option("--happens") else { return nil }
        if let incident = Incident(text) { return incident }
        let kinds = Incident.Kind.allCases.map(\.rawValue)
        let what = String(text.prefix { $0 != ":" })
        let meant = kinds.contains(what) ? nil : nearest(what, among: kinds)
        let all = kinds.joined(separator: ", ")
        let expected = Bilingual(
            es: "; escriba WHAT:STEP, donde WHAT es uno de \(all)", en: "; write WHAT:STEP, WHAT being one of \(all)")
        throw .arguments(.cannotBe("--happens", text) + (meant.map { .didYouMean($0) } ?? expected))
    }

    /// In a step that there is.
    private static func check(_ incident: Incident?, in plan: Dialplan) throws(Failure) {
        guard let step = incident?.step, plan.steps[step] == nil else { return }
        let message = Bilingual(
            es: "--happens nombra el paso \(quoted(step.raw)), que no existe",
            en: "--happens names the step \(quoted(step.raw)), which does not exist")
        throw .arguments(message + .didYouMean(nearest(step.raw, among: plan.steps.keys.map(\.raw))))
    }

    /// Digits as a telephone shows them; an extension's few digits too.
    private static func number(_ arguments: inout Arguments) throws(Failure) -> String? {
        guard let text = try arguments.option("--from") else { return nil }
        let digits = text.filter { $0.isASCII && $0.isWholeNumber }
        let isNumber = text.allSatisfy { $0.isASCII && ($0.isWholeNumber || "+ -().".contains($0)) }
        if isNumber, (1...PhoneFields.mostDigits).contains(digits.count), !text.dropFirst().contains("+") {
            return text
        }
        throw .arguments(
            Bilingual(
                es:
                    "--from \(quoted(text)) no es un número de teléfono, como “+525550001234”; --hidden es quien lo oculta",
                en: "--from \(quoted(text)) is not a telephone number, as “+525550001234”; --hidden withholds it"))
    }

    /// Agents that are signed in; by themselves they are called as the one of an exploration, and as many as asked for.
    private static func agents(
        _ arguments: inout Arguments
    ) throws(Failure) -> [AgentID: Circumstances.Presence] {
        let text = try arguments.option("--agents") ?? "\(usualAgents)"
        if let count = Int(text), mostAgents.contains(count) {
            let names = (1...count).map { AgentID($0 == 1 ? "agente" : "agente-\($0)") }
            return Dictionary(names.map { ($0, .free) }) { first, _ in first }
        }
        if let staff = Circumstances.Staff(rawValue: text) {
            return Circumstances(moment: Timestamp(seconds: 0), staff: staff).agents
        }
        let names = Circumstances.Staff.allCases.map(\.rawValue)
        let (least, most) = (mostAgents.lowerBound, mostAgents.upperBound)
        let count = Bilingual(es: ", o de \(least) a \(most)", en: ", or from \(least) to \(most)")
        let meant = nearest(text, among: names).map { Bilingual.didYouMean($0) }
        throw .arguments(.cannotBe("--agents", text) + (meant ?? .meant(text, among: names) + count))
    }

    /// So that the call goes on to another one where the first does not take it.
    private static let usualAgents = 3
    private static let mostAgents = 1...9

    /// Who calls and who else is known: of the scenarios, or of an exploration.
    private static func people(
        of piece: RehearsalPlace.Piece, _ contact: String?, _ kind: Scene.Caller?, at moment: Timestamp
    ) throws(Failure) -> Circumstances {
        if let kind { return Scene(.open, kind).circumstances(in: piece.plan, at: moment) }
        var circumstances = Circumstances(moment: moment)
        guard Folder.holds(piece.scenarios) else {
            let message = Bilingual(
                es: "no hay contactos: no existe \(piece.scenarios)",
                en: "there are no contacts: there is no \(piece.scenarios)")
            if contact != nil { throw .work(message) }
            return circumstances
        }
        let cast = try DialplanPlace.told { () throws(Problems) in
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
            throw .arguments(message + meant)
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
            let all = languages.joined(separator: ", ")
            throw .arguments(
                Bilingual(
                    es: "el plan de marcación no habla \(quoted(language)); habla \(all)",
                    en: "the dialplan does not speak \(quoted(language)); it speaks \(all)"))
        }
        var plan = self
        let name = StepName("(\(language))")
        plan.steps[name] = Step(name: name, kind: .language(language), exits: [.next: entry])
        plan.entry = name
        return plan
    }
}

extension Bilingual {
    fileprivate static func cannotBe(_ option: String, _ text: String) -> Bilingual {
        Bilingual(es: "\(option) no puede ser \(quoted(text))", en: "\(option) cannot be \(quoted(text))")
    }
}
