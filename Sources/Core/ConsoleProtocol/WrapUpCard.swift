public import Telephony

/// A conversation is over and waits for its wrap-up.
public struct WrapUpCard: Hashable, Sendable, Codable {
    public let call: CallID
    /// The tickets opened or looked up in the call; the newest last.
    public let tickets: [TicketNumber]
    /// The dispositions to choose from.
    public let dispositions: [Disposition]
    /// When the wrap-up ends by itself; nil when it waits for the agent.
    public let until: UnixTime?

    public init(call: CallID, tickets: [TicketNumber], dispositions: [Disposition], until: UnixTime?) {
        self.call = call
        self.tickets = Array(tickets.suffix(ConsoleLimits.listLength))
        self.dispositions = Array(dispositions.prefix(ConsoleLimits.listLength))
        self.until = until
    }

    /// A disposition and how it reads.
    public struct Disposition: Hashable, Sendable, Codable {
        public let name: DispositionName
        public let title: String

        public init(name: DispositionName, title: String) {
            self.name = DispositionName(name.raw.shown(upTo: ConsoleLimits.nameLength))
            self.title = title.shown(upTo: ConsoleLimits.subjectLength)
        }
    }
}
