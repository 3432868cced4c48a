/// What came of an agent's taking an offer or a message.
public enum AcceptOutcome: Hashable, Sendable {
    case accepted(Offer.Subject)
    case refused(CommandRefusal)
}
