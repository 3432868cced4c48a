/// One name of a JSON object with its value.
struct JSONMember: Sendable {
    let name: String
    let value: JSONValue
}
