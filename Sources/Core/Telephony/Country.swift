/// Whose telephone network a line belongs to, by its code of ISO 3166.
public enum Country: String, Hashable, Sendable, CaseIterable {
    /// Argentina.
    case ar
    /// Brazil.
    case br
    /// Canada.
    case ca
    /// Chile.
    case cl
    /// Colombia.
    case co
    /// Costa Rica.
    case cr
    /// Ecuador.
    case ec
    /// Spain.
    case es
    /// Guatemala.
    case gt
    /// Mexico.
    case mx
    /// Panama.
    case pa
    /// Peru.
    case pe
    /// United States.
    case us
    /// Uruguay.
    case uy
    /// Venezuela.
    case ve
}
