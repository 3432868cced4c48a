import CallFlow
import Telephony

/// Reads the records, also while a gateway writes them. Its connection stays on a thread of its own.
public final class RecordsReader: Sendable {
    typealias Query = @Sendable (Database) -> Void

    /// How many queries may wait.
    static let backlogLimit = 10_000

    private let thread: BatchThread<Query>

    public convenience init(_ storage: Storage) throws(OpenFailure) {
        try self.init(storage) { _ in }
    }

    /// - Parameter foundUnreadable: Told, on the reader's thread, of a ticket whose snapshot could not be read.
    init(
        _ storage: Storage, foundUnreadable: @escaping @Sendable (TicketNumber) -> Void
    ) throws(OpenFailure) {
        thread = try BatchThread(name: "records-read", limit: Self.backlogLimit, delay: 0) {
            () throws(OpenFailure) in
            let database = try Database.reading(storage)
            database.foundUnreadable = foundUnreadable
            return { queries in
                for query in queries { query(database) }
                return false
            }
        }
    }

    deinit { thread.close() }

    func close() async {
        thread.close()
        await thread.waitUntilClosed()
    }

    func read<T: Sendable>(
        _ query: @escaping @Sendable (Database) throws(SQLiteFault) -> T
    ) async throws(RecordsFailure) -> T {
        let result: Result<T, RecordsFailure> = await withCheckedContinuation { continuation in
            let isTaken = thread.hand(
                { database in
                    do throws(SQLiteFault) {
                        continuation.resume(returning: .success(try query(database)))
                    } catch {
                        continuation.resume(returning: .failure(error.failure))
                    }
                }, urgently: true)
            if !isTaken {
                continuation.resume(returning: .failure(.unavailable(.closedOrBusy)))
            }
        }
        return try result.get()
    }
}
