import Document
import Foundation
import Helpdesk

/// Reads what a helpdesk promises and asks of its clients, and how the names of its rules are said.
struct RulesDecoder {
    let sentences: SentenceDecoder
    /// By the name under which `holidays:` asks for them.
    let holidays: [String: Set<LocalDate>]
    /// The helpdesk's own; nil where it could not be read.
    let zone: TimeZone?
    /// The helpdesk's own hours; nil where something of them could not be read.
    let calendar: BusinessCalendar?
    let notes: DecodingNotes

    func rules(_ fields: inout Fields) -> (rules: HelpdeskRules, spokenNames: [String: [String: Sentence]]) {
        var rules = HelpdeskRules()
        var spoken = SpokenNames(sentences)
        var names = NameDecoder(spoken: spoken, notes: notes)
        let severities = names.severities(fields.optional("severities"), &rules)
        names.caseTypes(fields.optional("case-types"), &rules)
        names.caseFields(fields.optional("case-fields"), &rules)
        let products = names.products(fields.optional("products"), &rules)
        names.urgentCauses(fields.optional("urgent"), &rules)
        names.outOfScope(fields.optional("out-of-scope"), &rules)
        spoken = names.spoken
        let plans = PlanDecoder(
            calendars: CalendarDecoder(holidays: holidays), zone: zone, severities: severities, reader: notes.reader)
        let unclear = plans.plans(fields.optional("plans"), &rules)
        let policies = PolicyDecoder(
            products: products, subjectWords: SubjectWord.all(notes.listedNames, spoken.byKind), notes: notes)
        policies.policies(fields.optional("policies"), &rules)
        EscalationDecoder.escalation(fields.optional("escalation"), &rules, &spoken)
        let contradictions = ContradictionReport(rules: rules, places: DialplanPlaces(fields.value.node))
        for contradiction in rules.contradictions(calendar: calendar) {
            if case .planNeverOpens(let plan) = contradiction, unclear.contains(plan) { continue }
            let (message, position) = contradictions.told(contradiction)
            notes.reader.report(message, at: position)
        }
        return (rules, spoken.byKind)
    }
}
