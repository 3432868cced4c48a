/// What a helpdesk promises and asks of its clients, as its dialplan writes it. Without a word there, nothing is asked.
public struct HelpdeskRules: Hashable, Sendable {
    /// From the gravest to the least.
    public var severities: [SeverityLevel]
    /// What a case is that nobody called anything else (S2-27); nil: it has none.
    public var usualSeverity: String?
    /// What a case can be: "incidente", "requerimiento"; empty: the helpdesk tells none apart.
    public var caseTypes: [String]
    public var products: [Product]
    /// By name.
    public var plans: [String: Plan]
    /// The first answer to clients without a plan, or whose plan says nothing of the severity (S1-14, S3-12).
    public var response: ServiceTarget?
    public var silence: SilenceRule?
    public var reopening: ReopeningRule
    public var previousTicket: PreviousTicketRule
    /// Types of cases that must also come in writing (S0-19).
    public var inWriting: Set<String>
    public var urgentCauses: [UrgentCause]
    public var outsideContract: OutsideContract
    public var abuse: AbuseRule?
    public var order: ServiceOrder
    /// The last share of the time allowed in which the light is yellow, between 0 and 1 (S4-13).
    public var yellowShare: Double
    public var outOfScope: [OutOfScopeTopic]
    public var subject: SubjectRule
    /// Fields of the form that every case must have (S0-17, S2-16).
    public var mandatoryFields: [String]
    /// From what a call learns fields, where that is not what its steps note by the field's own name.
    public var fieldSources: [String: FieldSource]
    /// From the first to the last whom one turns to.
    public var escalation: [EscalationLevel]
    /// How long before a deadline its responsible is reminded; nil: never.
    public var reminder: Duration?

    public init() {
        severities = []
        caseTypes = []
        products = []
        plans = [:]
        reopening = .always
        previousTicket = .optional
        inWriting = []
        urgentCauses = []
        outsideContract = .wait
        order = .arrival
        yellowShare = 0.25
        outOfScope = []
        subject = SubjectRule()
        mandatoryFields = []
        fieldSources = [:]
        escalation = []
    }
}
