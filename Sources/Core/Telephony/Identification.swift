/// Who the caller is, and how surely we know it.
public struct Identification: Hashable, Sendable, Codable {
    /// How the caller was recognised, from weak to strong.
    public enum Strength: Hashable, Sendable, Codable, Comparable {
        /// By the caller's number, told by a peer we trust.
        case number
        /// By code and PIN on the keypad.
        case codeAndPIN
        /// An agent knows the person and says so.
        case vouched(by: AgentID)

        private var rank: Int {
            switch self {
            case .number: 0
            case .codeAndPIN: 1
            case .vouched: 2
            }
        }
        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    }

    public var company: CompanyID
    /// Nil when only the company is known: its people share the number.
    public var contact: ContactID?
    public var strength: Strength

    public init(company: CompanyID, contact: ContactID?, strength: Strength) {
        self.company = company
        self.contact = contact
        self.strength = strength
    }
}
