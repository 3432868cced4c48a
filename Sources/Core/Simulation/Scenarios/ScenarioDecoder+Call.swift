import Dialplan
import Document
import Helpdesk
import Telephony

extension ScenarioDecoder {
    private static let kinds = ["hears", "keys", "waits", "says", "agent", "department", "gateway"]

    /// One line of `call:`.
    func act(_ value: Value, _ cast: Cast) -> Scenario.Act? {
        var agent: AgentID?
        return kind(value, cast, &agent).map { Scenario.Act(kind: $0, position: value.position, agent: agent) }
    }

    private func kind(_ value: Value, _ cast: Cast, _ agent: inout AgentID?) -> Scenario.Act.Kind? {
        if value.isText { return value.choice(.doneByCaller, of: ["hangs-up": .move(.hangUp)]) }
        return value.fields { fields in
            fields.exactlyOne(of: Self.kinds).flatMap { kind($0.name, $0.value, cast, &agent) }
        }
    }

    private func kind(_ name: String, _ value: Value, _ cast: Cast, _ agent: inout AgentID?) -> Scenario.Act.Kind? {
        switch name {
        case "hears":
            if value.isMapping {
                return value.fields { fields in
                    let steps = Set(plan.steps.keys.map(\.raw))
                    return fields.required("step")?.reference(to: .step, among: steps).map { .reaches(StepName($0)) }
                }
            }
            return value.text().map { .hears($0) }
        case "keys": return keys(value, cast).map { .move(.keys($0)) }
        case "waits": return value.duration().map { .move(.pause($0)) }
        case "says": return value.duration().map { .move(.speak($0)) }
        case "agent": return move(ofAgent: value, &agent).map { .move($0) }
        case "department": return department(value).map { .move($0) }
        default: return value.choice(.doneByGateway, of: ["stops": .move(.drain)])
        }
    }

    /// Digits, `*` and `#`; the name of a ticket in braces stands for its number.
    private func keys(_ value: Value, _ cast: Cast) -> String? {
        guard let text = value.text() else { return nil }
        let keys = cast.expanded(text)
        if let name = keys.firstIndex(of: "{").map({ keys[keys.index(after: $0)...].prefix { $0 != "}" } }) {
            let named = reader.value(Node(.scalar(String(name), isQuoted: true), at: value.position))
            return named.reference(to: .ticket, among: Set(cast.tickets.keys))
        }
        guard keys.allSatisfy({ Digit(rawValue: $0) != nil }) else {
            return value.wrongText(.telephoneKeys, text)
        }
        return keys
    }

    /// `{ answers: yes, talks: 30s }`, `{ answers: no }`, `{ answers: declines }`, `{ answers: unreachable }`; with
    /// `is: ana` where only she may be offered the call.
    private func move(ofAgent value: Value, _ agent: inout AgentID?) -> Move? {
        value.fields { fields in
            agent = fields.optional("is")?.text().map { AgentID($0) }
            let answers = fields.required("answers")?.choice(
                .doneByAgent, of: ["yes": 0, "no": 1, "declines": 2, "unreachable": 3])
            let talks = fields.optional("talks")?.duration() ?? .seconds(30)
            return answers.map { [.agentTalks(talks), .agentMisses, .agentDeclines, .agentUnreachable][$0] }
        }
    }

    /// `{ answers: yes, talks: 30s }`, `{ answers: no }`, `{ answers: busy }`
    private func department(_ value: Value) -> Move? {
        value.fields { fields in
            let answers = fields.required("answers")?.choice(
                .doneByDepartment, of: ["yes": 0, "no": 1, "busy": 2])
            let talks = fields.optional("talks")?.duration() ?? .seconds(30)
            return answers.map { [.departmentTalks(talks), .departmentSilent, .departmentBusy][$0] }
        }
    }
}
