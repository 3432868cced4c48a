/// Where an agent reads and types.
public protocol Terminal: Sendable {
    /// The next line without its newline; nil at the end of the input.
    func readLine() async -> String?
    /// The next line, not shown while it is typed; nil at the end of the input, or when the agent thinks better of it.
    func readSecret(prompt: String) async -> String?
    func show(_ lines: [String])
    /// Calls for the agent's attention.
    func ring()
}
