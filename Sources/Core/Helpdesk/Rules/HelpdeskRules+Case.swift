public import Telephony

extension HelpdeskRules {
    /// Fields that a case of a product must have: every case's, then the product's own, each once.
    public func mandatoryFields(product: String) -> [String] {
        (mandatoryFields + (self.product(named: product)?.mandatoryFields ?? [])).reduce(into: []) { fields, field in
            if !fields.contains(field) { fields.append(field) }
        }
    }

    /// From what a call learns a field: where the dialplan does not say, from what its steps note by the same name.
    public func source(of field: String) -> FieldSource { fieldSources[field] ?? .field(CaseField(field)) }

    /// - Parameter isKnown: Whether the call knows it of the case.
    public func completeness(product: String, _ isKnown: (FieldSource) -> Bool) -> Completeness {
        var result = Completeness(given: [], missing: [])
        for field in mandatoryFields(product: product) {
            if isKnown(source(of: field)) {
                result.given.append(field)
            } else {
                result.missing.append(field)
            }
        }
        return result
    }

    /// What a case of that type lacks when it is opened by telephone (S0-19).
    public func pendingItems(type: String) -> Set<PendingItem> { inWriting.contains(type) ? [.writing] : [] }

    /// Whether a new case may name, or lack, the ticket before it (S1-20). One is asked for only of a client who has an
    /// earlier ticket to name.
    public func previousTicketFault(given: TicketNumber?, hasEarlier: Bool) -> PreviousTicketFault? {
        switch (previousTicket, given) {
        case (.forbidden, .some): .forbidden
        case (.required, .none): hasEarlier ? .missing : nil
        default: nil
        }
    }
}
