public import Document

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
        /// Two rows tell different things of one client.
        case companyContradicted(ContactRow.CompanyFact, row: Int)
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
        /// A warning: a PIN that is new would be refused.
        case pinTrivial
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
        case .phoneOfTwoCompanies, .pinShort, .pinTrivial: true
        default: false
        }
    }

    public var description: String { "row \(row): \(reason)" }
}

extension ImportFault.Reason: CustomStringConvertible {
    /// In English.
    public var description: String { message.en }

    public var message: Bilingual {
        switch self {
        case .companyMissing: Bilingual(es: "falta la razón social", en: "the company's name is missing")
        case .clientNumberMissing: Bilingual(es: "falta el número de cliente", en: "the client number is missing")
        case .nameMissing: Bilingual(es: "falta el nombre", en: "the name is missing")
        case .sipURIMissing: Bilingual(es: "falta la dirección SIP", en: "the SIP address is missing")
        case .helpdeskMissing: Bilingual(es: "falta el helpdesk", en: "the helpdesk is missing")
        case .pinUnusable(let lengths):
            Bilingual(
                es: "el PIN no es de \(lengths.lowerBound) a \(lengths.upperBound) dígitos",
                en: "the PIN is not of \(lengths.lowerBound) to \(lengths.upperBound) digits")
        case .pinShort(let least):
            Bilingual(
                es: "el PIN tiene menos de los \(least) dígitos que se piden a los nuevos",
                en: "the PIN has fewer than the \(least) digits that new ones need")
        case .repeated(let row):
            Bilingual(es: "el mismo nombre está en el renglón \(row)", en: "the same name stands in row \(row)")
        case .pinTrivial:
            Bilingual(
                es: "el PIN es de los primeros que se adivinan; por teléfono no se aceptaría",
                en: "the PIN is among the first that are guessed; by telephone it would not be taken")
        case .companyContradicted(let fact, let row):
            Bilingual(
                es: "el renglón \(row) da \(fact.message.es) al mismo número de cliente",
                en: "row \(row) tells \(fact.message.en) of the same client number")
        case .contractEndsFirst:
            Bilingual(es: "la vigencia termina antes de empezar", en: "the contract ends before it begins")
        case .phoneOfTwoCompanies(let number, let other):
            Bilingual(
                es: "el número \(number) es también de \(other): una llamada de ahí no dice de qué empresa es",
                en: "the number \(number) is also that of \(other): a call from it does not tell the company")
        case .nameTaken(let name):
            Bilingual(es: "ya existe el agente “\(name)”", en: "an agent “\(name)” exists")
        case .otherHelpdesk(let name):
            Bilingual(
                es: "el agente “\(name)” es de otro helpdesk", en: "the agent “\(name)” belongs to another helpdesk")
        case .codeUnusable, .codeRepeated, .codeTaken, .supplierNumberUnusable, .supplierNumberTaken: numberMessage
        case .planUnknown, .contactTooMany: planMessage
        }
    }

    private var numberMessage: Bilingual {
        let most = ContactImport.longestCode
        return switch self {
        case .codeUnusable(let code):
            Bilingual(
                es: "el código “\(code)” no es de 1 a \(most) dígitos",
                en: "the code “\(code)” is not of 1 to \(most) digits")
        case .codeRepeated(let code, let row):
            Bilingual(
                es: "el código \(code) está también en el renglón \(row)",
                en: "the code \(code) stands in row \(row) too")
        case .codeTaken(let code, let name):
            Bilingual(es: "el código \(code) es de \(name)", en: "the code \(code) belongs to \(name)")
        case .supplierNumberUnusable(let number):
            Bilingual(
                es: "el número de proveedor “\(number)” no es de 1 a \(most) dígitos",
                en: "the supplier number “\(number)” is not of 1 to \(most) digits")
        case .supplierNumberTaken(let number, let name):
            Bilingual(
                es: "el número de proveedor \(number) es de \(name)",
                en: "the supplier number \(number) belongs to \(name)")
        default: .nothing
        }
    }

    private var planMessage: Bilingual {
        switch self {
        case .planUnknown(let plan, let known):
            let all = known.map { "“\($0)”" }.joined(separator: ", ")
            return Bilingual(
                es: "no hay plan que se llame “\(plan)”; los del helpdesk son \(all)",
                en: "there is no plan “\(plan)”; the helpdesk's are \(all)")
        case .contactTooMany(let plan, let limit):
            return Bilingual(
                es: "el plan “\(plan)” permite \(limit) personas; quite los derechos a otra, o saque a esta",
                en: "the plan “\(plan)” allows \(limit) people; give somebody else no right, or take this one out")
        default: return .nothing
        }
    }
}

extension ContactRow.CompanyFact {
    fileprivate var message: Bilingual {
        switch self {
        case .name: Bilingual(es: "otra razón social", en: "another name")
        case .plan: Bilingual(es: "otro plan", en: "another plan")
        case .supplierNumber: Bilingual(es: "otro número de proveedor", en: "another supplier number")
        case .contractFrom: Bilingual(es: "otro comienzo de la vigencia", en: "another beginning of the contract")
        case .contractUntil: Bilingual(es: "otro fin de la vigencia", en: "another end of the contract")
        }
    }
}
