/// What a caller keyed, as it may be kept: the keys, or for a secret nothing but how many there were.
public enum Keys: Hashable, Sendable, Codable, CustomStringConvertible {
    case shown(String)
    case secret(length: Int)

    public var description: String {
        switch self {
        case .shown(let keys): keys
        case .secret(let length): String(repeating: "•", count: length)
        }
    }
}
