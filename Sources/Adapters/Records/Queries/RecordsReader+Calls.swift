public import CallFlow
public import Telephony

extension RecordsReader {
    /// The newest first.
    public func calls(_ filter: CallFilter = CallFilter()) async throws(RecordsFailure) -> [CallSummary] {
        try await read { database throws(SQLiteFault) in try CallQueries.calls(filter, in: database) }
    }

    /// Nil when there is no such call, or it is another helpdesk's than the one named.
    public func call(_ id: CallID, of helpdesk: HelpdeskName? = nil) async throws(RecordsFailure) -> CallSummary? {
        try await read { database throws(SQLiteFault) in try CallQueries.call(id, of: helpdesk, in: database) }
    }

    /// The timeline of a call; empty when there is no such call. What was noted in the last second may be missing.
    public func journal(of call: CallID) async throws(RecordsFailure) -> [JournalEntry] {
        try await read { database throws(SQLiteFault) in try CallQueries.journal(of: call, in: database) }
    }

    /// Folded from the journal; nil when there is no such call.
    public func record(of call: CallID) async throws(RecordsFailure) -> CDR? {
        let entries = try await journal(of: call)
        return entries.isEmpty ? nil : CDR(folding: entries.map { (at: $0.at, event: $0.event) })
    }

    public func recordings(of call: CallID) async throws(RecordsFailure) -> [RecordingSummary] {
        try await read { database throws(SQLiteFault) in
            try database.all(
                "SELECT name, purpose, started_ns, length_ms FROM recordings WHERE call = ? ORDER BY started_ns, name",
                .integer(call.raw)
            ) { row throws(SQLiteFault) in
                RecordingSummary(
                    name: RecordingName(row.text(0)), purpose: RecordingPurpose(rawValue: row.text(1)) ?? .call,
                    startedAt: Timestamp(nanoseconds: row.integer(2)),
                    length: row.integerOrNil(3).map { .milliseconds($0) })
            }
        }
    }
}
