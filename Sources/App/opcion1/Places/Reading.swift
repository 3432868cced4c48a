internal import CallFlow

extension Command {
    /// What `body` reads from the records.
    static func reading<Value>(
        _ body: () async throws(RecordsFailure) -> Value
    ) async throws(Failure) -> Value {
        do throws(RecordsFailure) { return try await body() } catch { throw .work(error.message) }
    }
}
