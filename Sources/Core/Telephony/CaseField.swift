/// Something that is noted of the case being reported, by its name in the dialplan.
public struct CaseField: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }

    public static let type = CaseField("type")
    public static let product = CaseField("product")
    /// As the caller declares it (S2-05); it is noted for the whole call.
    public static let severity = CaseField("severity")
    /// Filled in where the caller agreed with the severity that was read back (S2-05).
    public static let severityAgreed = CaseField("severity-agreed")
    /// Why it is urgent (S1-22).
    public static let urgency = CaseField("urgency")
    /// The version of the product, as the caller keys it (S3-10).
    public static let version = CaseField("version")
    /// The number of the ticket that this one follows (S1-20).
    public static let previousTicket = CaseField("previous-ticket")
    /// Filled in where pictures or files are still to come (S0-17, S0-18).
    public static let evidence = CaseField("evidence")

    /// Those that a ticket has a place of its own for, and `version`; every other name becomes one of its details.
    public static let known: [CaseField] = [
        type, product, severity, severityAgreed, urgency, version, previousTicket, evidence,
    ]
}
