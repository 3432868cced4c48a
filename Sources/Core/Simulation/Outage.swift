/// A part of the gateway that does not work while calls go on.
public enum Outage: String, Hashable, Sendable, CaseIterable {
    /// Who may call cannot be read.
    case directory
    /// Tickets and messages can be neither read nor written.
    case tickets
    /// Nothing that is said can be recorded.
    case recordings
    /// No record of a call can be begun.
    case journal
}
