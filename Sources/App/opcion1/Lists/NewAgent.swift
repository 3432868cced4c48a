internal import CallFlow
internal import Document
internal import Records
internal import Secrets
internal import Telephony

/// One agent as the command line describes it.
struct NewAgent {
    private let name: String
    private let display: String
    private let sip: String
    private let queues: [QueueName]
    private let source: NewPIN.Source

    init(_ arguments: inout Arguments) throws(Failure) {
        source = try NewPIN.source(&arguments)
        let display = try arguments.option("--display")
        let sip = try arguments.option("--sip")
        let queues = try arguments.option("--queues")
        guard let name = arguments.next() else { throw .arguments(.sayName) }
        if let fault = AgentFields.fault(inName: name) { throw .arguments(fault) }
        guard let display, !display.isEmpty else { throw .isMissing("--display", .shownName) }
        guard let sip else { throw .isMissing("--sip", .telephone) }
        if let fault = AgentFields.fault(inSIP: sip) { throw .arguments(fault) }
        guard let queues else { throw .isMissing("--queues", .served) }
        self.name = name
        self.display = display
        self.sip = sip
        self.queues = queues.split(separator: ",").map {
            QueueName($0.trimmingPrefix(while: { $0 == " " }).description)
        }
    }

    func add(to place: RecordsPlace, helpdesk name: String?) async throws(Failure) {
        let helpdesk = try await place.helpdesk(name)
        let faults = AgentFields.faults(inQueues: queues, known: place.helpdesks.queues(of: helpdesk))
        if let fault = faults.first { throw .arguments(fault) }
        let pin = try await NewPIN.read(source, for: self.name, in: place.language)
        let agent = AgentRecord(
            id: AgentID(self.name), displayName: display, helpdesk: helpdesk, sipURI: sip, queues: queues)
        let store = try place.change()
        let hasher = PINHasher()
        var failure: ImportFailure?
        do throws(ImportFailure) {
            _ = try await store.importAgents([AgentRow(row: 1, agent: agent, pin: pin)], onlyNew: true) {
                try await hasher.hash($0)
            }
        } catch { failure = error }
        await store.close()
        switch failure {
        case nil: tell(pin, helpdesk, place.language)
        case .faults(let faults):
            let messages = faults.map(\.reason.message)
            throw .work(
                Bilingual(
                    es: messages.map(\.es).joined(separator: "; "), en: messages.map(\.en).joined(separator: "; ")))
        case .records(let failure): throw .work(failure.message)
        case .secrets(let text): throw .notHashed(text)
        }
    }

    private func tell(_ pin: String, _ helpdesk: HelpdeskName, _ language: MessageLanguage) {
        let message = Bilingual(
            es: "agente \(name) de \(helpdesk) agregado", en: "agent \(name) of \(helpdesk) added")
        Output.write(message.text(in: language) + "\n")
        if case .made = source { Output.write("PIN \(pin)\n") }
    }
}

extension Bilingual {
    fileprivate static let sayName = Bilingual(
        es: "diga el NAME con el que entra el agente", en: "say the NAME the agent signs in with")
    fileprivate static let shownName = Bilingual(es: "el nombre que leen los demás", en: "the name that others read")
    fileprivate static let telephone = Bilingual(es: "el teléfono que suena", en: "the telephone that is rung")
    fileprivate static let served = Bilingual(es: "lo que atiende el agente", en: "what the agent serves")
}
