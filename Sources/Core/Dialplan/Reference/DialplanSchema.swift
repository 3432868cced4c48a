public import Document

/// The JSON Schema (draft 2020-12) of a dialplan's file, for editors that check while one writes.
///
/// It refuses nothing that the decoder takes. It does not know what only the whole file tells, such as the steps'
/// names.
public struct DialplanSchema: Sendable {
    private let reference: DialplanReference

    public init(_ language: MessageLanguage, shape: DocumentShape = DialplanDecoder.shape) {
        reference = DialplanReference(language, shape: shape)
    }

    /// JSON.
    public var text: String {
        let named = reference.shape.named.sorted { $0.key < $1.key }.map { name, form in
            (name, schema(form, at: [name], isDefinition: true))
        }
        var members: [(String, JSONValue)] = [
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Opción 1: dialplan")),
        ]
        if case .members(let root) = schema(reference.shape, at: []) { members += root }
        members.append(("$defs", .members(named)))
        return JSONValue.members(members).written() + "\n"
    }

    private func schema(_ shape: DocumentShape, at path: [String], isDefinition: Bool = false) -> JSONValue {
        var options: [JSONValue]
        if let name = shape.name, !isDefinition {
            options = [.members([("$ref", .text("#/$defs/\(name)"))])]
        } else {
            options = shape.forms.map { schema($0, at: path) }
        }
        if shape.mayBeEmpty { options.append(.members([("type", .text("null"))])) }
        if options.isEmpty { return .members([]) }
        return options.count == 1 ? options[0] : .members([("anyOf", .list(options))])
    }

    private func schema(_ form: DocumentShape.Form, at path: [String]) -> JSONValue {
        switch form {
        case .scalar(let scalar): SchemaScalar.schema(scalar)
        case .list(let items): .members([("type", .text("array")), ("items", schema(items, at: path))])
        case .mapping(let mapping): schema(mapping, at: path)
        }
    }

    private func schema(_ mapping: DocumentShape.Mapping, at path: [String]) -> JSONValue {
        if !mapping.variants.isEmpty {
            return .members([("oneOf", .list(mapping.variants.map(schema(variant:))))])
        }
        var members = object(mapping.keys, at: path)
        if let entries = mapping.entries {
            if mapping.keys.isEmpty, let pattern = SchemaScalar.keyPattern(entries.key) {
                members.append(("propertyNames", .members([("pattern", .text(pattern))])))
            }
            members.append(("additionalProperties", schema(entries.value, at: path)))
        } else {
            members.append(("additionalProperties", .flag(false)))
        }
        return .members(members)
    }

    private func schema(variant: DocumentShape.Variant) -> JSONValue {
        let path = ["step", variant.key.name]
        var members = object([variant.key], at: ["step"], others: variant.others, otherPath: path)
        members.append(("additionalProperties", .flag(false)))
        return .members(members)
    }

    private func object(
        _ keys: [DocumentShape.Key], at path: [String], others: [DocumentShape.Key] = [], otherPath: [String] = []
    ) -> [(String, JSONValue)] {
        let properties =
            keys.map { ($0.name, described($0, at: path + [$0.name])) }
            + others.map { ($0.name, described($0, at: otherPath + [$0.name])) }
        let required = (keys + others).filter(\.isRequired).map { JSONValue.text($0.name) }
        var members: [(String, JSONValue)] = [("type", .text("object"))]
        if !properties.isEmpty { members.append(("properties", .members(properties))) }
        if !required.isEmpty { members.append(("required", .list(required))) }
        return members
    }

    /// Behind a key that may be left out nothing need be written either.
    private func described(_ key: DocumentShape.Key, at path: [String]) -> JSONValue {
        var inner = schema(key.shape, at: path)
        if !key.isRequired, !key.shape.mayBeEmpty {
            inner = .members([("anyOf", .list([inner, .members([("type", .text("null"))])]))])
        }
        guard case .members(let members) = inner else { return inner }
        let text = Explanations.all.text(for: path)?.text(in: reference.language)
        return .members((text.map { [("description", .text($0))] } ?? []) + members)
    }
}
