public import Telephony

/// A call offered to an agent, with everything the gateway knows of it.
public struct OfferCard: Hashable, Sendable, Codable {
    public let offer: UInt64
    public let call: CallID
    public let queue: QueueName
    /// Whole seconds the caller has waited in the queue.
    public let waited: Int
    /// Whole seconds the agent has for an answer; nil when the offer stands until it is withdrawn.
    public let answerWithin: Int?
    public let caller: Caller
    public let keyed: [KeyedEntry]
    /// What the caller chose in the menus.
    public let type: CaseTypeName?
    public let product: String?
    public let openTickets: [TicketCard]
    /// The ticket the caller opened in this very call.
    public let openedTicket: TicketNumber?
    /// Outside office hours: serious cases only.
    public let isGuard: Bool
    public let isRecorded: Bool
    /// What the caller chose to be spoken to in (BCP 47, "en"); nil while nothing was chosen.
    public let language: String?

    public init(
        offer: UInt64, call: CallID, queue: QueueName, waited: Int, answerWithin: Int?, caller: Caller,
        keyed: [KeyedEntry], type: CaseTypeName?, product: String?, openTickets: [TicketCard],
        openedTicket: TicketNumber?, isGuard: Bool, isRecorded: Bool, language: String?
    ) {
        self.offer = offer
        self.call = call
        self.queue = QueueName(queue.raw.shown(upTo: ConsoleLimits.nameLength))
        self.waited = waited
        self.answerWithin = answerWithin
        self.caller = caller
        self.keyed = Array(keyed.suffix(ConsoleLimits.listLength))
        self.type = type.map { CaseTypeName($0.raw.shown(upTo: ConsoleLimits.nameLength)) }
        self.product = product?.shown(upTo: ConsoleLimits.nameLength)
        self.openTickets = openTickets.prefix(ConsoleLimits.listLength).map(\.listed)
        self.openedTicket = openedTicket
        self.isGuard = isGuard
        self.isRecorded = isRecorded
        self.language = language?.shown(upTo: ConsoleLimits.nameLength)
    }
}
