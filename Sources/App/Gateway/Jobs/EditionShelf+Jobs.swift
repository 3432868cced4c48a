internal import Dialplan
internal import Helpdesk
internal import Records
internal import Telephony

extension EditionShelf {
    /// The helpdesks that the editions in service serve, each once; of two dialplans of one helpdesk the rules of the
    /// first hold.
    var helpdesksAtWork: [HelpdeskAtWork] {
        var known: Set<HelpdeskName> = []
        return editions.compactMap { edition in
            guard known.insert(edition.dialplan.helpdesk).inserted else { return nil }
            let jobs = TicketJobs(clock: edition.clock)
            return HelpdeskAtWork(name: edition.dialplan.helpdesk, edition: edition.id) { due, now in
                TicketWork(due, by: jobs, at: now)
            }
        }
    }

    /// Nil for a helpdesk that no edition in service serves.
    func clock(of helpdesk: HelpdeskName) -> ServiceClock? {
        editions.first { $0.dialplan.helpdesk == helpdesk }?.clock
    }
}

extension Edition {
    fileprivate var clock: ServiceClock { ServiceClock(rules: dialplan.rules, calendar: dialplan.calendar) }
}
