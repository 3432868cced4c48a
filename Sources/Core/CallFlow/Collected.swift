/// What a caller keyed at a prompt.
public enum Collected: Hashable, Sendable {
    /// Between the least and the most that were asked for.
    case digits(String)
    /// Fewer or more than were asked for.
    case misfit(String)
    /// The eraser, and nothing after it: the caller wants to hear the prompt again.
    case erased
    /// No key, or only the one that ends an entry.
    case nothing
}
