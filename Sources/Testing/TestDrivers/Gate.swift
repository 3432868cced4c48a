internal import Telephony

/// Lets a few through at a time, in order of arrival.
public final class Gate: Sendable {
    private let tokens = Mailbox<Void>()

    public init(_ count: Int) { for _ in 0..<count { tokens.send(()) } }

    public func pass<Value>(_ body: () async throws -> Value) async throws -> Value {
        guard await tokens.receive() != nil else { throw CancellationError() }
        defer { tokens.send(()) }
        return try await body()
    }
}
