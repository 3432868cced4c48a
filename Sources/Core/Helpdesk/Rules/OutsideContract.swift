/// What becomes of an urgent case outside the hours that its client contracted (S2-26, S2-31).
public enum OutsideContract: String, Hashable, Sendable, CaseIterable {
    /// It gets its number and the moment at which it officially opens.
    case wait
    /// It is handed to an agent all the same.
    case handOff = "hand-off"
}
