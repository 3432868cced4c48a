/// Something that a test waited for did not come.
public struct DidNotHappen: Error, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}

/// What `body` returns; throws when it takes longer than `limit`, or returns nil. `body` must obey cancellation.
public func within<Value: Sendable>(
    _ limit: Duration, _ what: String, _ body: @escaping @Sendable () async throws -> Value?
) async throws -> Value {
    let limit = limit * Slowness.factor
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await Task.sleep(for: limit)
            throw DidNotHappen("\(what) did not happen within \(limit)")
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() ?? nil else { throw DidNotHappen("\(what) did not happen") }
        return value
    }
}

/// Asks every 10 ms until there is an answer; for what tells nobody that it has happened.
public func eventually<Value: Sendable>(
    _ what: String, limit: Duration = .seconds(10), _ ask: @escaping @Sendable () async throws -> Value?
) async throws -> Value {
    try await within(limit, what) {
        while true {
            if let value = try await ask() { return value }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
