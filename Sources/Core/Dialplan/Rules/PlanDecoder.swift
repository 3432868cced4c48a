import Document
import Foundation
import Helpdesk

/// Reads the support plans that clients contract.
///
///     Premium:
///       hours: { open: { monday-sunday: 00:00-24:00 } }
///       contacts: 4
///       first-answer: { URGENTE: 1h, ALTA: 2h }
struct PlanDecoder {
    let calendars: CalendarDecoder
    /// The helpdesk's, for plans that name none.
    let zone: TimeZone?
    let severities: ListedNames
    let reader: Reader

    static let contactLimits = 1...10_000

    private struct Promise {
        let severity: String
        let target: ServiceTarget
        let position: Position
    }

    /// Gives the plans of whose hours something could not be read: when they open is hearsay.
    func plans(_ value: Value?, _ rules: inout HelpdeskRules) -> Set<String> {
        var unclear: Set<String> = []
        for entry in value?.entries() ?? [] {
            guard let name = entry.key.text(), let (plan, isClear) = plan(entry.value, name) else { continue }
            rules.plans[name] = plan
            if !isClear { unclear.insert(name) }
        }
        return unclear
    }

    private func plan(_ value: Value, _ name: String) -> (Plan, isClear: Bool)? {
        value.fields { fields -> (Plan, isClear: Bool)? in
            let written = fields.optional("time-zone")
            let own = written.flatMap { CalendarDecoder.zone($0) }
            let hours = fields.required("hours")
            let known = reader.problems.count
            let calendar = calendars.calendar(hours, zone: own ?? zone, reader: reader)
            let isClear = reader.problems.count == known
            let contacts = fields.optional("contacts")?.int(in: Self.contactLimits)
            let responses = promises(fields.optional("first-answer"))
            return calendar.map { calendar in
                (Plan(name: name, calendar: calendar, contactLimit: contacts, responses: responses), isClear)
            }
        }
    }

    private func promises(_ value: Value?) -> [String: ServiceTarget] {
        var promises: [Promise] = []
        let entries = value?.entries() ?? []
        if severities.isEmpty, let first = entries.first {
            first.key.report(
                Bilingual(es: "lo que promete un plan va por gravedad", en: "what a plan promises goes by severity")
                    + .noSeverities)
        }
        for entry in entries {
            let name = severities.isEmpty ? entry.key.text() : severities.name(at: entry.key)
            let target = TargetDecoder.target(entry.value)
            guard let name, let target else { continue }
            if let first = promises.first(where: { $0.severity == name }) {
                let line = first.position.line
                entry.key.report(
                    Bilingual(
                        es: "“\(name)” ya tiene su tiempo, en el renglón \(line)",
                        en: "“\(name)” has its time already, on line \(line)"))
                continue
            }
            promises.append(Promise(severity: name, target: target, position: entry.key.position))
        }
        return Dictionary(promises.map { ($0.severity, $0.target) }) { first, _ in first }
    }
}
