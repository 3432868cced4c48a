/// What is wrong with one row of a list; no row of a list with a fault is taken.
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
        /// An agent of that name exists.
        case nameTaken(String)
        /// An agent of that name belongs to another helpdesk.
        case otherHelpdesk(String)
    }

    public var row: Int
    public var reason: Reason

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
        case .companyContradicted(let row): "row \(row) tells another name or plan of the same client number"
        case .nameTaken(let name): "an agent “\(name)” exists"
        case .otherHelpdesk(let name): "the agent “\(name)” belongs to another helpdesk"
        }
    }
}
