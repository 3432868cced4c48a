/// What is wrong with one row of a list; no row of a list with a fault is taken, warnings apart.
public struct ImportFault: Hashable, Sendable, CustomStringConvertible {
    public enum Reason: Hashable, Sendable {
        case companyMissing, clientNumberMissing, nameMissing, sipURIMissing, helpdeskMissing
        /// A code or PIN holds something other than keys, or is too short or long.
        case codeUnusable(String)
        case pinUnusable(lengths: ClosedRange<Int>)
        /// The same person, or agent, stands in an earlier row.
        case repeated(row: Int)
        /// The same code stands in an earlier row.
        case codeRepeated(String, row: Int)
        /// Somebody whom the list does not change has the code.
        case codeTaken(String, by: String)
        /// Two rows give one client different names or plans.
        case companyContradicted(row: Int)
        /// The helpdesk sells no such plan.
        case planUnknown(String, known: [String])
        /// More people of the client may call than its plan allows.
        case contactTooMany(plan: String, limit: Int)
        case supplierNumberUnusable(String)
        /// Another client has that supplier number.
        case supplierNumberTaken(String, by: String)
        case contractEndsFirst
        /// A warning: people of another company call from that number too, so that it tells nobody's company.
        case phoneOfTwoCompanies(String, other: String)
        /// A warning: a PIN that is new would have to be longer.
        case pinShort(least: Int)
        /// An agent of that name exists.
        case nameTaken(String)
        /// An agent of that name belongs to another helpdesk.
        case otherHelpdesk(String)
    }

    public var row: Int
    public var reason: Reason

    /// The list is taken all the same.
    public var isWarning: Bool {
        switch reason {
        case .phoneOfTwoCompanies, .pinShort: true
        default: false
        }
    }

    public var description: String { "row \(row): \(reason)" }
}

extension ImportFault.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .companyMissing: "the company's name is missing"
        case .clientNumberMissing: "the client number is missing"
        case .nameMissing: "the name is missing"
        case .sipURIMissing: "the SIP address is missing"
        case .helpdeskMissing: "the helpdesk is missing"
        case .codeUnusable(let code): "the code “\(code)” is not of 1 to \(ContactImport.longestCode) digits"
        case .pinUnusable(let lengths):
            "the PIN is not of \(lengths.lowerBound) to \(lengths.upperBound) digits"
        case .repeated(let row): "the same name stands in row \(row)"
        case .codeRepeated(let code, let row): "the code \(code) stands in row \(row) too"
        case .codeTaken(let code, let name): "the code \(code) belongs to \(name)"
        case .companyContradicted(let row):
            "row \(row) tells another name, plan, supplier number or contract of the same client number"
        case .planUnknown(let plan, let known):
            "there is no plan “\(plan)”; the helpdesk's are \(known.map { "“\($0)”" }.joined(separator: ", "))"
        case .contactTooMany(let plan, let limit):
            "the plan “\(plan)” allows \(limit) people; give somebody else no right, or take this one out"
        case .supplierNumberUnusable(let number):
            "the supplier number “\(number)” is not of 1 to \(ContactImport.longestCode) digits"
        case .supplierNumberTaken(let number, let name): "the supplier number \(number) belongs to \(name)"
        case .contractEndsFirst: "the contract ends before it begins"
        case .phoneOfTwoCompanies(let number, let other):
            "the number \(number) is also that of \(other): a call from it does not tell the company"
        case .pinShort(let least): "the PIN has fewer than the \(least) digits that new ones need"
        case .nameTaken(let name): "an agent “\(name)” exists"
        case .otherHelpdesk(let name): "the agent “\(name)” belongs to another helpdesk"
        }
    }
}
