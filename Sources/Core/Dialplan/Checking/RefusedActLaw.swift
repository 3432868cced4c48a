import Document
import Helpdesk
import Telephony

/// What a step puts on record is something that the helpdesk's rules let happen at all.
enum RefusedActLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        let rules = flow.dialplan.rules
        for step in flow.steps {
            guard case .act(let doing) = step.kind else { continue }
            switch doing.act {
            case .reopen where rules.reopening == .never: flow.report(.neverReopens, at: step.name)
            case .escalate where rules.escalation.isEmpty: flow.report(.escalatesToNobody, at: step.name)
            default: break
            }
        }
    }
}

extension Bilingual {
    fileprivate static let neverReopens = Bilingual(
        es: "“act: reopen” siempre se rechaza: “policies” dice “reopen: never”",
        en: "“act: reopen” is always refused: “policies” says “reopen: never”")
    fileprivate static let escalatesToNobody = Bilingual(
        es: "“act: escalate” siempre se rechaza: “escalation” no nombra a nadie",
        en: "“act: escalate” is always refused: “escalation” lists nobody")
}
