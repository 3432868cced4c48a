/// Two rules of a helpdesk that cannot both be meant. Names are those of the dialplan.
public enum RuleContradiction: Hashable, Sendable {
    case noSeverityByPhone
    /// Callers who say nothing would get a severity that is not taken by telephone.
    case usualSeverityNotByPhone(String)
    /// A graver case would be answered later than a lesser one, counted the same way.
    case planAnswersGraverLater(plan: String, graver: String, lesser: String)
    case planNeverOpens(plan: String)
    /// The hours that the silence of a client is counted in never open.
    case silenceInHoursThatNeverOpen
    /// Attempts on as many different days as there are not.
    case silenceFewerDaysThanAttempts(attempts: Int, days: Int)
    /// Order by severity where there are none.
    case orderWithoutSeverities
    /// Urgent cases of clients with a plan are handed off outside its hours, but nothing can be urgent.
    case handOffWithoutUrgency
    /// A cause cannot be an avoidable one and need announcing: announced it was planned.
    case urgentCauseAvoidableAndAnnounced(String)
    /// A level that is turned to before one below it.
    case escalationOutOfOrder(role: String, below: String)
}
