import Document
import Helpdesk
import Telephony

/// Hours that no day has, and holidays that change nothing.
struct CalendarAdviser: Adviser {
    func advice(on study: DialplanStudy) -> [Problem] {
        let written = study.places.calendars(of: study.dialplan)
        return openings(study) + guardSteps(study) + lackingYears(study, written)
            + written.flatMap { idleHolidays(study, $0) + pastDays(study, $0) }
    }

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

    /// Each file once, where it is named first.
    private func lackingYears(_ study: DialplanStudy, _ written: [WrittenCalendar]) -> [Problem] {
        var seen: Set<String> = []
        return written.flatMap(\.holidays).filter { seen.insert($0.name).inserted }.flatMap { name, position in
            guard let days = study.holidays[name] else { return [Problem]() }
            let years = [study.today.year, study.today.year + 1].filter { year in !days.contains { $0.year == year } }
            return years.map { year in
                let message = Bilingual(
                    es: "\(Self.file(name)) no tiene ningún día de \(year)",
                    en: "\(Self.file(name)) has no day of \(year)")
                return Problem(at: position, message)
            }
        }
    }

    private func idleHolidays(_ study: DialplanStudy, _ written: WrittenCalendar) -> [Problem] {
        let weekly = written.calendar.weekly
        return written.holidays.compactMap { name, position in
            let coming = study.holidays[name, default: []].filter { $0 >= study.today }
            guard !coming.isEmpty, coming.allSatisfy({ weekly[$0.weekday, default: []].isEmpty }) else { return nil }
            let message = Bilingual(
                es: "todos los días de \(Self.file(name)) ya están cerrados",
                en: "all days of \(Self.file(name)) are closed anyway")
            return Problem(at: position, message)
        }
    }

    /// As a day is that was meant for this year and has the number of the last.
    private func pastDays(_ study: DialplanStudy, _ written: WrittenCalendar) -> [Problem] {
        let days = written.calendar.exceptions.keys
        guard let position = written.exceptions, !days.isEmpty, days.allSatisfy({ $0 < study.today }) else { return [] }
        let message = Bilingual(
            es: "todos los días de “exceptions” ya pasaron", en: "all days of “exceptions” are past")
        return [Problem(at: position, message)]
    }

    private static func file(_ name: String) -> String { "holidays/\(name).yaml" }
}
