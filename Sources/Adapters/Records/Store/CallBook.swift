import CallFlow
import Helpdesk
import Telephony

/// Writes journals, and beside them what lists show of each call: the record folded so far.
///
/// The folds of calls under way are kept in memory. When part of a transaction is undone they are forgotten, and
/// folded anew from what the journal holds.
final class CallBook {
    private struct Page {
        var record = CDR()
        var nextSequence: Int64 = 1
    }

    private let database: Database
    private let gateway: Int64?
    private let coding = EventCoding.shared
    private var pages: [CallID: Page] = [:]
    private var changed: Set<CallID> = []

    /// - Parameter gateway: Whose calls these are; nil for a program that takes none.
    init(_ database: Database, gateway: Int64?) {
        self.database = database
        self.gateway = gateway
    }

    func begin(_ offer: CallOffer, at moment: Timestamp) throws(SQLiteFault) -> CallID {
        guard let gateway else { preconditionFailure("only a gateway takes calls") }
        try database.run(
            """
            INSERT INTO calls (gateway, helpdesk, dialplan, caller, caller_significant, dialled, source, offered_ns)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .integer(gateway), .text(offer.helpdesk.raw), .text(offer.dialplan.raw), .text(offer.caller),
            .text(orNull: PhoneNumber(offer.caller)?.significant), .text(offer.dialled), .text(offer.source),
            .integer(moment.nanoseconds))
        let call = CallID(database.lastRow)
        pages[call] = Page()
        try append(.offered(offer), to: call, at: moment)
        return call
    }

    func append(_ event: CallEvent, to call: CallID, at moment: Timestamp) throws(SQLiteFault) {
        guard var page = try page(of: call) else { throw SQLiteFault.refused("there is no call \(call)") }
        changed.insert(call)
        try database.run(
            "INSERT INTO journal (call, seq, at_ns, event) VALUES (?, ?, ?, ?)",
            .integer(call.raw), .integer(page.nextSequence), .integer(moment.nanoseconds),
            .text(try coding.text(event)))
        page.nextSequence += 1
        page.record.apply(event, at: moment)
        pages[call] = page
        try index(event, of: call, at: moment)
    }

    /// Brings the lists up to date with the journals; before each commit.
    func writeRecords() throws(SQLiteFault) {
        for call in changed {
            guard let page = try page(of: call) else { continue }
            try write(page.record, of: call)
            if page.record.endedAt != nil { pages[call] = nil }
        }
        changed.removeAll()
    }

    /// After a part of the transaction was undone.
    func forgetFolds() { pages.removeAll() }

    /// After the whole transaction was undone.
    func forgetAll() {
        pages.removeAll()
        changed.removeAll()
    }

    /// Nil when there is no such call: every journal begins with the offer.
    private func page(of call: CallID) throws(SQLiteFault) -> Page? {
        if let page = pages[call] { return page }
        var page = Page()
        for entry in try CallQueries.journal(of: call, in: database) {
            page.record.apply(entry.event, at: entry.at)
            page.nextSequence += 1
        }
        guard page.nextSequence > 1 else { return nil }
        pages[call] = page
        return page
    }

    private func index(_ event: CallEvent, of call: CallID, at moment: Timestamp) throws(SQLiteFault) {
        switch event {
        case .recordingStarted(let name, let purpose):
            try database.run(
                "INSERT OR IGNORE INTO recordings (name, call, purpose, started_ns) VALUES (?, ?, ?, ?)",
                .text(name.raw), .integer(call.raw), .text(purpose.rawValue), .integer(moment.nanoseconds))
        case .recordingEnded(let name, let milliseconds):
            try database.run(
                "UPDATE recordings SET length_ms = ? WHERE name = ? AND call = ?",
                .integer(milliseconds), .text(name.raw), .integer(call.raw))
        case .connected(let agent):
            try database.run(
                "INSERT OR IGNORE INTO wrap_ups_owed (call, agent, since_ns) VALUES (?, ?, ?)",
                .integer(call.raw), .text(agent.raw), .integer(moment.nanoseconds))
        case .wrappedUp(let agent, _, _, _):
            try database.run(
                "DELETE FROM wrap_ups_owed WHERE call = ? AND agent = ?", .integer(call.raw), .text(agent.raw))
        default:
            break
        }
    }

    private func write(_ record: CDR, of call: CallID) throws(SQLiteFault) {
        try database.run(
            """
            UPDATE calls SET answered_ns = ?, ended_ns = ?, cause = ?, outcome = ?, company = ?, contact = ?,
                agents = ?, tickets = ?, waited_ns = ?, talked_ns = ?, disposition = ?
            WHERE id = ?
            """,
            .integer(orNull: record.answeredAt?.nanoseconds), .integer(orNull: record.endedAt?.nanoseconds),
            .text(orNull: record.cause?.rawValue),
            .text(orNull: record.endedAt == nil ? nil : record.outcome.rawValue),
            .integer(orNull: record.identification?.company.raw),
            .integer(orNull: record.identification?.contact?.raw),
            .text(try coding.text(record.agents)), .text(try coding.text(record.opened)),
            .integer(record.waited.nanoseconds), .integer(record.talked.nanoseconds),
            .text(orNull: record.disposition?.rawValue), .integer(call.raw))
    }
}
