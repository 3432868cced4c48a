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

    func plans(_ value: Value?, _ rules: inout HelpdeskRules) {
        for entry in value?.entries() ?? [] {
            guard let name = entry.key.text(), let plan = plan(entry.value, name) else { continue }
            rules.plans[name] = plan
        }
    }

    private func plan(_ value: Value, _ name: String) -> Plan? {
        value.fields { fields -> Plan? in
            let written = fields.optional("time-zone")
            let own = written.flatMap { CalendarDecoder.zone($0) }
            let hours = fields.required("hours")
            let known = reader.problems.count
            let calendar = calendars.calendar(hours, zone: own ?? zone, reader: reader)
            if let hours, let calendar, !calendar.isEverOpen, reader.problems.count == known {
                hours.report(
                    Bilingual(
                        es: "este horario nunca abre, y así nada de lo prometido a “\(name)” llegaría a su plazo",
                        en: "these hours never open, so that nothing promised to “\(name)” would ever be due"))
            }
            let contacts = fields.optional("contacts")?.int(in: Self.contactLimits)
            let responses = promises(fields.optional("first-answer"))
            return calendar.map { Plan(name: name, calendar: $0, contactLimit: contacts, responses: responses) }
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
        checkOrder(of: promises)
        return Dictionary(promises.map { ($0.severity, $0.target) }) { first, _ in first }
    }

    /// What is graver is not answered later.
    private func checkOrder(of promises: [Promise]) {
        let ordered = severities.order.compactMap { name in promises.first { $0.severity == name } }
        for (place, graver) in ordered.enumerated() {
            let lesser = ordered[(place + 1)...].first {
                $0.target.counted == graver.target.counted && $0.target.within < graver.target.within
            }
            guard let lesser else { continue }
            let (name, other, line) = (graver.severity, lesser.severity, lesser.position.line)
            let message = Bilingual(
                es: "“\(name)” se responde más tarde que “\(other)”, que es menos grave, en el renglón \(line)",
                en: "“\(name)” is answered later than “\(other)”, which is less grave, on line \(line)")
            reader.report(message, at: graver.position)
        }
    }
}

extension BusinessCalendar {
    fileprivate var isEverOpen: Bool {
        (Array(weekly.values) + Array(exceptions.values)).joined().contains { $0.state == .open }
    }
}
