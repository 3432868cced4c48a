public import Helpdesk
import Telephony

extension CallFacts {
    /// Writes into a draft what was noted of the case being reported; nothing of one that is opened already. What the
    /// draft says itself stays.
    public func fill(_ draft: inout TicketDraft) {
        if hasAcceptedSurcharge { draft.isChargeable = true }
        if isCaseOpened { return }
        if draft.type.isEmpty { draft.type = fields[.type] ?? "" }
        if draft.product.isEmpty { draft.product = fields[.product] ?? "" }
        if draft.severity.isEmpty { draft.severity = fields[.severity] ?? "" }
        draft.description = description
        draft.parts = parts.isEmpty ? nil : parts
        let details = fields.filter { !CaseField.known.contains($0.key) || $0.key == .version }
        draft.details =
            details.isEmpty ? nil : Dictionary(details.map { ($0.key.raw, $0.value) }) { first, _ in first }
        draft.urgency = fields[.urgency]
        draft.isSeverityAgreed = fields[.severityAgreed] == nil ? nil : true
        draft.pending = fields[.evidence] == nil ? nil : [.evidence]
    }
}
