import Document
import Helpdesk
import Telephony

/// Hours that no day has, and holidays that change nothing.
struct CalendarAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] { openings(study) + guardSteps(study) + holidays(study) }

    private func openings(_ study: DialplanStudy) -> [Problem] {
        let calendar = study.dialplan.calendar
        let place = study.places.position(of: "hours", "open")
        if !calendar.states.contains(.open) { return [Problem(at: place, .hasNoOpenHours)] }
        let days = (0...BusinessCalendar.horizon).lazy.map { study.today.adding(days: $0) }
        if days.contains(where: { !calendar.openHours(on: $0).isEmpty }) { return [] }
        let message = Bilingual(
            es: "el helpdesk no abre ninguno de los próximos \(BusinessCalendar.horizon) días",
            en: "the helpdesk is not open on any of the next \(BusinessCalendar.horizon) days")
        return [Problem(at: place, message)]
    }

    /// Steps that only hours lead to which there are not.
    private func guardSteps(_ study: DialplanStudy) -> [Problem] {
        let states = study.dialplan.calendar.states
        let exits = Set(states.map(\.exit))
        let reached = study.graph.reachable { step, exit in
            if case .hours = step.kind { exits.contains(exit) } else { true }
        }
        if !states.contains(.open) { return [] }
        return study.steps.filter { reached[$0.name] == nil }.map { step in
            let message = Bilingual(
                es: "solo las horas de guardia llevan al paso “\(step.name)”, y “hours” no tiene",
                en: "only guard hours lead to step “\(step.name)”, and “hours” has none")
            return study.problem(message, at: step.name)
        }
    }

    private func holidays(_ study: DialplanStudy) -> [Problem] {
        let weekly = study.dialplan.calendar.weekly
        return study.places.holidays.flatMap { name, position -> [Problem] in
            guard let days = study.holidays[name] else { return [] }
            let file = "holidays/\(name).yaml"
            let years = [study.today.year, study.today.year + 1].filter { year in !days.contains { $0.year == year } }
            var problems = years.map { year in
                let message = Bilingual(
                    es: "\(file) no tiene ningún día de \(year)", en: "\(file) has no day of \(year)")
                return Problem(at: position, message)
            }
            let coming = days.filter { $0 >= study.today }
            if !coming.isEmpty, coming.allSatisfy({ weekly[$0.weekday, default: []].isEmpty }) {
                let message = Bilingual(
                    es: "todos los días de \(file) ya están cerrados", en: "all days of \(file) are closed anyway")
                problems.append(Problem(at: position, message))
            }
            return problems
        }
    }
}
