import Helpdesk
import Telephony

/// Writes what a boot makes of the calls left open; all of it in one transaction.
struct RecoveryBook {
    let session: WriteSession
    let gateway: String
    let moment: Timestamp
    let lengths: [RecordingName: Duration]

    func recover() throws(SQLiteFault) -> Recovery {
        try session.database.run(
            "INSERT INTO boots (gateway, booted_ns) SELECT id, ? FROM gateways WHERE name = ?",
            .integer(moment.nanoseconds), .text(gateway))
        var recovery = Recovery()
        let open = try session.database.all(
            """
            SELECT calls.id FROM calls JOIN gateways ON gateways.id = calls.gateway
            WHERE gateways.name = ? AND ended_ns IS NULL ORDER BY calls.id
            """, .text(gateway)
        ) { CallID($0.integer(0)) }
        for call in open { try close(call, &recovery) }
        try endRecordings()
        recovery.owed = try owed()
        return recovery
    }

    private func close(_ call: CallID, _ recovery: inout Recovery) throws(SQLiteFault) {
        let journal = try CallQueries.journal(of: call, in: session.database)
        let record = CDR(folding: journal.map { (at: $0.at, event: $0.event) })
        var waiting = Waiting()
        for entry in journal { waiting.apply(entry.event) }
        let end = record.lastHeardOf ?? moment
        for name in record.recordings {
            guard let length = lengths[name] else { continue }
            try session.calls.append(.recordingEnded(name, milliseconds: length.milliseconds), to: call, at: end)
        }
        if let queue = waiting.queue, let offer = record.offer {
            try callBack(call, queue, offer, waiting.identification, at: end, &recovery)
        }
        try session.calls.append(.ended(.interrupted), to: call, at: end)
        recovery.interrupted.append(call)
    }

    /// Of calls that had ended, too: a recording that was being closed when the gateway died.
    private func endRecordings() throws(SQLiteFault) {
        for (name, length) in lengths {
            let call = try session.database.first(
                "SELECT call FROM recordings WHERE name = ? AND length_ms IS NULL", .text(name.raw)
            ) { CallID($0.integer(0)) }
            guard let call else { continue }
            try session.calls.append(.recordingEnded(name, milliseconds: length.milliseconds), to: call, at: moment)
        }
    }

    private func callBack(
        _ call: CallID, _ queue: QueueName, _ offer: CallOffer, _ identification: Identification?, at end: Timestamp,
        _ recovery: inout Recovery
    ) throws(SQLiteFault) {
        guard let number = try number(offer, identification) else {
            recovery.unreachable.append(call)
            return
        }
        let draft = MessageDraft(
            helpdesk: offer.helpdesk, queue: queue, kind: .callBack, call: call, number: number,
            identification: identification)
        recovery.callBacks.append(try MessageBook.leave(draft, at: end, session))
    }

    /// The number that called; where it was withheld, the first that the records have of the caller.
    private func number(_ offer: CallOffer, _ identification: Identification?) throws(SQLiteFault) -> String? {
        if PhoneNumber(offer.caller) != nil { return offer.caller }
        guard let contact = identification?.contact else { return nil }
        return try session.database.first(
            "SELECT digits FROM phones WHERE contact = ? ORDER BY place LIMIT 1", .integer(contact.raw)
        ) { $0.text(0) }
    }

    private func owed() throws(SQLiteFault) -> [Recovery.OwedWrapUp] {
        try session.database.all(
            """
            SELECT calls.id, wrap_ups_owed.agent, calls.helpdesk, wrap_ups_owed.since_ns
            FROM wrap_ups_owed JOIN calls ON calls.id = wrap_ups_owed.call
                JOIN gateways ON gateways.id = calls.gateway
            WHERE gateways.name = ? ORDER BY wrap_ups_owed.since_ns, calls.id
            """, .text(gateway)
        ) { row in
            Recovery.OwedWrapUp(
                call: CallID(row.integer(0)), agent: AgentID(row.text(1)), helpdesk: HelpdeskName(row.text(2)),
                since: Timestamp(nanoseconds: row.integer(3)))
        }
    }
}
