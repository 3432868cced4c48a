import Announcements
import Document
import Helpdesk
import Telephony

/// Looks at where calls can go in a dialplan whose steps are all readable.
struct FlowCheck {
    let dialplan: Dialplan
    let graph: FlowGraph
    let notes: DecodingNotes

    /// A law of its own file joins by its line here.
    private static var laws: [any FlowLaw.Type] {
        [
            OpenHoursLaw.self, NobodyAnswersLaw.self, LastWordLaw.self, RefusedActLaw.self, MandatoryFieldsLaw.self,
            OpenedCaseLaw.self,
        ]
    }

    init(_ dialplan: Dialplan, _ notes: DecodingNotes) {
        self.dialplan = dialplan
        self.notes = notes
        graph = FlowGraph(dialplan, order: notes.places.map(\.step))
    }

    func report() {
        checkFields()
        checkOpenings()
        checkScope()
        if notes.isGraphBroken { return }
        checkReach()
        checkRings()
        checkNotice()
        checkIdentity()
        checkNames()
        checkTickets()
        checkFieldUses()
        for law in Self.laws { law.check(self) }
    }

    /// As they stand in the file.
    var steps: [Step] { notes.places.compactMap { dialplan.steps[$0.step] } }

    private var reader: Reader { notes.reader }
    func report(_ message: Bilingual, at step: StepName) {
        guard let position = notes.position(of: step) else { preconditionFailure("every step has a place in the file") }
        reader.report(message, at: position)
    }

    /// What is checked must be filled in somewhere; its value must be one that a menu or “set” fills in.
    private func checkFields() {
        if notes.isFieldUnreadable { return }
        var filled: [CaseField: Set<String>] = [:]
        var keyed: Set<CaseField> = []
        for step in dialplan.steps.values {
            switch step.kind {
            case .menu(let menu):
                if let field = menu.sets { filled[field, default: []].formUnion(menu.choices.values) }
            case .set(let fields):
                for (field, value) in fields { filled[field, default: []].formUnion([value].compactMap { $0 }) }
            case .ask(let ask): keyed.insert(ask.sets)
            default: break
            }
        }
        let known = keyed.union(filled.keys)
        reportUnknownFields(known)
        for checked in notes.checkedValues where known.contains(checked.field) && !keyed.contains(checked.field) {
            if filled[checked.field]?.contains(checked.value) == true { continue }
            let message = Bilingual(
                es: "ningún menú llena “\(checked.field.raw)” con “\(checked.value)”",
                en: "no menu sets “\(checked.field.raw)” to “\(checked.value)”")
            let meant = nearest(checked.value, among: filled[checked.field] ?? [])
            reader.report(message + .didYouMean(meant), at: checked.position)
        }
    }

    private func reportUnknownFields(_ known: Set<CaseField>) {
        for (field, position) in notes.checkedFields where !known.contains(field) {
            let names = known.map(\.raw) + Fact.allCases.map(\.rawValue)
            let message =
                Bilingual.noStepSets(field)
                + Bilingual(es: ", y no es nada que sepa el programa", en: ", and it is no fact of the gateway")
            reader.report(message + .didYouMean(nearest(field.raw, among: names)), at: position)
        }
        for (use, _) in notes.fieldUses {
            guard case .field(let field) = use.value, !known.contains(field) else { continue }
            let meant = nearest(field.raw, among: known.map(\.raw)).map { "{case.\($0)}" }
            reader.report(.noStepSets(field) + .didYouMean(meant), at: use.position)
        }
    }

    /// What is noted of the case on every way may be said without a plainer sentence.
    private func checkFieldUses() {
        for (use, isPlainest) in notes.fieldUses where isPlainest {
            guard case .field(let field) = use.value else { continue }
            guard let step = use.step else {
                let what = Bilingual(es: "lo sabe", en: "knows it")
                reader.report(.cannotStandInDefaults(use.value, everyStep: what), at: use.position)
                continue
            }
            let before = graph.reachable { !$0.kind.fills(field, by: $1) }
            if before[step] == nil { continue }
            let path = FlowGraph.path(to: step, in: before)
            reader.report(.isNotKnown(use.value, on: path) + .plainerSentence, at: use.position)
        }
    }

    private func checkScope() {
        let said = dialplan.spokenNames["out-of-scope"] ?? [:]
        if dialplan.rules.outOfScope.contains(where: { !$0.needsNote && said[$0.name] != nil }) { return }
        for position in notes.scopeUses {
            reader.report(
                Bilingual(
                    es: "“{scope.excluded}” nunca se sabe: “out-of-scope” no tiene nada que se diga",
                    en: "“{scope.excluded}” is never known: “out-of-scope” lists nothing that is said"), at: position)
        }
    }

