public import Telephony

/// What a console asks of the gateway. `ConsoleProtocol.docc` shows each as it stands on the wire.
public enum ConsoleCommand: Hashable, Sendable {
    /// The first line of every connection; `client` names the program, for the log.
    case hello(client: String)
    case signIn(agent: AgentID, pin: Secret)
    case signOut
    case ready
    case pause(reason: String?)
    case accept(offer: UInt64)
    case decline(offer: UInt64)
    /// Ends the conversation in progress; the dialplan says what the caller hears next.
    case hangUp
    case wrapUp(WrapUp)
    /// Opens a ticket for the caller at hand.
    case openTicket(NewTicket)
    /// The agent vouches that the caller is this contact.
    case vouch(contact: ContactID)
    case ticket(TicketNumber)
    case setTicket(TicketChange)
    /// The messages and call-backs that wait.
    case messages
    case take(message: MessageID)
    case messageDone(message: MessageID, note: String, ticket: TicketNumber?)
    /// The calls of late.
    case calls
    /// Puts dialplans and prompts as they now are on disc into service; for who administers the gateway.
    case reload
    case ping
}

extension ConsoleCommand {
    /// What an agent leaves behind when a conversation is over.
    public struct WrapUp: Hashable, Sendable {
        /// The call meant; nil for the one that was last talked in.
        public var call: CallID?
        public var ticket: TicketNumber?
        public var note: String
        public var disposition: DispositionName
        /// A new deadline of the ticket.
        public var deadline: UnixTime?

        public init(
            call: CallID? = nil, ticket: TicketNumber?, note: String, disposition: DispositionName,
            deadline: UnixTime? = nil
        ) {
            self.call = call
            self.ticket = ticket
            self.note = note
            self.disposition = disposition
            self.deadline = deadline
        }
    }

    /// A ticket to be opened.
    public struct NewTicket: Hashable, Sendable {
        public var type: CaseTypeName
        public var product: String?
        public var subject: String
        public var note: String

        public init(type: CaseTypeName, product: String?, subject: String, note: String) {
            self.type = type
            self.product = product
            self.subject = subject
            self.note = note
        }
    }

    /// What is to change in a ticket; nil leaves as it is.
    public struct TicketChange: Hashable, Sendable {
        public var number: TicketNumber
        public var state: TicketStateName?
        public var responsible: String?
        public var deadline: UnixTime?

        public init(
            number: TicketNumber, state: TicketStateName? = nil, responsible: String? = nil, deadline: UnixTime? = nil
        ) {
            self.number = number
            self.state = state
            self.responsible = responsible
            self.deadline = deadline
        }
    }
}
