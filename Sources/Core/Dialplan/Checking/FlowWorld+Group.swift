import Helpdesk
import Telephony

extension FlowWorld {
    /// More than this many are not told apart by what is noted and known: then only the hours count.
    private static let most = 1_000

    /// Those in which calls that stay within a group of steps can take different ways.
    static func all(in states: [BusinessCalendar.State], of group: [Step]) -> [FlowWorld] {
        let names = Set(group.map(\.name))
        let hasHours = group.contains { $0.kind == .hours }
        let states = hasHours ? states : Array(states.prefix(1))
        // What a step notes by itself changes while a caller keys nothing.
        let noted = Set(group.flatMap(\.kind.notedFields))
        let isSteady = group.allSatisfy(\.kind.isSteady)
        var fields: [CaseField: [Step]] = [:]
        var facts: [Fact: [Step]] = [:]
        for step in group {
            switch step.kind {
            case .check(let check): fields[check.field, default: []].append(step)
            // Agents come and go.
            case .factCheck(let check) where isSteady && check.fact != .agents:
                facts[check.fact, default: []].append(step)
            default: break
            }
        }
        let free = noted.intersection(fields.keys)
        var worlds = [FlowWorld(state: .closed, values: [:], freeFields: free)]
        for (field, steps) in fields.sorted(by: { $0.key.raw < $1.key.raw }) where !free.contains(field) {
            let values = distinct([nil] + steps.flatMap(\.kind.checkedValues).sorted(), in: steps, names)
            worlds = worlds.flatMap { world in values.map { world.noting($0, of: field) } }
        }
        for (fact, steps) in facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let values = distinct(fact.values, in: steps, names).compactMap(\.self)
            worlds = worlds.flatMap { world in values.map { world.knowing($0, of: fact) } }
        }
        if worlds.count > most { worlds = [FlowWorld(state: .closed, values: [:], freeFields: Set(fields.keys))] }
        return states.flatMap { state in
            worlds.map { FlowWorld(state: state, values: $0.values, freeFields: $0.freeFields, facts: $0.facts) }
        }
    }

    /// One of those values that lead on to the same steps of the group.
    private static func distinct(_ values: [String?], in steps: [Step], _ group: Set<StepName>) -> [String?] {
        var seen: Set<[StepName?]> = []
        return values.filter { value in
            let targets = steps.map { step in
                step.kind.exit(for: value).flatMap { step.exits[$0] }.flatMap { group.contains($0) ? $0 : nil }
            }
            return seen.insert(targets).inserted
        }
    }

    private func noting(_ value: String?, of field: CaseField) -> FlowWorld {
        guard let value else { return self }
        return FlowWorld(
            state: state, values: values.merging([field: value]) { _, new in new }, freeFields: freeFields,
            facts: facts)
    }

    private func knowing(_ value: String, of fact: Fact) -> FlowWorld {
        var world = self
        world.facts[fact] = value
        return world
    }
}

extension FieldCheck {
    /// By which a case leaves whose field has this value; nil where it has none.
    func exit(for value: String?) -> ExitName {
        value.flatMap { values.contains($0) ? .value($0) : nil } ?? .otherwise
    }
}

extension FactCheck {
    func exit(for value: String) -> ExitName { values.contains(value) ? .value(value) : .otherwise }
}

extension Step.Kind {
    fileprivate var checkedValues: [String] {
        switch self {
        case .check(let check): Array(check.values)
        default: []
        }
    }

    fileprivate func exit(for value: String?) -> ExitName? {
        switch self {
        case .check(let check): check.exit(for: value)
        case .factCheck(let check): value.map(check.exit)
        default: nil
        }
    }

    fileprivate var notedFields: [CaseField] { if case .set(let fields) = self { Array(fields.keys) } else { [] } }

    /// Whether what the gateway knows stays so when a call passes here and the caller does nothing.
    fileprivate var isSteady: Bool {
        switch self {
        case .say, .notice, .language, .hours, .check, .factCheck, .menu, .ask, .queue, .transfer, .hangUp: true
        case .set, .identify, .changePIN, .describe, .openTicket, .findTicket, .openTickets, .act, .comment, .message,
            .callBack:
            false
        }
    }
}
