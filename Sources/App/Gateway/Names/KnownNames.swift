internal import Announcements
internal import CallFlow
internal import Dialplan
internal import Helpdesk
internal import Records
internal import Telephony

/// The names that dialplans may come to say, out of the records: those of agents first, subjects of tickets last.
struct KnownNames: Sendable {
    let reader: RecordsReader

    /// How many open tickets of a helpdesk are looked at, the newest.
    static let mostTickets = 500

    /// What the records know that a dialplan of these says, each once.
    func names(for plans: [Dialplan]) async throws(RecordsFailure) -> [SpokenName] {
        var names: [SpokenName] = []
        for plan in plans {
            let values = plan.values
            var texts: [String] = []
            if values.contains(.ticketResponsible) {
                texts += try await reader.agents(of: plan.helpdesk).map(\.displayName)
            }
            if values.contains(.companyName) { texts += try await reader.companies(of: plan.helpdesk).map(\.name) }
            if values.contains(.contactName) { texts += try await reader.contactNames(of: plan.helpdesk) }
            if values.contains(.ticketSubject) {
                let filter = TicketFilter(helpdesk: plan.helpdesk, isOpen: true, limit: Self.mostTickets)
                texts += try await reader.tickets(filter).map(\.draft.subject)
            }
            for language in plan.languages { names += texts.map { SpokenName($0, in: language) } }
        }
        var known: Set<SpokenName> = []
        return names.filter { $0.canBeSaid && known.insert($0).inserted }
    }
}
