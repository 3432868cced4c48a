import Telephony

extension TicketDraft {
    func write(to writer: inout SnapshotWriter) {
        writer.put(helpdesk.raw)
        writer.put(company.raw)
        writer.put(contact) { $0.put($1.raw) }
        writer.put(channel)
        for text in [type, product, severity, subject] { writer.put(text) }
        writer.put(description) { $0.put($1.raw) }
        writer.put(call) { $0.put($1.raw) }
        writer.put(openedBy) { $0.put($1.raw) }
        writer.put(parts) { writer, parts in
            writer.put(all: parts) { writer, part in
                writer.put(part.name)
                writer.put(part.recording.raw)
            }
        }
        writer.put(details) { writer, details in
            writer.put(all: details.sorted { $0.key < $1.key }) { writer, detail in
                writer.put(detail.key)
                writer.put(detail.value)
            }
        }
        writer.put(previous) { $0.put($1.raw) }
        writer.put(opensAt) { $0.put($1) }
        writer.put(responseDue) { $0.put($1) }
        writer.put(isChargeable) { $0.put($1) }
        writer.put(urgency) { $0.put($1) }
        writer.put(isSeverityAgreed) { $0.put($1) }
        writer.put(pending) { writer, items in
            writer.put(all: PendingItem.allCases.filter(items.contains)) { $0.put($1) }
        }
        writer.put(missing) { writer, fields in writer.put(all: fields) { $0.put($1) } }
    }

    init(from reader: inout SnapshotReader) throws(SnapshotUnreadable) {
        typealias Reader = SnapshotReader
        self.init(
            helpdesk: HelpdeskName(try reader.text()), company: CompanyID(try reader.number()),
            contact: try reader.numberIfAny().map(ContactID.init),
            channel: try reader.word(), type: try reader.text(), product: try reader.text(),
            severity: try reader.text(), subject: try reader.text(),
            description: try reader.textIfAny().map(RecordingName.init),
            call: try reader.numberIfAny().map(CallID.init),
            openedBy: try reader.textIfAny().map(AgentID.init))
        if try reader.flag() {
            parts = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in
                DescriptionPart(try reader.text(), RecordingName(try reader.text()))
            }
        }
        if try reader.flag() {
            let pairs = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in
                (try reader.text(), try reader.text())
            }
            details = Dictionary(pairs) { first, _ in first }
        }
        previous = try reader.numberIfAny().map(TicketNumber.init)
        opensAt = try reader.momentIfAny()
        responseDue = try reader.momentIfAny()
        isChargeable = try reader.flagIfAny()
        urgency = try reader.textIfAny()
        isSeverityAgreed = try reader.flagIfAny()
        if try reader.flag() { pending = try reader.items() }
        if try reader.flag() {
            missing = try reader.all { (reader: inout Reader) throws(SnapshotUnreadable) in try reader.text() }
        }
    }
}

extension SnapshotReader {
    mutating func items() throws(SnapshotUnreadable) -> Set<PendingItem> {
        Set(try all { (reader: inout SnapshotReader) throws(SnapshotUnreadable) in try reader.word() })
    }
}
