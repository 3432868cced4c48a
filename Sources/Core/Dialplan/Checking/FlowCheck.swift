import Announcements
import Document
import Helpdesk
import Telephony

/// Looks at where calls can go in a dialplan whose steps are all readable.
struct FlowCheck {
    let dialplan: Dialplan
    let graph: FlowGraph
    private let notes: DecodingNotes

    /// A law of its own file joins by its line here.
    private static var laws: [any FlowLaw.Type] { [OpenHoursLaw.self, NobodyAnswersLaw.self] }

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
    func report(_ message: String, at step: StepName) {
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
            let meant = nearest(checked.value, among: filled[checked.field] ?? [])
            let hint = meant.map { "; did you mean “\($0)”?" } ?? ""
            reader.report("no menu sets “\(checked.field.raw)” to “\(checked.value)”\(hint)", at: checked.position)
        }
    }

    private func reportUnknownFields(_ known: Set<CaseField>) {
        for (field, position) in notes.checkedFields where !known.contains(field) {
            let names = known.map(\.raw) + Fact.allCases.map(\.rawValue)
            let hint = nearest(field.raw, among: names).map { "; did you mean “\($0)”?" } ?? ""
            reader.report("no step sets “\(field.raw)”, and it is no fact of the gateway\(hint)", at: position)
        }
        for (use, _) in notes.fieldUses {
            guard case .field(let field) = use.value, !known.contains(field) else { continue }
            let hint = nearest(field.raw, among: known.map(\.raw)).map { "; did you mean “{case.\($0)}”?" } ?? ""
            reader.report("no step sets “\(field.raw)”\(hint)", at: use.position)
        }
    }

    /// What is noted of the case on every way may be said without a plainer sentence.
    private func checkFieldUses() {
        for (use, isPlainest) in notes.fieldUses where isPlainest {
            guard case .field(let field) = use.value else { continue }
            let value = "“{\(use.value.rawValue)}”"
            guard let step = use.step else {
                reader.report("\(value) cannot stand in “defaults”: not every step knows it", at: use.position)
                continue
            }
            let before = graph.reachable { !$0.kind.fills(field, by: $1) }
            if before[step] == nil { continue }
            let path = FlowGraph.path(to: step, in: before)
            let hint = "; a plainer sentence after this one says it without: [\"…\", \"…\"]"
            reader.report("\(value) is not known on this way: \(path)\(hint)", at: use.position)
        }
    }

    private func checkScope() {
        let said = dialplan.spokenNames["out-of-scope"] ?? [:]
        if dialplan.rules.outOfScope.contains(where: { !$0.needsNote && said[$0.name] != nil }) { return }
        for position in notes.scopeUses {
            reader.report("“{scope.excluded}” is never known: “out-of-scope” lists nothing that is said", at: position)
        }
    }

    private func checkOpenings() {
        let calendar = dialplan.calendar
        let days = Array(calendar.weekly.values) + Array(calendar.exceptions.values)
        if days.joined().contains(where: { $0.state == .open }) { return }
        for position in notes.openingUses {
            reader.report("“{opening.next}” is never known: “hours” has no open hours", at: position)
        }
    }

    private func checkReach() {
        let reached = graph.reachable()
        for (step, _) in notes.places where reached[step] == nil { report("no way leads to step “\(step)”", at: step) }
    }

    /// Every step but “hang-up” has an exit that a caller takes by doing nothing, so that without such rings every
    /// call comes to its end.
    private func checkRings() {
        let unasked = graph.rings(in: dialplan.worlds) { step, exit in !step.kind.waitsForCaller }
        for ring in unasked {
            report("these steps go round in a ring and ask the caller nothing: \(Self.closed(ring))", at: ring[0])
        }
        let silent = graph.rings(in: dialplan.worlds) { step, exit in
            !step.kind.waitsForCaller || exit.isSilent
        }
        for ring in silent where !unasked.contains(where: { !Set($0).isDisjoint(with: ring) }) {
            report("a caller who keys nothing goes round for ever: \(Self.closed(ring))", at: ring[0])
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
            report("the caller is recorded here without having heard a “notice” on this way: \(path)", at: name)
        }
    }

    private func checkIdentity() {
        let before = graph.reachable { $0.kind.needsIdentity == nil && $0.kind.identifies(by: $1) == nil }
        for (name, _) in notes.places where before[name] != nil {
            guard let step = dialplan.steps[name], let need = step.kind.needsIdentity else { continue }
            let path = FlowGraph.path(to: name, in: before)
            report("\(need) is for callers who are identified, and on this way they are not: \(path)", at: name)
        }
    }

    /// Who is identified has a company, and by all exits but “company” a name.
    private func checkNames() {
        if notes.identityUses.isEmpty { return }
        let company = graph.reachable { $0.kind.identifies(by: $1) == nil }
        let person = graph.reachable { $0.kind.identifies(by: $1) != .person }
        for use in notes.identityUses {
            let value = "“{\(use.value.rawValue)}”"
            guard let step = use.step else {
                reader.report("\(value) cannot stand in “defaults”: not every step knows who calls", at: use.position)
                continue
            }
            let before = use.value == .contactName ? person : company
            if before[step] == nil { continue }
            let path = FlowGraph.path(to: step, in: before)
            let hint = "; a plainer sentence after this one says it without: [\"…\", \"…\"]"
            reader.report("\(value) is not known on this way: \(path)\(hint)", at: use.position)
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
            let value = "“{\(use.value.rawValue)}”"
            guard let step = use.step else {
                reader.report("\(value) cannot stand in “defaults”: not every step knows a ticket", at: use.position)
                continue
            }
            if before[step] != nil {
                let path = FlowGraph.path(to: step, in: before)
                reader.report("\(value) is not known on this way: \(path)", at: use.position)
            }
        }
        for (name, _) in notes.places where before[name] != nil {
            guard let need = dialplan.steps[name]?.kind.needsTicket else { continue }
            let path = FlowGraph.path(to: name, in: before)
            report("\(need), and on this way none is known: \(path)", at: name)
        }
    }
}

