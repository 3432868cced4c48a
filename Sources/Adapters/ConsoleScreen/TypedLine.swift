internal import ConsoleProtocol
internal import Telephony

/// What an agent's line turned out to mean.
enum TypedLine: Hashable {
    case nothing
    /// Goes to the gateway as it is.
    case ask(ConsoleCommand)
    /// The PIN is still to be asked for.
    case signIn(AgentID)
    /// Of the call on offer.
    case accept, decline
    case card
    case wrapUp(ticket: TicketNumber?, disposition: DispositionName, note: String)
    case help(Verb?)
    case quit
    /// Not understood; what to tell the agent.
    case unclear(String)
}
