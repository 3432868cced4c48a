import CallFlow
import Telephony

/// Turns what waits into transactions, on the writer's thread.
final class Transactions {
    private let session: WriteSession
    private let report: @Sendable (RecordsTrouble) -> Void
    /// Facts that could not be written yet, in order.
    private var leftover: [WriteJob] = []
    private var isTroubled = false

    init(_ database: Database, gateway: Int64?, report: @escaping @Sendable (RecordsTrouble) -> Void) {
        session = WriteSession(database: database, calls: CallBook(database, gateway: gateway))
        self.report = report
    }

    deinit {
        if !leftover.isEmpty { report(.factsLost(leftover.count)) }
    }

    /// One transaction for all of them. True when facts are left over.
    func commit(_ arrived: [WriteJob]) -> Bool {
        let jobs = leftover + arrived
        guard !jobs.isEmpty else { return false }
        do throws(SQLiteFault) {
            let settled = try write(jobs)
            leftover = []
            if isTroubled { report(.writesAgain) }
            isTroubled = false
            for tell in settled { tell() }
        } catch {
            session.database.rollBack()
            session.calls.forgetAll()
            holdBack(jobs, after: error.failure)
        }
        return !leftover.isEmpty
    }

    /// Returns what tells each waiting task of its outcome.
    private func write(_ jobs: [WriteJob]) throws(SQLiteFault) -> [@Sendable () -> Void] {
        let database = session.database
        var settled: [@Sendable () -> Void] = []
        var refused = 0
        try database.run("BEGIN IMMEDIATE")
        for job in jobs {
            do throws(SQLiteFault) {
                switch job {
                case .note(let event, let call, let moment):
                    try session.calls.append(event, to: call, at: moment)
                case .promise(let promise):
                    settled.append(try database.part { () throws(SQLiteFault) in try promise.make(session) })
                }
            } catch {
                guard error.isRefusal, database.isInTransaction else { throw error }
                session.calls.forgetFolds()
                switch job {
                case .note: refused += 1
                case .promise(let promise):
                    let failure = error.failure
                    settled.append { promise.fail(failure) }
                }
            }
        }
        try session.calls.writeRecords()
        try database.run("COMMIT")
        if refused > 0 { report(.factsLost(refused)) }
        return settled
    }

    private func holdBack(_ jobs: [WriteJob], after failure: RecordsFailure) {
        var notes: [WriteJob] = []
        var waiting: [WriteJob.Promise] = []
        for job in jobs {
            switch job {
            case .note: notes.append(job)
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
