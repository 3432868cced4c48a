import Helpdesk
import Synchronization
import Telephony

extension MemoryRecords {
    /// `incident` happens as the first call that enters its step does; `then` is told of it.
    func expect(_ incident: Incident?, then: @escaping @Sendable (Incident.Kind) -> Void) {
        state.withLock { state in state.incident = incident.map { State.AwaitedIncident(incident: $0, then: then) } }
    }
}

extension MemoryRecords.State {
    struct AwaitedIncident: Sendable {
        let incident: Incident
        let then: @Sendable (Incident.Kind) -> Void
    }

    /// Called when the call has entered its step. Whatever changes is so at that fact already.
    mutating func suffer(_ kind: Incident.Kind, in call: CallID, at moment: Timestamp) {
        if let outage = kind.outage { self.outage = outage }
        let identification = calls[call]?.lazy.compactMap { entry -> Identification? in
            if case .identified(let identification) = entry.event { identification } else { nil }
        }.last
        switch kind {
        case .directoryFails, .ticketsFail, .recordingsFail, .codesLocked: break
        case .commitFails: failsNextCommit = true
        case .denied: if let contact = identification?.contact { denied.insert(contact) }
        case .ticketsAgreed, .ticketsLeftAside:
            let change: TicketEvent =
                kind == .ticketsAgreed
                ? .agreed(by: .contact(nil, in: call)) : .leftOutOfScope("", note: "", by: Rehearsal.agent)
            let own = tickets.values.filter { $0.draft.company == identification?.company }
            for var ticket in own.sorted(by: { $0.number < $1.number }) {
                ticket.apply(change, at: moment)
                tickets[ticket.number] = ticket
                changes.append((noted - 1, ticket))
            }
        }
    }
}
