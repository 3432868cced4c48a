/// Two rules of a helpdesk that cannot both be meant. Names are those of the dialplan.
public enum RuleContradiction: Hashable, Sendable {
    /// A name or another name that two severities have.
    case severityNamedTwice(String)
    case noSeverityByPhone
    /// The usual severity is none of the list.
    case usualSeverityUnknown(String)
    /// Callers who say nothing would get a severity that is not taken by telephone.
    case usualSeverityNotByPhone(String)
    case planPromisesUnknownSeverity(plan: String, severity: String)
    /// Two names of one severity, each with a promise.
    case planPromisesTwice(plan: String, severity: String)
    /// A graver case would be answered later than a lesser one, counted the same way.
    case planAnswersGraverLater(plan: String, graver: String, lesser: String)
    case planNeverOpens(plan: String)
    case planWithoutContacts(plan: String, limit: Int)
    /// The hours that the silence of a client is counted in never open.
    case silenceInHoursThatNeverOpen
    case silenceWithoutDays(Int)
    /// Attempts on as many different days as there are not.
    case silenceFewerDaysThanAttempts(attempts: Int, days: Int)
    case yellowShareOutOfRange(Double)
    case abuseNeverOrAtOnce(warnAfter: Int, days: Int)
    /// Order by severity where there are none.
    case orderWithoutSeverities
    /// Urgent cases are handed off outside the contract, but nothing can be urgent.
    case handOffWithoutUrgency
    case urgentCauseNamedTwice(String)
    /// A cause cannot be an avoidable one and need announcing: announced it was planned.
    case urgentCauseAvoidableAndAnnounced(String)
    /// A level that is turned to before the one below it.
    case escalationOutOfOrder(role: String, below: String)
    /// "MÓDULO, caso" does not fit.
    case subjectTooShort(longest: Int)
    /// The client's VoBo closes for good, and what is closed may always be opened again.
    case voBoThatDoesNotLock
}
