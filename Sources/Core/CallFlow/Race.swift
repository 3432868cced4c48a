/// Takes a value, giving up when `limit` ends. What was taken in that last instant is still returned, never lost.
func take<Value: Sendable>(
    _ taking: @Sendable @escaping () async -> Value?, until limit: @Sendable @escaping () async -> Void
) async -> Value? {
    await withTaskGroup(of: Value?.self) { group in
        group.addTask { await taking() }
        group.addTask {
            await limit()
            return nil
        }
        var taken: Value?
        for await value in group {
            group.cancelAll()
            taken = taken ?? value
        }
        return taken
    }
}

/// Runs all of them until the first ends, cancels the others, and returns what every one of them came to, in order of
/// ending.
func race<Value: Sendable>(_ runners: [@Sendable () async -> Value]) async -> [Value] {
    await withTaskGroup(of: Value.self) { group in
        for runner in runners { group.addTask { await runner() } }
        var values: [Value] = []
        for await value in group {
            group.cancelAll()
            values.append(value)
        }
        return values
    }
}
