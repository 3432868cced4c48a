public import Telephony

extension ServiceClock {
    /// What is promised with a case received at `moment`, and what it lacks: the same by whatever way it is opened
    /// (S0-19, S2-20, S2-31).
    public func promise(_ draft: inout TicketDraft, to company: Company?, receivedAt moment: Timestamp) {
        draft.severity = rules.severity(orUsual: draft.severity)?.name ?? draft.severity
        let opening = opening(of: company, receivedAt: moment)
        draft.opensAt = opening > moment ? opening : nil
        draft.responseDue = responseDue(
            of: company, severity: draft.severity, openedAt: opening, receivedAt: moment)
        let pending = (draft.pending ?? []).union(rules.pendingItems(type: draft.type))
        draft.pending = pending.isEmpty ? nil : pending
    }
}
