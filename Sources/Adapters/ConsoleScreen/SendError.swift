/// Why a command did not get through, or its answer did not come back.
public enum SendError: Error, Hashable, Sendable {
    /// The connection has ended.
    case disconnected
    /// The gateway is there but has not answered in time; the command may have been carried out.
    case noAnswer
    /// The command is longer than a line may be.
    case overlong
    case cancelled
}