    private func checkOpenings() {
        let calendar = dialplan.calendar
        let days = Array(calendar.weekly.values) + Array(calendar.exceptions.values)
        if days.joined().contains(where: { $0.state == .open }) { return }
        for position in notes.openingUses {
            let message = Bilingual(
                es: "“{opening.next}” nunca se sabe: “hours” no tiene horas abiertas",
                en: "“{opening.next}” is never known: “hours” has no open hours")
            reader.report(message, at: position)
        }
    }

    private func checkReach() {
        let reached = graph.reachable()
        for (step, _) in notes.places where reached[step] == nil {
            report(
                Bilingual(es: "ningún camino lleva al paso “\(step)”", en: "no way leads to step “\(step)”"), at: step)
        }
    }

    /// Every step but “hang-up” has an exit that a caller takes by doing nothing, so that without such rings every
    /// call comes to its end.
    private func checkRings() {
        let unasked = graph.rings(in: dialplan.calendar.states) { step, exit in !step.kind.waitsForCaller }
        for ring in unasked {
            let message = Bilingual(
                es: "estos pasos dan vueltas y no preguntan nada a quien llama: \(Self.closed(ring))",
                en: "these steps go round in a ring and ask the caller nothing: \(Self.closed(ring))")
            report(message, at: ring[0])
        }
        let silent = graph.rings(in: dialplan.calendar.states) { step, exit in
            step.kind.isLeftInSilence(by: exit)
        }
        for ring in silent where !unasked.contains(where: { !Set($0).isDisjoint(with: ring) }) {
            let message = Bilingual(
                es: "quien no marca nada da vueltas sin fin: \(Self.closed(ring))",
                en: "a caller who keys nothing goes round for ever: \(Self.closed(ring))")
            report(message, at: ring[0])
        }
    }

    static func closed(_ ring: [StepName]) -> String { FlowGraph.path(ring + ring.prefix(1)) }

    /// Who is recorded has heard so (S0: the greeting), whatever way the call took.
    ///
    /// Here as below a way ends at the first step that it should not come to: what lies behind is the same fault.
    private func checkNotice() {
        if dialplan.recording == .never { return }
        let before = graph.reachable { step, _ in
            if case .notice = step.kind { false } else { !step.kind.isRecorded(dialplan.recording) }
        }
        for (name, _) in notes.places where before[name] != nil {
            guard let step = dialplan.steps[name], step.kind.isRecorded(dialplan.recording) else { continue }
            let path = FlowGraph.path(to: name, in: before)
            let message = Bilingual(
                es: "aquí se graba a quien llama sin que haya oído un “notice” por este camino: \(path)",
                en: "the caller is recorded here without having heard a “notice” on this way: \(path)")
            report(message, at: name)
        }
    }

    private func checkIdentity() {
        let before = graph.reachable { $0.kind.needsIdentity == nil && $0.kind.identifies(by: $1) == nil }
        for (name, _) in notes.places where before[name] != nil {
            guard let step = dialplan.steps[name], let need = step.kind.needsIdentity else { continue }
            let path = FlowGraph.path(to: name, in: before)
            let message = Bilingual(
                es: "\(need.es) es para quien ya se identificó, y por este camino no lo ha hecho: \(path)",
                en: "\(need.en) is for callers who are identified, and on this way they are not: \(path)")
            report(message, at: name)
        }
    }

    /// Who is identified has a company, and by all exits but “company” a name.
    private func checkNames() {
        if notes.identityUses.isEmpty { return }
        let company = graph.reachable { $0.kind.identifies(by: $1) == nil }
        let person = graph.reachable { $0.kind.identifies(by: $1) != .person }
        for use in notes.identityUses {
            guard let step = use.step else {
                let what = Bilingual(es: "sabe quién llama", en: "knows who calls")
                reader.report(.cannotStandInDefaults(use.value, everyStep: what), at: use.position)
                continue
            }
            let before = use.value == .contactName ? person : company
            if before[step] == nil { continue }
            let path = FlowGraph.path(to: step, in: before)
            reader.report(.isNotKnown(use.value, on: path) + .plainerSentence, at: use.position)
        }
    }

    private func checkTickets() {
        let speaking = Set(notes.ticketUses.compactMap(\.step))
        let before = graph.reachable { step, exit in
            switch step.kind {
            case .openTicket: exit != .next
            case .findTicket, .openTickets: exit != .found
            default: step.kind.needsTicket == nil && !speaking.contains(step.name)
            }
        }
        for use in notes.ticketUses {
            guard let step = use.step else {
                let what = Bilingual(es: "sabe de un ticket", en: "knows a ticket")
                reader.report(.cannotStandInDefaults(use.value, everyStep: what), at: use.position)
                continue
            }
            if before[step] != nil {
                let path = FlowGraph.path(to: step, in: before)
                reader.report(.isNotKnown(use.value, on: path), at: use.position)
            }
        }
        for (name, _) in notes.places where before[name] != nil {
            guard let need = dialplan.steps[name]?.kind.needsTicket else { continue }
            let path = FlowGraph.path(to: name, in: before)
            let message = Bilingual(
                es: "\(need.es), y por este camino no se sabe de ninguno: \(path)",
                en: "\(need.en), and on this way none is known: \(path)")
            report(message, at: name)
        }
    }
}

