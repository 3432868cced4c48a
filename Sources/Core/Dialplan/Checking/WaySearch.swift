import Helpdesk
import Telephony

/// Finds the shortest way to each person (Dijkstra, by what is said on it), for a caller whose number tells nothing.
struct WaySearch {
    private let study: DialplanStudy

    init(_ study: DialplanStudy) { self.study = study }

    /// Where a caller stands, as far as it bears on the way on.
    fileprivate struct Place: Hashable {
        var step: StepName
        var language: String
        /// Of the fields that some step checks.
        var values: [CaseField: String] = [:]

        /// By it the search is the same on every machine.
        var rank: String {
            let noted = values.map { "\($0.key)=\($0.value)" }.sorted()
            return "\(step) \(language) \(noted.joined(separator: " "))"
        }
    }

    private struct Way {
        var before: Place?
        var rank = ""
        var menus = 0
        var keys = 0
        var length: Duration = .zero
    }

    /// For each state that some moment has, the longest of the shortest ways to the people who are reached in it.
    func longest() -> [WayToPerson] { study.dialplan.calendar.states.map(longest) }

    private func longest(in state: BusinessCalendar.State) -> WayToPerson {
        let ways = ways(in: state)
        var best: [StepName: (place: Place, way: Way)] = [:]
        for (place, way) in ways.sorted(by: { $0.value.rank < $1.value.rank })
        where study.dialplan.steps[place.step]?.kind.person != nil {
            if let known = best[place.step], known.way.length <= way.length { continue }
            best[place.step] = (place, way)
        }
        let found = best.sorted { $0.key < $1.key }.max { $0.value.way.length < $1.value.way.length }
        guard let (place, way) = found?.value else {
            return WayToPerson(state: state, path: [], menus: 0, keys: 0, length: .zero)
        }
        var path = [place.step]
        var previous = way.before
        while let place = previous {
            path.append(place.step)
            previous = ways[place]?.before
        }
        return WayToPerson(
            state: state, path: path.reversed(), menus: way.menus, keys: way.keys, length: way.length)
    }

    private func ways(in state: BusinessCalendar.State) -> [Place: Way] {
        let dialplan = study.dialplan
        let checked = dialplan.checkedFields
        var done: [Place: Way] = [:]
        var open = [Place(step: dialplan.entry, language: dialplan.language): Way()]
        while let (place, way) = open.min(by: { ($0.value.length, $0.value.rank) < ($1.value.length, $1.value.rank) }) {
            open[place] = nil
            done[place] = way
            guard let step = dialplan.steps[place.step], step.kind.person == nil else { continue }
            let world = FlowWorld(state: state, values: place.values)
            for (exit, target) in step.exits.sorted(by: { $0.key < $1.key })
            where exit.isRight && exit != .company && world.allows(exit, of: step) {
                let next = place.leaving(step, by: exit, to: target, noting: checked)
                if done[next] != nil { continue }
                var cost = extended(way, from: place, step, by: exit)
                cost.rank = next.rank
                if let known = open[next], known.length <= cost.length { continue }
                open[next] = cost
            }
        }
        return done
    }

    private func extended(_ way: Way, from place: Place, _ step: Step, by exit: ExitName) -> Way {
        var way = way
        way.before = place
        way.keys += step.kind.keys(by: exit)
        if case .menu = step.kind { way.menus += 1 }
        way.length += step.kind.heard.reduce(.zero) { $0 + length(of: $1, in: place.language) }
        if case .menu(let menu) = step.kind, let offer = menu.offer {
            for other in study.dialplan.languages where other != place.language {
                way.length += length(of: offer, in: other)
            }
        }
        return way
    }

    private func length(of sentence: Sentence, in language: String) -> Duration {
        study.lengths.length(of: sentence, in: language, beginningIn: study.dialplan.language)
    }
}

extension WaySearch.Place {
    fileprivate func leaving(
        _ step: Step, by exit: ExitName, to target: StepName, noting checked: Set<CaseField>
    ) -> Self {
        var next = self
        next.step = target
        switch step.kind {
        case .language(let language): next.language = language
        case .menu(let menu):
            guard let field = menu.sets, checked.contains(field) else { break }
            if let value = menu.value(by: exit) { next.values[field] = value }
        case .set(let fields):
            for (field, value) in fields where checked.contains(field) { next.values[field] = value }
        default: break
        }
        return next
    }
}

extension Step.Kind {
    /// What a caller who answers rightly hears of it.
    fileprivate var heard: [Sentence] {
        switch self {
        case .identify(let identify): [identify.code, identify.pin]
        case .describe(let recording), .comment(let recording):
            [recording.request] + [recording.thanks].compactMap(\.self)
        default: Array(sentences.prefix(1))
        }
    }

    /// How many keys a caller presses to leave by this exit, at least.
    fileprivate func keys(by exit: ExitName) -> Int {
        switch self {
        case .menu: 1
        case .identify(let identify):
            exit == .identified ? identify.codeLengths.lowerBound + identify.pinLengths.lowerBound + 2 : 0
        case .findTicket(let find): find.lengths.lowerBound + 1
        case .ask(let ask): ask.lengths.lowerBound + 1
        case .openTickets: 1
        case .describe, .comment: 1
        default: 0
        }
    }
}
