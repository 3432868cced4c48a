import Document
import Helpdesk
import Telephony

/// Every ticket gets what its case cannot be without: a severity where none is the usual one and callers choose it,
/// and a product where its subject must name the module. What was noted of the ticket before is not of the next one.
enum OpenedCaseLaw: FlowLaw {
    static func check(_ flow: FlowCheck) {
        if flow.notes.isFieldUnreadable { return }
        let rules = flow.dialplan.rules
        let isSeverityChosen = flow.steps.contains { $0.kind.noted.contains(.severity) }
        if !rules.severities.isEmpty, rules.usualSeverity == nil, isSeverityChosen {
            check(.severity, in: flow, Bilingual.withoutSeverity)
        }
        if rules.subject.needsModule { check(.product, in: flow, Bilingual.withoutProduct) }
    }

    private static func check(_ field: CaseField, in flow: FlowCheck, _ message: (String) -> Bilingual) {
        let found = CaseSearch(flow.dialplan, lacking: field).ways()
        for step in flow.steps {
            if let way = found[step.name] { flow.report(message(FlowGraph.path(way)), at: step.name) }
        }
    }
}

extension Bilingual {
    fileprivate static func withoutSeverity(_ path: String) -> Bilingual {
        Bilingual(
            es: "por este camino se abre un ticket sin que se elija su gravedad, y ninguna de “severities” dice "
                + "“usual: yes”: \(path)",
            en: "on this way a ticket is opened without a severity having been chosen, and none of “severities” says "
                + "“usual: yes”: \(path)")
    }

    fileprivate static func withoutProduct(_ path: String) -> Bilingual {
        Bilingual(
            es: "por este camino se abre un ticket sin “product”, y su asunto debe nombrarlo por “module: yes”: "
                + "\(path)",
            en: "on this way a ticket is opened without a “product”, which its subject must name because of "
                + "“module: yes”: \(path)")
    }
}