extension ExitName {
    /// Taken without the caller doing anything, in no time that a caller would notice.
    ///
    /// A caller known by number, or known already, is identified without a question. Where the rules refuse a comment
    /// or an act nothing is asked.
    var isSilent: Bool {
        let silent: Set<ExitName> = [
            .silence, .empty, .fault, .failed, .drained, .notAllowed, .identified, .company, .locked, .noTicket,
            .refused,
        ]
        return silent.contains(self)
    }
}

extension Step.Kind {
    /// Whether a caller who does nothing can leave by that exit.
    func isLeftInSilence(by exit: ExitName) -> Bool {
        // Wrong answers alone lead there, each to a question of its own.
        if case .identify = self, exit == .refused { return false }
        return !waitsForCaller || exit.isSilent
    }

    /// Whether a call stays here until the caller, or somebody else, does something.
    var waitsForCaller: Bool {
        switch self {
        case .say, .notice, .language, .hours, .check, .factCheck, .set, .act, .openTicket, .hangUp: false
        case .menu, .ask, .identify, .changePIN, .describe, .findTicket, .openTickets, .comment, .queue, .message,
            .callBack, .transfer:
            true
        }
    }

    fileprivate enum Known { case company, person }

    /// What is known of the caller who leaves the step by this exit; nil: nothing through it.
    fileprivate func identifies(by exit: ExitName) -> Known? {
        guard case .identify = self else { return nil }
        return exit == .identified ? .person : exit == .company ? .company : nil
    }

    fileprivate func isRecorded(_ recording: Dialplan.Recording) -> Bool {
        switch self {
        case .describe, .transfer: true
        case .queue(let queue): queue.connecting == nil || recording == .call
        default: false
        }
    }

    /// Whether `field` is noted when a caller leaves the step by this exit.
    fileprivate func fills(_ field: CaseField, by exit: ExitName) -> Bool {
        switch self {
        case .menu(let menu):
            menu.sets == field && menu.value(by: exit) != nil
        case .set(let fields): (fields[field] ?? nil) != nil
        case .ask(let ask): ask.sets == field && exit == .next
        default: false
        }
    }

    /// Why the step is for callers for whom a ticket is known.
    fileprivate var needsTicket: Bilingual? {
        switch self {
        case .comment: return Bilingual(es: "“comment” agrega a un ticket", en: "“comment” adds to a ticket")
        case .act(let doing):
            guard doing.needsTicket else { return nil }
            let act = "“act: \(doing.act.rawValue)”"
            return Bilingual(es: "\(act) se hace con un ticket", en: "\(act) is done to a ticket")
        case .factCheck(let check):
            guard check.fact.needsTicket else { return nil }
            let check = "“check: \(check.fact.rawValue)”"
            return Bilingual(es: "\(check) pregunta por un ticket", en: "\(check) asks for a ticket")
        default: return nil
        }
    }

    /// The file's word for a step that is for identified callers only.
    fileprivate var needsIdentity: Bilingual? {
        switch self {
        case .openTicket, .findTicket, .openTickets, .changePIN, .comment: Bilingual(es: "“\(word)”", en: "“\(word)”")
        case .act(let doing): Bilingual(es: "“act: \(doing.act.rawValue)”", en: "“act: \(doing.act.rawValue)”")
        case .queue(let queue):
            queue.admitsAnyone
                ? nil : Bilingual(es: "“queue” sin “admits: anyone”", en: "“queue” without “admits: anyone”")
        default: nil
        }
    }
}

extension Bilingual {
    fileprivate static func noStepSets(_ field: CaseField) -> Bilingual {
        Bilingual(es: "ningún paso llena “\(field.raw)”", en: "no step sets “\(field.raw)”")
    }

    fileprivate static func isNotKnown(_ value: SpokenValue, on path: String) -> Bilingual {
        Bilingual(
            es: "“{\(value.rawValue)}” no se sabe por este camino: \(path)",
            en: "“{\(value.rawValue)}” is not known on this way: \(path)")
    }

    fileprivate static func cannotStandInDefaults(_ value: SpokenValue, everyStep knows: Bilingual) -> Bilingual {
        Bilingual(
            es: "“{\(value.rawValue)}” no puede ir en “defaults”: no todo paso \(knows.es)",
            en: "“{\(value.rawValue)}” cannot stand in “defaults”: not every step \(knows.en)")
    }
}
