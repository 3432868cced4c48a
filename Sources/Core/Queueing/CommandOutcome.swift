/// What came of an agent's command.
public enum CommandOutcome: Hashable, Sendable {
    case done
    /// It takes effect when what he is busy with is over.
    case afterwards
    case refused(CommandRefusal)
}
