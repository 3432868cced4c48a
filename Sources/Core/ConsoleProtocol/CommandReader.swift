/// Reads the fields of one command's line, and says which field is wrong and how.
struct CommandReader {
    private let line: KeyedDecodingContainer<CommandField>
    init(_ line: KeyedDecodingContainer<CommandField>) { self.line = line }

    /// nil when the field is absent or null.
    func value<Value: Decodable & FixedWidthInteger>(_ field: CommandField) throws(RequestFault) -> Value? {
        do { return try line.decodeIfPresent(Value.self, forKey: field) } catch {
            throw .wrongField(field.rawValue)
        }
    }

    func needed<Value: Decodable & FixedWidthInteger>(_ field: CommandField) throws(RequestFault) -> Value {
        guard let value: Value = try value(field) else { throw .missingField(field.rawValue) }
        return value
    }

    /// nil when the field is absent, null or empty. `limit` is in Unicode scalars.
    func text(_ field: CommandField, upTo limit: Int) throws(RequestFault) -> String? {
        let text: String?
        do { text = try line.decodeIfPresent(String.self, forKey: field) } catch {
            throw .wrongField(field.rawValue)
        }
        guard let text, !text.isEmpty else { return nil }
        if text.unicodeScalars.count > limit { throw .longField(field.rawValue, limit: limit) }
        return text
    }

    func needed(_ field: CommandField, upTo limit: Int = ConsoleLimits.nameLength) throws(RequestFault) -> String {
        guard let text = try text(field, upTo: limit) else { throw .missingField(field.rawValue) }
        return text
    }
}
