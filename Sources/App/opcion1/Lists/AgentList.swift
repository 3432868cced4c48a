internal import Content
internal import Document
internal import Records
internal import Telephony

/// The list of agents as managers keep it in a spreadsheet.
struct AgentList {
    static let columns: [CSVTable.Column] = [
        .init("agente"), .init("nombre"), .init("telefono_sip"), .init("filas"), .init("pin", isRequired: false),
    ]

    let file: ListFile
    let rows: [AgentRow]

    /// - Parameter queues: Those of the helpdesk; empty where they are not known.
    init(
        _ path: String, helpdesk: HelpdeskName, queues: Set<QueueName>, in language: MessageLanguage
    ) throws(Problems) {
        let file = try ListFile(path, columns: Self.columns, in: language)
        self.file = file
        rows = file.rows.compactMap { Self.row(file.reader.value($0), helpdesk, queues) }
    }

    var holdsPINs: Bool { rows.contains { $0.pin?.isEmpty == false } }

    private static func row(_ value: Value, _ helpdesk: HelpdeskName, _ queues: Set<QueueName>) -> AgentRow? {
        value.fields { fields in
            let (agent, name) = (fields.optional("agente"), fields.optional("nombre"))
            let (phone, filas) = (fields.optional("telefono_sip"), fields.optional("filas"))
            let pin = ListFile.change(fields.optional("pin")?.text())
            let (id, uri) = (agent?.text() ?? "", phone?.text() ?? "")
            if let agent, let fault = AgentFields.fault(inName: id) { agent.report(fault) }
            if let phone, let fault = AgentFields.fault(inSIP: uri) { phone.report(fault) }
            let names = ListFile.values(filas?.text()).map { QueueName($0) }
            for fault in AgentFields.faults(inQueues: names, known: queues) { (filas ?? value).report(fault) }
            let record = AgentRecord(
                id: AgentID(id), displayName: name?.text() ?? id, helpdesk: helpdesk, sipURI: uri, queues: names)
            return AgentRow(row: value.position.line, agent: record, pin: pin)
        }
    }
}
