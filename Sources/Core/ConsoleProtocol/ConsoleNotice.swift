public import Telephony

/// What the gateway tells a console. `ConsoleProtocol.docc` shows each as it stands on the wire.
public enum ConsoleNotice: Hashable, Sendable {
    /// Answers `hello`; `gateway` names the program and its version.
    case welcome(gateway: String)
    /// Answers a command that asked for nothing but to be done.
    case done
    /// Answers a command that was not carried out, or a line that was none.
    case refused(Refusal)
    case pong
    case state(AgentStatus)
    case offer(OfferCard)
    case withdrawn(offer: UInt64, why: WithdrawalReason)
    /// The offer was accepted and the agent's telephone is being rung.
    case connecting(offer: UInt64)
    case connected(call: CallID)
    case held
    case resumed
    case ended(call: CallID, by: ConversationEnd)
    case wrapUpDue(WrapUpCard)
    case ticket(TicketCard)
    case messageOffered(MessageCard)
    case messages([MessageCard])
    case calls([CallCard])
    /// Answers `reload`; `edition` tells what is now in service from what was.
    case reloaded(edition: String)
    case closing(ClosingReason)
}
