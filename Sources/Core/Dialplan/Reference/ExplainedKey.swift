public import Document

/// A key that a dialplan's file may have, with the way by which its explanation is found.
public struct ExplainedKey: Sendable {
    /// From the top of the file, or from the kind of step or the named form that it belongs to.
    public let path: [String]
    public let key: DocumentShape.Key

    /// Every key of a shape: those of the mappings inside others after them; those of named forms apart.
    static func all(of shape: DocumentShape, under path: [String]) -> [ExplainedKey] {
        shape.forms.flatMap { form -> [ExplainedKey] in
            switch form {
            case .scalar: []
            case .list(let items): items.name == nil ? all(of: items, under: path) : []
            case .mapping(let mapping):
                mapping.keys.flatMap { all(of: $0, under: path) }
                    + (mapping.entries.map { $0.value.name == nil ? all(of: $0.value, under: path) : [] } ?? [])
            }
        }
    }

    static func all(of key: DocumentShape.Key, under path: [String]) -> [ExplainedKey] {
        let own = path + [key.name]
        return [ExplainedKey(path: own, key: key)] + (key.shape.name == nil ? all(of: key.shape, under: own) : [])
    }
}
