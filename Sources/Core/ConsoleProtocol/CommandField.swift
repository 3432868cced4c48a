/// The fields of a command's line. Those a command does not know are ignored.
enum CommandField: String, CodingKey {
    case version = "v"
    case name = "do"
    case reference = "ref"
    case client, agent, pin, reason, offer, call, ticket, note, disposition, deadline, type, product, subject, contact
    case number, state, responsible, message
}
