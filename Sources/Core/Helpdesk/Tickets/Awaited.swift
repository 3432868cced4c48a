/// Whose turn it is in a ticket: "Esperando respuesta de" (S4-20).
public enum Awaited: String, Hashable, Sendable, Codable, CaseIterable {
    case support, client, supplier, other
}
