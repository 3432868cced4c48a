public import Telephony

/// What a history came to, written down so that who asks need not fold it: derived, and never the truth.
extension Ticket {
    /// Of the snapshots that this program writes. To be raised when what is written changes, or what `apply` makes of a
    /// history: writes build on the snapshot. Words are written by their place among their kind, so their lists belong
    /// to the layout too.
    public static let snapshotLayout: Int64 = {
        let words =
            TicketDraft.Channel.allCases.map(\.rawValue) + TicketState.allCases.map(\.rawValue)
            + TrafficLight.allCases.map(\.rawValue) + PendingItem.allCases.map(\.rawValue)
            + ContactAttempt.Medium.allCases.map(\.rawValue) + ContactAttempt.Result.allCases.map(\.rawValue)
        let start: UInt64 = 0xCBF2_9CE4_8422_2325 &+ 2
        let hash = words.joined(separator: " ").utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int64(bitPattern: hash)
    }()

    public var snapshot: [UInt8] {
        var writer = SnapshotWriter()
        writer.put(Self.snapshotLayout)
        draft.write(to: &writer)
        for moment in [receivedAt, stateSince, changedAt, clientHeardAt] { writer.put(moment) }
        writer.put(state)
        for agent in [responsible, assigned, declinedTechnician] { writer.put(agent) { $0.put($1.raw) } }
        for moment in [deadline, deadlineSetAt, answeredAt] { writer.put(moment) { $0.put($1) } }
        for severity in [assessedSeverity, agreedSeverity] { writer.put(severity) { $0.put($1) } }
        writer.put(all: comments) { $0.put($1.raw) }
        writer.put(all: waits) { $0.put(from: $1.from, until: $1.until) }
        writer.put(all: closures) { $0.put(from: $1.from, until: $1.until) }
        writer.put(all: attempts) { writer, attempt in
            writer.put(attempt.at)
            writer.put(attempt.attempt.medium)
            writer.put(attempt.attempt.result)
        }
        writer.put(all: PendingItem.allCases.filter(pending.contains)) { $0.put($1) }
        writer.put(duplicateOf) { $0.put($1.raw) }
        writer.put(outOfScope) { writer, scope in
            writer.put(scope.reason)
            writer.put(scope.note)
        }
        writer.put(agreedBy) { $0.put($1) }
        writer.put(all: declinedTechnicians.map(\.raw).sorted()) { $0.put($1) }
        writer.put(count: escalation)
        writer.put(isChargeable)
        writer.put(light) { $0.put($1) }
        writer.put(all: remindedOf.sorted()) { $0.put($1) }
        return writer.octets
    }

    /// Throws for a snapshot of another layout.
    public init(number: TicketNumber, snapshot: [UInt8]) throws(SnapshotUnreadable) {
        typealias Reader = SnapshotReader
        var reader = Reader(snapshot)
        guard try reader.number() == Self.snapshotLayout else { throw SnapshotUnreadable() }
        let draft = try TicketDraft(from: &reader)
        self.init(number: number, draft: draft, openedAt: try reader.moment())
        (stateSince, changedAt, clientHeardAt) = (try reader.moment(), try reader.moment(), try reader.moment())
        state = try reader.word()
        (responsible, assigned) = (try reader.textIfAny().map(AgentID.init), try reader.textIfAny().map(AgentID.init))
        declinedTechnician = try reader.textIfAny().map(AgentID.init)
        (deadline, deadlineSetAt) = (try reader.momentIfAny(), try reader.momentIfAny())
        answeredAt = try reader.momentIfAny()
        (assessedSeverity, agreedSeverity) = (try reader.textIfAny(), try reader.textIfAny())
        comments = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in
            RecordingName(try reader.text())
        }
        waits = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in
            Wait(from: try reader.moment(), until: try reader.momentIfAny())
        }
        closures = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in
            Closure(from: try reader.moment(), until: try reader.momentIfAny())
        }
        attempts = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in
            Attempt(at: try reader.moment(), attempt: ContactAttempt(try reader.word(), try reader.word()))
        }
        pending = try reader.items()
        duplicateOf = try reader.numberIfAny().map(TicketNumber.init)
        if try reader.flag() { outOfScope = OutOfScope(reason: try reader.text(), note: try reader.text()) }
        if try reader.flag() { agreedBy = try reader.author() }
        let declined = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in try reader.text() }
        declinedTechnicians = Set(declined.map(AgentID.init))
        escalation = try reader.count()
        isChargeable = try reader.flag()
        if try reader.flag() { light = try reader.word() as TrafficLight }
        remindedOf = Set(
            try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in try reader.moment() })
        guard reader.isAtEnd else { throw SnapshotUnreadable() }
    }
}

extension SnapshotWriter {
    fileprivate mutating func put(from: Timestamp, until: Timestamp?) {
        put(from)
        put(until) { $0.put($1) }
    }

    fileprivate mutating func put(_ author: Author) {
        switch author {
        case .contact(let contact, let call):
            put(count: 0)
            put(contact) { $0.put($1.raw) }
            put(call.raw)
        case .agent(let agent):
            put(count: 1)
            put(agent.raw)
        case .job: put(count: 2)
        }
    }
}

extension SnapshotReader {
    fileprivate mutating func author() throws(SnapshotUnreadable) -> Author {
        switch try count() {
        case 0:
            let contact = try numberIfAny().map(ContactID.init)
            return .contact(contact, in: CallID(try number()))
        case 1: return .agent(AgentID(try text()))
        case 2: return .job
        default: throw SnapshotUnreadable()
        }
    }
}
