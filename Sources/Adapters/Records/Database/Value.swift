/// What is bound to a statement.
enum Value {
    case null
    case integer(Int64)
    case text(String)
    case octets([UInt8])

    static func text(orNull text: String?) -> Value { text.map(Value.text) ?? .null }
    static func integer(orNull number: Int64?) -> Value { number.map(Value.integer) ?? .null }
    static func flag(_ isSet: Bool) -> Value { .integer(isSet ? 1 : 0) }
}
