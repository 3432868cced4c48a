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

    /// `language` is that of what is told.
    init(_ arguments: inout Arguments, in language: MessageLanguage) throws(Failure) {
        source = try NewPIN.source(&arguments)
        let display = try arguments.option("--display")
        let sip = try arguments.option("--sip")
        let queues = try arguments.option("--queues")
        guard let name = arguments.next() else { throw .arguments("say the NAME the agent signs in with") }
        if let fault = AgentFields.fault(inName: name) { throw .arguments(fault.text(in: language)) }
        guard let display, !display.isEmpty else { throw .arguments("--display is missing: the name that others read") }
        guard let sip else { throw .arguments("--sip is missing: the telephone that is rung") }
        if let fault = AgentFields.fault(inSIP: sip) { throw .arguments(fault.text(in: language)) }
        guard let queues else { throw .arguments("--queues is missing: what the agent serves") }
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
        if let fault = faults.first { throw .arguments(fault.text(in: place.language)) }
        let pin = try await NewPIN.read(source, for: self.name)
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
        case nil: tell(pin, helpdesk)
        case .faults(let faults):
            throw .work(faults.map { $0.reason.message.text(in: place.language) }.joined(separator: "; "))
        case .records(let failure): throw .work(failure.sentence)
        case .secrets(let text): throw .work(text)
        }
    }

    private func tell(_ pin: String, _ helpdesk: HelpdeskName) {
        Output.write("agent \(name) of \(helpdesk) added\n")
        if case .made = source { Output.write("PIN \(pin)\n") }
    }
}
