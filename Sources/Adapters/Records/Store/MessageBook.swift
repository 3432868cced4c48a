import Helpdesk
import Telephony

/// Writes what waits for agents, and what becomes of it.
enum MessageBook {
    static func leave(
        _ draft: MessageDraft, at moment: Timestamp, _ session: WriteSession
    ) throws(SQLiteFault) -> MessageID {
        var recording: RecordingName?
        if case .message(let name) = draft.kind { recording = name }
        var identification: String?
        if let known = draft.identification { identification = try session.coding.text(known) }
        try session.database.run(
            """
            INSERT INTO messages (helpdesk, queue, call, recording, number, identification, left_ns, state, changed_ns)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(draft.helpdesk.raw), .text(draft.queue.raw), .integer(draft.call.raw), .text(orNull: recording?.raw),
            .text(draft.number), .text(orNull: identification), .integer(moment.nanoseconds),
            .text(Message.State.waiting.rawValue), .integer(moment.nanoseconds))
        let id = MessageID(session.database.lastRow)
        let event: CallEvent = recording == nil ? .callBackAsked(id, number: draft.number) : .messageLeft(id)
        try session.calls.append(event, to: draft.call, at: moment)
        return id
    }

    /// False when the message is not in that state, or another agent has it.
    static func move(
        _ id: MessageID, from old: Message.State, to new: Message.State, by agent: AgentID, at moment: Timestamp,
        _ session: WriteSession
    ) throws(SQLiteFault) -> Bool {
        try session.database.run(
            """
            UPDATE messages SET state = ?, agent = ?, changed_ns = ?
            WHERE id = ? AND state = ? AND (agent IS NULL OR agent = ?)
            """,
            .text(new.rawValue), new == .waiting ? .null : .text(agent.raw), .integer(moment.nanoseconds),
            .integer(id.raw), .text(old.rawValue), .text(agent.raw))
        return session.database.changes == 1
    }
}