extension ExitName {
    /// Taken without the caller doing anything, in no time that a caller would notice.
    ///
    /// A caller known by number, or known already, is identified without a question.
    var isSilent: Bool {
        let silent: Set<ExitName> = [
            .silence, .empty, .fault, .failed, .drained, .notAllowed, .identified, .company, .locked, .noTicket,
        ]
        return silent.contains(self)
    }
}

extension Step.Kind {
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
            menu.sets == field && menu.choices.contains { ExitName.key($0) == exit && !$1.isEmpty }
        case .set(let fields): (fields[field] ?? nil) != nil
        case .ask(let ask): ask.sets == field && exit == .next
        default: false
        }
    }

    /// Why the step is for callers for whom a ticket is known.
    fileprivate var needsTicket: String? {
        switch self {
        case .comment: "“comment” adds to a ticket"
        case .act(let doing): doing.needsTicket ? "“act: \(doing.act.rawValue)” is done to a ticket" : nil
        case .factCheck(let check):
            check.fact.needsTicket ? "“check: \(check.fact.rawValue)” asks for a ticket" : nil
        default: nil
        }
    }

    /// The file's word for a step that is for identified callers only.
    fileprivate var needsIdentity: String? {
        switch self {
        case .openTicket: "“open-ticket”"
        case .findTicket: "“find-ticket”"
        case .openTickets: "“open-tickets”"
        case .act(let doing): "“act: \(doing.act.rawValue)”"
        case .changePIN: "“change-pin”"
        case .comment: "“comment”"
        case .queue(let queue): queue.admitsAnyone ? nil : "“queue” without “admits: anyone”"
        default: nil
        }
    }
}
