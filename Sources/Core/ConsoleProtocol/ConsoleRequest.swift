/// One command with the reference its answer repeats. Encodes as the flat JSON object of the protocol.
public struct ConsoleRequest: Hashable, Sendable, Encodable {
    /// Chosen by the console; unique among the commands it has not had an answer to.
    public var reference: Int
    public var command: ConsoleCommand

    public init(reference: Int, command: ConsoleCommand) {
        self.reference = reference
        self.command = command
    }

    public func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: CommandField.self)
        try line.encode(ConsoleLimits.version, forKey: .version)
        try line.encode(command.name.rawValue, forKey: .name)
        try line.encode(reference, forKey: .reference)
        try command.encodeFields(into: &line)
    }
}
