internal import CallFlow
internal import Document
internal import Gateway
internal import Helpdesk
internal import Records
internal import Telephony

/// `opcion1 tickets`: the cases of the clients.
enum TicketsCommand: Command {
    static let name = "tickets"
    static let summary = "lists tickets, or tells one with its history"
    static let usage = """
        opcion1 tickets [list] [--open] [--since WHEN] [--helpdesk NAME] [--limit N] [--json | --csv]
        opcion1 tickets show N [--json]

          --open            only those that are open
          --since WHEN      opened since \(TypedMoment.expected.en)
          --helpdesk NAME   tickets of that helpdesk
          --limit N         the newest N; \(CallsCommand.usualLimit) where nothing is said
        \(Listing.usage)
        \(RecordsPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let options = try RecordsPlace.Options(&arguments)
        let verb = try arguments.verb(among: ["list", "show"])
        if verb == "show" {
            let listing = try Listing(&arguments, withCSV: false)
            guard let word = arguments.next() else { throw .arguments(.sayWhichTicket) }
            guard let number = Int64(word) else { throw .arguments(.isNoTicket(word)) }
            try arguments.finish()
            try await TicketReport(TicketNumber(number), RecordsPlace(options, &arguments)).print(listing)
        } else {
            try await list(&arguments, options)
        }
    }

    private static func list(_ arguments: inout Arguments, _ options: RecordsPlace.Options) async throws(Failure) {
        let listing = try Listing(&arguments)
        let since = try arguments.option("--since")
        var filter = TicketFilter(
            limit: try arguments.number("--limit", in: 1...CallsCommand.highestLimit) ?? CallsCommand.usualLimit)
        filter.isOpen = arguments.flag("--open") ? true : nil
        filter.helpdesk = try arguments.option("--helpdesk").map { HelpdeskName($0) }
        try arguments.finish()
        let place = try RecordsPlace(options, &arguments)
        let clock = LocalClock(place.helpdesks)
        filter.since = try TypedMoment.read("--since", since, now: SystemTime().now, in: clock.typed)
        let reader = try place.read()
        let wanted = filter
        let tickets = try await reading { () async throws(RecordsFailure) in try await reader.tickets(wanted) }
        let people = try await reading { () async throws(RecordsFailure) in
            try await People(
                reader, of: Set(tickets.map(\.draft.helpdesk)), contactsOf: Set(tickets.map(\.draft.company)))
        }
        listing.print(tickets, columns(clock, people), empty: "No hay tickets.")
    }

    static func columns(_ clock: LocalClock, _ people: People) -> [Column<Ticket>] {
        [
            Column("ticket", "ticket") { .whole($0.number.raw) },
            Column("abierto", "openedAt") { .moment($0.openedAt, in: clock.zone(of: $0.draft.helpdesk)) },
            Column("empresa", "company", isFlexible: true) { .text(people.name($0.draft.company)) },
            Column("contacto", "contact", isFlexible: true, isSecondary: true) {
                .text($0.draft.contact.map(people.name))
            },
            Column("tipo", "type", isFlexible: true, isSecondary: true) { .text($0.draft.type) },
            Column("producto", "product", isFlexible: true) { .text($0.draft.product) },
            Column("severidad", "severity", isForMachines: true) { .text($0.draft.severity) },
            Column("asunto", "subject", isFlexible: true) { .text($0.draft.subject) },
            Column("estado", "state", isFlexible: true) { .named($0.state.rawValue, spanish: $0.state.spanish) },
            Column("responsable", "responsible", isFlexible: true) { .text($0.responsible.map(people.name)) },
            Column("plazo", "deadline", isSecondary: true) {
                .moment($0.deadline, in: clock.zone(of: $0.draft.helpdesk))
            },
            Column("cambió", "changedAt", isForMachines: true) {
                .moment($0.changedAt, in: clock.zone(of: $0.draft.helpdesk))
            },
            Column("llamada", "call", isForMachines: true) { .whole($0.draft.call?.raw) },
            Column("vía", "channel", isForMachines: true) {
                .named($0.draft.channel.rawValue, spanish: $0.draft.channel.spanish)
            },
            Column("helpdesk", "helpdesk", isForMachines: true) { .text($0.draft.helpdesk.raw) },
        ]
    }
}

extension Bilingual {
    fileprivate static let sayWhichTicket = Bilingual(
        es: "diga cuál ticket, por su número", en: "say which ticket, by its number")

    fileprivate static func isNoTicket(_ word: String) -> Bilingual {
        Bilingual(es: "\(quoted(word)) no es número de ticket", en: "\(quoted(word)) is not the number of a ticket")
    }
}
