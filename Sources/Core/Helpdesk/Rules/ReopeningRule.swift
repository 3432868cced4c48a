/// Which closed tickets a client may open again.
public enum ReopeningRule: String, Hashable, Sendable, CaseIterable {
    /// Those closed for silence, by the technician or by the client, whenever the client comes back (S0-14).
    case always
    /// None: the client opens a new one (S1-19).
    case never
    /// Those without the client's VoBo (S4-15, S4-16).
    case beforeVoBo = "before-vobo"
}
