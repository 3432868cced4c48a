/// Where in its sentence a value stands, and so how its last word sounds.
public enum Cadence: Hashable, Sendable {
    /// More words follow.
    case continuing
    /// The sentence ends here.
    case falling
}
