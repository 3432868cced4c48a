public import ConsoleProtocol
internal import ConsoleScreen
internal import Gateway
internal import Telephony

/// An agent at a console, signed in.
public final class TestConsole: Sendable {
    private let client: ConsoleClient

    /// Connects and signs in, lets `body` work, and goes away.
    public static func signIn<Value>(
        _ gateway: GatewayProcess, _ body: (TestConsole) async throws -> Value
    ) async throws -> Value {
        let client = try await ConsoleClient.connect(to: gateway.folder.console, name: "test", time: SystemTime())
        defer { client.close() }
        let console = TestConsole(client)
        try await console.tell(.signIn(agent: People.agent, pin: Secret(People.agentPIN)))
        return try await body(console)
    }

    private init(_ client: ConsoleClient) { self.client = client }

    /// Throws when the gateway refuses.
    @discardableResult
    public func tell(_ command: ConsoleCommand) async throws -> ConsoleNotice {
        let answer = try await client.ask(command)
        if case .refused(let refusal) = answer { throw DidNotHappen("\(command): \(refusal.sentence)") }
        return answer
    }

    /// The first notice of which `pick` makes something; those before it are passed over.
    public func notice<Value: Sendable>(
        _ what: String, _ pick: @escaping @Sendable (ConsoleNotice) -> Value?
    ) async throws -> Value {
        let client = client
        return try await within(.seconds(15), what) {
            while let line = await client.nextNotice() { if let value = pick(line.notice) { return value } }
            return nil
        }
    }
}
