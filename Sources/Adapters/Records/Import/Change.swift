/// What a list says of a value that is stored already.
public enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The list says nothing: it stays as it is.
    case kept
    case set(Value)
    case removed

    func applied(to old: Value?) -> Value? {
        switch self {
        case .kept: old
        case .set(let value): value
        case .removed: nil
        }
    }
}
