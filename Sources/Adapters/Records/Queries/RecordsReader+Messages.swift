public import CallFlow
import Helpdesk
public import Telephony

extension RecordsReader {
    /// How many messages a list holds at most.
    public static let messagesLimit = 1_000

    /// What agents of the helpdesk have before them, the oldest first; nil asks for all helpdesks.
    public func messages(
        of helpdesk: HelpdeskName?, in states: Set<Message.State> = [.waiting, .taken]
    ) async throws(RecordsFailure) -> [Message] {
        try await read { database throws(SQLiteFault) in
            var found: [Message] = []
            for state in states {
                var condition = Condition()
                condition.add("state = ?", .text(state.rawValue))
                condition.add("helpdesk = ?", helpdesk.map { .text($0.raw) })
                found += try database.all(
                    "SELECT \(Self.columns) FROM messages \(condition.sql) ORDER BY id LIMIT \(Self.messagesLimit)",
                    condition.values, read: Self.message)
            }
            return found.sorted { $0.id < $1.id }
        }
    }

    /// Nil when there is no such message.
    public func message(_ id: MessageID) async throws(RecordsFailure) -> Message? {
        try await read { database throws(SQLiteFault) in
            try database.all(
                "SELECT \(Self.columns) FROM messages WHERE id = ?", [.integer(id.raw)], read: Self.message
            ).first
        }
    }

    private static let columns =
        "id, helpdesk, queue, call, recording, number, identification, left_ns, state, agent, changed_ns"

    private static func message(_ row: Row) throws(SQLiteFault) -> Message {
        let kind = row.textOrNil(4).map { MessageDraft.Kind.message(RecordingName($0)) } ?? .callBack
        var identification: Identification?
        if let text = row.textOrNil(6) { identification = try EventCoding.shared.value(from: text) }
        let draft = MessageDraft(
            helpdesk: HelpdeskName(row.text(1)), queue: QueueName(row.text(2)), kind: kind,
            call: CallID(row.integer(3)), number: row.text(5), identification: identification)
        return Message(
            id: MessageID(row.integer(0)), draft: draft, leftAt: Timestamp(nanoseconds: row.integer(7)),
            state: Message.State(rawValue: row.text(8)) ?? .waiting, agent: row.textOrNil(9).map { AgentID($0) },
            changedAt: Timestamp(nanoseconds: row.integer(10)))
    }
}
