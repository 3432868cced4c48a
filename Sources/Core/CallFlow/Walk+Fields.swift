import Dialplan
import Helpdesk
import Telephony

/// What the case must have, and what of it the call knows.
extension Walk {
    /// The mandatory fields that the call does not know of its case, in the order of the rules.
    var missingFields: [String] {
        plan.rules.completeness(product: facts.fields[.product] ?? "", knows).missing
    }

    /// What is written down about a case of which nobody wrote a subject.
    var subject: String {
        let fields = facts.fields
        return plan.rules.subject.composed(
            module: plan.word(for: fields[.product] ?? "", of: .product),
            what: fields[.urgency].map { plan.word(for: $0, of: .urgency) }
                ?? plan.word(for: fields[.type] ?? "", of: .type))
    }

    private func knows(_ source: FieldSource) -> Bool {
        switch source {
        case .companyName: isGiven(facts.company?.name)
        case .contactName: isGiven(facts.contact?.name)
        case .callBackNumber: isGiven(ownNumber)
        case .ticketSubject: isGiven(subject)
        case .description: facts.description != nil || !facts.parts.isEmpty
        case .field(let field): isGiven(facts.fields[field]) || facts.parts.contains { $0.name == field.raw }
        }
    }

    /// A value of nothing but blanks is none.
    private func isGiven(_ text: String?) -> Bool { text?.contains { !$0.isWhitespace } ?? false }
}
