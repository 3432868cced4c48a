import Helpdesk
import Telephony

/// What stays as it is while a caller keys nothing: how the helpdesk attends, and what is noted of the case.
struct FlowWorld: Hashable {
    let state: BusinessCalendar.State
    /// A field that is missing has a value that no step checks, or none.
    let values: [CaseField: String]
    /// Fields of which nothing is held for sure.
    var free: Set<CaseField> = []

    func allows(_ exit: ExitName, of step: Step) -> Bool {
        switch step.kind {
        case .hours: exit == state.exit
        case .check(let check) where free.contains(check.field): true
        case .check(let check):
            exit == (values[check.field].flatMap { check.values.contains($0) ? .value($0) : nil } ?? .otherwise)
        default: true
        }
    }
}

extension BusinessCalendar.State {
    /// The exit of an “hours” step.
    var exit: ExitName {
        switch self {
        case .open: .open
        case .onGuard: .onGuard
        case .closed: .closed
        }
    }
}

extension BusinessCalendar {
    /// Those that some moment can have.
    var states: [State] {
        let windows = (Array(weekly.values) + Array(exceptions.values)).joined()
        return State.allCases.filter { state in state == .closed || windows.contains { $0.state == state } }
    }
}

extension Dialplan {
    /// More than this many are not told apart by their values: then only the hours count.
    private static let mostWorlds = 200

    var worlds: [FlowWorld] {
        var checked: [CaseField: Set<String>] = [:]
        var noted: Set<CaseField> = []
        for step in steps.values {
            switch step.kind {
            case .check(let check): checked[check.field, default: []].formUnion(check.values)
            case .set(let fields): noted.formUnion(fields.keys)
            default: break
            }
        }
        // What a step notes by itself changes while a caller keys nothing.
        let free = noted.intersection(checked.keys)
        for field in free { checked[field] = nil }
        var cases: [[CaseField: String]] = [[:]]
        for (field, values) in checked.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            cases = cases.flatMap { known in
                [known] + values.sorted().map { known.merging([field: $0]) { _, new in new } }
            }
            if cases.count > Self.mostWorlds {
                return calendar.states.map { FlowWorld(state: $0, values: [:], free: free.union(checked.keys)) }
            }
        }
        return calendar.states.flatMap { state in cases.map { FlowWorld(state: state, values: $0, free: free) } }
    }
}
