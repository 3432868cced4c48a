import Helpdesk
import Telephony

/// The questions about calls, in SQL.
enum CallQueries {
    static func journal(of call: CallID, in database: Database) throws(SQLiteFault) -> [JournalEntry] {
        let coding = EventCoding.shared
        return try database.all("SELECT at_ns, event FROM journal WHERE call = ? ORDER BY seq", .integer(call.raw)) {
            row throws(SQLiteFault) in
            JournalEntry(
                at: Timestamp(nanoseconds: row.integer(0)), event: try coding.value(from: row.octets(1)))
        }
    }

    static func calls(_ filter: CallFilter, in database: Database) throws(SQLiteFault) -> [CallSummary] {
        var condition = Condition()
        condition.add("calls.helpdesk = ?", filter.helpdesk.map { .text($0.raw) })
        condition.add("calls.offered_ns >= ?", filter.since.map { .integer($0.nanoseconds) })
        condition.add("calls.offered_ns < ?", filter.before.map { .integer($0.nanoseconds) })
        condition.add("calls.outcome = ?", filter.outcome.map { .text($0.rawValue) })
        condition.add("calls.caller_significant = ?", filter.caller.map { .text($0.significant) })
        condition.add("calls.company = ?", filter.company.map { .integer($0.raw) })
        return try summaries(
            condition.sql + " ORDER BY calls.offered_ns DESC, calls.id DESC LIMIT ?",
            condition.values + [.integer(Int64(filter.limit))], in: database)
    }

    static func call(
        _ id: CallID, of helpdesk: HelpdeskName?, in database: Database
    ) throws(SQLiteFault) -> CallSummary? {
        var condition = Condition()
        condition.add("calls.id = ?", .integer(id.raw))
        condition.add("calls.helpdesk = ?", helpdesk.map { .text($0.raw) })
        return try summaries(condition.sql, condition.values, in: database).first
    }

    private static func summaries(
        _ rest: String, _ values: [Value], in database: Database
    ) throws(SQLiteFault) -> [CallSummary] {
        let coding = EventCoding.shared
        return try database.all(
            """
            SELECT calls.id, gateways.name, calls.helpdesk, dialplan, caller, dialled, source, offered_ns, answered_ns,
                ended_ns, cause, outcome, companies.name, contacts.name, agents, tickets, waited_ns, talked_ns,
                disposition
            FROM calls JOIN gateways ON gateways.id = calls.gateway
                LEFT JOIN companies ON companies.id = calls.company
                LEFT JOIN contacts ON contacts.id = calls.contact
            """ + " " + rest, values
        ) { row throws(SQLiteFault) in
            CallSummary(
                id: CallID(row.integer(0)), gateway: row.text(1), helpdesk: HelpdeskName(row.text(2)),
                dialplan: DialplanName(row.text(3)), caller: row.text(4), dialled: row.text(5), source: row.text(6),
                offeredAt: Timestamp(nanoseconds: row.integer(7)), answeredAt: row.moment(8), endedAt: row.moment(9),
                cause: row.textOrNil(10).flatMap(HangupCause.init),
                outcome: row.textOrNil(11).flatMap(CallOutcome.init),
                company: row.textOrNil(12), contact: row.textOrNil(13),
                agents: try coding.value(from: row.text(14)), tickets: try coding.value(from: row.text(15)),
                waited: .nanoseconds(row.integer(16)), talked: .nanoseconds(row.integer(17)),
                disposition: row.textOrNil(18).flatMap(Disposition.init))
        }
    }
}
