public import Telephony

/// Where calls may go, or not: a country, or the beginning of numbers.
public struct CallDestination: Hashable, Sendable {
    /// `+52`, `+5255`.
    public let prefix: String
    /// What begins alike and belongs to others.
    let exceptions: Set<String>

    /// Of `+5255`, separators among it; nil for what is no beginning of a number.
    public init?(prefix text: String) {
        guard text.first == "+", let digits = NumberingPlan.digits(of: text.dropFirst()), digits.first != "0",
            digits.utf8.count <= 15
        else { return nil }
        prefix = "+\(digits)"
        exceptions = []
    }

    public init(_ country: Country) {
        let plan = NumberingPlan(of: country)
        prefix = "+\(plan.countryCode)"
        exceptions = plan.countryCode == "1" ? Self.islands : []
    }

    func matches(_ number: E164) -> Bool {
        let text = number.description
        return text.hasPrefix(prefix) && !exceptions.contains(String(text.prefix(5)))
    }

    /// Area codes of the United States' and Canada's country code that belong to islands, where a call costs what a
    /// call abroad does, or more.
    private static let islands = Set(
        [
            "242", "246", "264", "268", "284", "340", "345", "441", "473", "649", "658", "664", "670", "671", "684",
            "721", "758", "767", "784", "787", "809", "829", "849", "868", "869", "876", "939",
        ].map { "+1\($0)" })
}
