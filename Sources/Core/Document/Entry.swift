/// A key of the writer's own choosing and what stands under it.
public struct Entry {
    public let key: Value
    public let value: Value

    /// The key's text.
    public var name: String { if case .scalar(let text, _) = key.node.content { text } else { "" } }
}
