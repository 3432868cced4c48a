import Helpdesk
import Telephony

/// What stays as it is while a caller keys nothing: how the helpdesk attends, what is noted of the case, and what the
/// gateway knows.
struct FlowWorld: Hashable {
    let state: BusinessCalendar.State
    /// A field that is missing has a value that no step checks, or none.
    let values: [CaseField: String]
    /// Fields of which nothing is held for sure.
    var freeFields: Set<CaseField> = []
    /// A fact that is missing can be anything at any time.
    var facts: [Fact: String] = [:]

    func allows(_ exit: ExitName, of step: Step) -> Bool {
        switch step.kind {
        case .hours: exit == state.exit
        case .check(let check) where freeFields.contains(check.field): true
        case .check(let check): exit == check.exit(for: values[check.field])
        case .factCheck(let check): exit == .fault || (facts[check.fact].map { exit == check.exit(for: $0) } ?? true)
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
    /// Fields of the case on which some step decides.
    var checkedFields: Set<CaseField> {
        Set(steps.values.compactMap { if case .check(let check) = $0.kind { check.field } else { nil } })
    }
}
