import CallFlow
import Telephony

/// Turns what waits into transactions, on the writer's thread.
final class Transactions {
    private let session: WriteSession
    private let report: @Sendable (RecordsTrouble) -> Void
    /// Facts that could not be written yet, in order.
    private var leftover: [WriteJob] = []
    private var isTroubled = false

    /// Facts that found no room in the backlog.
    private let losses: Losses

    /// While the disc takes nothing, this many changes find out whether it does again.
    private static let probeSize = 100

    init(
        _ database: Database, gateway: Int64?, losses: Losses,
        report: @escaping @Sendable (RecordsTrouble) -> Void
    ) {
        session = WriteSession(
            database: database, calls: CallBook(database, gateway: gateway), snapshots: SnapshotBook(database))
        self.losses = losses
        self.report = report
    }

    deinit {
        if !leftover.isEmpty { report(.factsLost(leftover.count)) }
    }

    /// One transaction for all of them. True when facts are left over.
    func commit(_ arrived: [WriteJob]) -> Bool {
        var jobs = (leftover + arrived)[...]
        leftover = []
        while !jobs.isEmpty {
            let part = isTroubled ? jobs.prefix(Self.probeSize) : jobs
            if let failure = transact(part) {
                holdBack(jobs, after: failure)
                break
            }
            jobs = jobs.dropFirst(part.count)
            if isTroubled {
                report(.writesAgain)
                isTroubled = false
            }
        }
        let lost = losses.take()
        if lost > 0 { report(.factsLost(lost)) }
        return !leftover.isEmpty
    }

    private func transact(_ jobs: ArraySlice<WriteJob>) -> RecordsFailure? {
        do throws(SQLiteFault) {
            for tell in try write(jobs) { tell() }
            return nil
        } catch {
            session.database.rollBack()
            session.calls.forgetAll()
            session.snapshots.forget()
            return error.failure
        }
    }

    /// Returns what tells each waiting task of its outcome.
    private func write(_ jobs: ArraySlice<WriteJob>) throws(SQLiteFault) -> [@Sendable () -> Void] {
        let database = session.database
        var settled: [@Sendable () -> Void] = []
        var refused = 0
        var hasRefusals = false
        try database.begin()
        for job in jobs {
            do throws(SQLiteFault) {
                switch job {
                case .note(let event, let call, let moment):
                    try session.calls.append(event, to: call, at: moment)
                case .refusal(let source, let reason, let moment):
                    try RefusalBook.count(source, reason, at: moment, database)
                    hasRefusals = true
                case .snapshotUnreadable(let number): session.snapshots.find(number)
                case .promise(let promise):
                    settled.append(try database.part { () throws(SQLiteFault) in try promise.make(session) })
                }
            } catch {
                guard error.isRefusal, database.isInTransaction else { throw error }
                session.calls.forgetFolds()
                switch job {
                case .note, .refusal: refused += 1
                case .snapshotUnreadable: break
                case .promise(let promise):
                    let failure = error.failure
                    settled.append { promise.fail(failure) }
                }
            }
        }
        try session.calls.writeRecords()
        if hasRefusals { try RefusalBook.forgetOldest(database) }
        let mended = try session.snapshots.mend()
        try database.run("COMMIT")
        session.snapshots.tell(mended, report)
        if refused > 0 { report(.factsLost(refused)) }
        return settled
    }

    private func holdBack(_ jobs: ArraySlice<WriteJob>, after failure: RecordsFailure) {
        var notes: [WriteJob] = []
        var waiting: [WriteJob.Promise] = []
        for job in jobs {
            switch job {
            case .note, .refusal: notes.append(job)
            // Who looks at the ticket again finds it so again.
            case .snapshotUnreadable: break
            case .promise(let promise): waiting.append(promise)
            }
        }
        let lost = max(0, notes.count - Writer.leftoverLimit)
        leftover = Array(notes.prefix(Writer.leftoverLimit))
        if !isTroubled { report(.cannotWrite(failure)) }
        isTroubled = true
        if lost > 0 { report(.factsLost(lost)) }
        for promise in waiting { promise.fail(failure) }
    }
}
