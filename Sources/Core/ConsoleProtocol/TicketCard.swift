public import Telephony

/// A ticket as the agent sees it.
public struct TicketCard: Hashable, Sendable, Codable {
    public let number: TicketNumber
    public let type: CaseTypeName
    public let product: String?
    public let subject: String
    public let state: TicketStateName
    public let responsible: String?
    public let openedAt: UnixTime
    public let deadline: UnixTime?
    public let trafficLight: TrafficLight?
    /// Oldest first. Empty where a ticket is only listed.
    public let history: [HistoryLine]

    public init(
        number: TicketNumber, type: CaseTypeName, product: String?, subject: String, state: TicketStateName,
        responsible: String?, openedAt: UnixTime, deadline: UnixTime?, trafficLight: TrafficLight?,
        history: [HistoryLine] = []
    ) {
        self.number = number
        self.type = CaseTypeName(type.raw.shown(upTo: ConsoleLimits.nameLength))
        self.product = product?.shown(upTo: ConsoleLimits.nameLength)
        self.subject = subject.shown(upTo: ConsoleLimits.subjectLength)
        self.state = TicketStateName(state.raw.shown(upTo: ConsoleLimits.nameLength))
        self.responsible = responsible?.shown(upTo: ConsoleLimits.nameLength)
        self.openedAt = openedAt
        self.deadline = deadline
        self.trafficLight = trafficLight
        self.history = Array(history.suffix(ConsoleLimits.listLength))
    }

    /// The same ticket for a list, without its history.
    public var listed: TicketCard {
        TicketCard(
            number: number, type: type, product: product, subject: subject, state: state, responsible: responsible,
            openedAt: openedAt, deadline: deadline, trafficLight: trafficLight)
    }

    /// How near the deadline is.
    public enum TrafficLight: String, Hashable, Sendable, Codable, CaseIterable { case green, yellow, red }

    /// One thing that happened to the ticket.
    public struct HistoryLine: Hashable, Sendable, Codable {
        public let at: UnixTime
        /// Who did it: an agent's name, a contact's, or the gateway.
        public let who: String
        public let what: String

        public init(at: UnixTime, who: String, what: String) {
            self.at = at
            self.who = who.shown(upTo: ConsoleLimits.nameLength)
            self.what = what.shown()
        }
    }
}
