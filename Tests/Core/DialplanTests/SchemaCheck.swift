import Document
import Foundation

/// Looks whether a document fits a JSON Schema; knows the words that our own schema uses and no more.
struct SchemaCheck {
    private let root: [String: Any]

    init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    func fits(_ node: Node) -> Bool { fits(Self.value(of: node), root) }

    /// As editors read YAML: what looks like a number is one, and so are yes and no.
    private static func value(of node: Node) -> Any {
        switch node.content {
        case .sequence(let items): return items.map(value)
        case .mapping(let pairs):
            let members = pairs.map { pair -> (String, Any) in
                guard case .scalar(let name, _) = pair.key.content else { return ("", value(of: pair.value)) }
                return (name, value(of: pair.value))
            }
            return Dictionary(members) { first, _ in first }
        case .scalar(let text, let isQuoted):
            if isQuoted { return text }
            if node.isNull { return NSNull() }
            if let number = Int(text) { return number }
            if let number = Double(text) { return number }
            return ["true": true, "false": false, "yes": true, "no": false][text] ?? text
        }
    }

    private func fits(_ value: Any, _ schema: [String: Any]) -> Bool {
        if let reference = schema["$ref"] as? String {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            let definitions = root["$defs"] as? [String: [String: Any]]
            guard let definition = definitions?[name], fits(value, definition) else { return false }
        }
        if let options = schema["anyOf"] as? [[String: Any]], !options.contains(where: { fits(value, $0) }) {
            return false
        }
        if let options = schema["oneOf"] as? [[String: Any]], options.filter({ fits(value, $0) }).count != 1 {
            return false
        }
        return isOfType(value, schema) && isOneOf(value, schema) && isInRange(value, schema)
            && hasMembers(value, schema)
    }

    private func isOfType(_ value: Any, _ schema: [String: Any]) -> Bool {
        let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
        return types.map { $0.contains { Self.isType($0, value) } } ?? true
    }

    private static func isType(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "string": value is String
        case "boolean": value is Bool
        case "integer": value is Int && !(value is Bool)
        case "number": (value is Int || value is Double) && !(value is Bool)
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "null": value is NSNull
        default: false
        }
    }

    private func isOneOf(_ value: Any, _ schema: [String: Any]) -> Bool {
        let allowed = schema["enum"] as? [Any] ?? schema["const"].map { [$0] }
        guard let allowed else { return true }
        return allowed.contains { option in
            if let text = value as? String { return option as? String == text }
            guard let number = option as? NSNumber else { return false }
            let isFlag = CFBooleanCheck.isFlag(number)
            if let flag = value as? Bool, value is Bool { return isFlag && number.boolValue == flag }
            return !isFlag && number.intValue == value as? Int
        }
    }

    private func isInRange(_ value: Any, _ schema: [String: Any]) -> Bool {
        if let text = value as? String, let pattern = schema["pattern"] as? String {
            return text.range(of: pattern, options: .regularExpression) != nil
        }
        guard let number = value as? Int else { return true }
        return number >= schema["minimum"] as? Int ?? .min && number <= schema["maximum"] as? Int ?? .max
    }

    private func hasMembers(_ value: Any, _ schema: [String: Any]) -> Bool {
        if let items = value as? [Any], let schema = schema["items"] as? [String: Any] {
            return items.allSatisfy { fits($0, schema) }
        }
        guard let members = value as? [String: Any] else { return true }
        let required = schema["required"] as? [String] ?? []
        guard required.allSatisfy({ members[$0] != nil }) else { return false }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let names = (schema["propertyNames"] as? [String: Any])?["pattern"] as? String
        return members.allSatisfy { name, member in
            if let names, name.range(of: names, options: .regularExpression) == nil { return false }
            if let property = properties[name] { return fits(member, property) }
            if let others = schema["additionalProperties"] as? [String: Any] { return fits(member, others) }
            return schema["additionalProperties"] as? Bool != false
        }
    }
}

/// A number of JSON that was written `true` or `false`.
private enum CFBooleanCheck {
    static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
