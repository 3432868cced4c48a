import CallFlow
import Telephony

/// The one thread that changes the database. Everything that arrives while one transaction goes to disc shares the
/// next, so that many calls wait for one synchronisation.
final class Writer: Sendable {
    /// How many changes may wait for the disc.
    static let backlogLimit = 20_000
    /// How many facts are held back while the disc takes none.
    static let leftoverLimit = 50_000
    /// How long a fact nobody waits for stays in memory, in milliseconds; the commit that follows is done within
    /// the second that is promised.
    static let noteDelay = 400

    private let thread: BatchThread<WriteJob>
    /// Facts that found no room; the writer's thread tells of them.
    private let losses = Losses()

    init(
        _ storage: Storage, gateway: String?, firstTicket: Int64, isAlone: Bool,
        report: @escaping @Sendable (RecordsTrouble) -> Void
    ) throws(OpenFailure) {
        thread = try BatchThread(name: "records", limit: Self.backlogLimit, delay: Self.noteDelay) {
            [losses] () throws(OpenFailure) in
            let database = try Database.writing(storage, isAlone: isAlone)
            let number = try Self.prepare(
                database, storage, gateway: gateway, firstTicket: firstTicket, report: report)
            let transactions = Transactions(database, gateway: number, losses: losses, report: report)
            return { transactions.commit($0) }
        }
    }

    deinit { thread.close() }

    /// What was handed over is still written.
    func close() async {
        thread.close()
        await thread.waitUntilClosed()
    }

    /// For a fact nobody waits for.
    func note(_ job: WriteJob) {
        if !thread.hand(job, urgently: false) { losses.add() }
    }

    /// Soon; where there is no room, whoever looks at the ticket next asks again.
    func mendSnapshot(of number: TicketNumber) {
        _ = thread.hand(.snapshotUnreadable(number), urgently: false)
    }

    /// Returns when what `change` did is on disc together with everything noted before.
    func perform<T: Sendable>(
        _ change: @escaping @Sendable (WriteSession) throws(SQLiteFault) -> T
    ) async throws(RecordsFailure) -> T {
        let result: Result<T, RecordsFailure> = await withCheckedContinuation { continuation in
            let promise = WriteJob.Promise(
                make: { session throws(SQLiteFault) in
                    let made = try change(session)
                    return { continuation.resume(returning: .success(made)) }
                },
                fail: { continuation.resume(returning: .failure($0)) })
            if !thread.hand(.promise(promise), urgently: true) {
                continuation.resume(returning: .failure(.unavailable(.closedOrBehind)))
            }
        }
        return try result.get()
    }

    /// Returns the row of the gateway.
    private static func prepare(
        _ database: Database, _ storage: Storage, gateway: String?, firstTicket: Int64,
        report: (RecordsTrouble) -> Void
    ) throws(OpenFailure) -> Int64? {
        guard let gateway else { return nil }
        do throws(SQLiteFault) {
            let refolded = try Migrations.refoldSnapshots(in: database)
            if refolded > 0 { report(.ticketsFolded(refolded)) }
            return try database.transaction { () throws(SQLiteFault) in
                try database.run("INSERT OR IGNORE INTO gateways (name) VALUES (?)", .text(gateway))
                try database.run(
                    "INSERT INTO sqlite_sequence (name, seq) SELECT 'tickets', 0 "
                        + "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'tickets')")
                try database.run(
                    "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'tickets'", .integer(firstTicket - 1))
                return try database.first("SELECT id FROM gateways WHERE name = ?", .text(gateway)) { $0.integer(0) }
            }
        } catch {
            if error.failure == .discFull { throw .discFull(path: storage.path) }
            throw .cannotOpen(path: storage.path, error.text)
        }
    }
}
