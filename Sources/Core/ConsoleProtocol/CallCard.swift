public import Telephony

/// One line of the calls of late.
public struct CallCard: Hashable, Sendable, Codable {
    public let call: CallID
    public let beganAt: UnixTime
    /// Whole seconds; nil while the call is up.
    public let seconds: Int?
    public let number: String?
    public let contact: String?
    public let company: String?
    public let agent: AgentID?
    public let tickets: [TicketNumber]
    /// Why it ended; nil while the call is up.
    public let cause: HangupCause?

    public init(
        call: CallID, beganAt: UnixTime, seconds: Int?, number: String?, contact: String?, company: String?,
        agent: AgentID?, tickets: [TicketNumber], cause: HangupCause?
    ) {
        self.call = call
        self.beganAt = beganAt
        self.seconds = seconds
        self.number = number?.shown(upTo: ConsoleLimits.nameLength)
        self.contact = contact?.shown(upTo: ConsoleLimits.subjectLength)
        self.company = company?.shown(upTo: ConsoleLimits.subjectLength)
        self.agent = agent.map { AgentID($0.raw.shown(upTo: ConsoleLimits.nameLength)) }
        self.tickets = Array(tickets.prefix(ConsoleLimits.listLength))
        self.cause = cause
    }
}
