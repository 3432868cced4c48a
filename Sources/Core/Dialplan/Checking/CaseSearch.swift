import Helpdesk
import Telephony

/// Finds the ways on which a ticket is opened while a field of its case is not noted.
///
/// It follows what is noted as a call does, so that ways are not told which a `check` before rules out.
struct CaseSearch {
    private let dialplan: Dialplan
    private let field: CaseField
    /// Those on which some step decides.
    private let checked: Set<CaseField>

    /// Beyond this many the values of other fields are not told apart.
    private static let mostPlaces = 20_000

    init(_ dialplan: Dialplan, lacking field: CaseField) {
        self.dialplan = dialplan
        self.field = field
        checked = dialplan.checkedFields
    }

    /// What is noted where a call stands.
    fileprivate struct Place: Hashable {
        var step: StepName
        /// A field of which only that it is noted is known has nil.
        var values: [CaseField: String?] = [:]
        /// It is of the ticket that was opened last, and the next that is noted begins another case.
        var isOpened = false
    }

    /// By the step that opens a ticket a shortest way to it, from the beginning of the call or from the ticket before.
    func ways() -> [StepName: [StepName]] {
        var ways: [StepName: [StepName]] = [:]
        for state in dialplan.calendar.states {
            let found = self.ways(in: state, noting: checked) ?? self.ways(in: state, noting: []) ?? [:]
            ways.merge(found) { first, _ in first }
        }
        return ways
    }

    /// Nil where there is too much to tell apart.
    private func ways(in state: BusinessCalendar.State, noting checked: Set<CaseField>) -> [StepName: [StepName]]? {
        let start = Place(step: dialplan.entry)
        let free = self.checked.subtracting(checked).subtracting([field])
        var before: [Place: Place?] = [start: nil]
        var queue = [start]
        var next = 0
        var ways: [StepName: [StepName]] = [:]
        while next < queue.count {
            if queue.count > Self.mostPlaces { return nil }
            let place = queue[next]
            next += 1
            guard let step = dialplan.steps[place.step] else { continue }
            if case .openTicket = step.kind, ways[step.name] == nil, place.isOpened || place.values[field] == nil {
                ways[step.name] = way(to: place, before)
            }
            let world = place.world(in: state, free)
            for (exit, target) in step.exits.sorted(by: { $0.key < $1.key }) where world.allows(exit, of: step) {
                let reached = place.leaving(step, by: exit, to: target, noting: checked.union([field]))
                if before[reached] != nil { continue }
                before[reached] = .some(place)
                queue.append(reached)
            }
        }
        return ways
    }

    private func way(to place: Place, _ before: [Place: Place?]) -> [StepName] {
        var way = [place.step]
        var last = place
        while case .some(.some(let previous)) = before[last] {
            way.append(previous.step)
            if case .openTicket = dialplan.steps[previous.step]?.kind { break }
            last = previous
        }
        return way.reversed()
    }
}

extension CaseSearch.Place {
    fileprivate func world(in state: BusinessCalendar.State, _ free: Set<CaseField>) -> FlowWorld {
        let unknown = values.filter { $0.value == nil }.map(\.key)
        return FlowWorld(state: state, values: values.compactMapValues(\.self), freeFields: free.union(unknown))
    }

    fileprivate func leaving(
        _ step: Step, by exit: ExitName, to target: StepName, noting noted: Set<CaseField>
    ) -> Self {
        var next = self
        next.step = target
        switch step.kind {
        case .menu(let menu):
            if let field = menu.sets, let value = menu.value(by: exit) { next.note(field, value, noted) }
        case .set(let fields): for (field, value) in fields { next.note(field, value.map { .some($0) }, noted) }
        case .ask(let ask): if exit == .next { next.note(ask.sets, .some(nil), noted) }
        case .describe: if exit == .recorded { next.begin() }
        case .openTicket:
            next.begin()
            next.isOpened = exit == .next
        default: break
        }
        return next
    }

    private mutating func begin() {
        if isOpened { values = [:] }
        isOpened = false
    }

    /// `value` is nil where what was noted is taken away.
    private mutating func note(_ field: CaseField, _ value: String??, _ noted: Set<CaseField>) {
        begin()
        if noted.contains(field) { values[field] = value }
    }
}
