internal import CallFlow
internal import Document
internal import Gateway
internal import Helpdesk
internal import Records
internal import Telephony

/// What a supervisor puts on record of those who call: rulings on abuse, announced windows.
extension ContactsCommand {
    static let standingUsage = """
        opcion1 contacts deny CODE --by NAME --reason TEXT [--helpdesk NAME]
        opcion1 contacts allow CODE --by NAME [--reason TEXT] [--helpdesk NAME]
        opcion1 contacts windows [list] [--helpdesk NAME] [--all] [--json | --csv]
        opcion1 contacts windows add --client NUMBER --cause NAME --from WHEN --until WHEN --by NAME [--helpdesk NAME]

          deny, allow       the line opens no more tickets for the contact with that code, or does again; every ruling
                            stays on record
          windows           special processes that clients announced: urgent while they last
          --client NUMBER   the client number of the company
          --cause NAME      as the dialplan calls it, of those that are “announced”
          --from, --until   a day or moment: 2026-12-31, “2026-12-31 18:00”; until a day is until its end
          --by NAME         who rules, or took note
          --all             those that are over, too
        """

    /// One ruling as it was typed.
    struct Ruling {
        let code: String
        let isDenied: Bool
        let supervisor: String
        let reason: String

        init(denying isDenied: Bool, _ arguments: inout Arguments) throws(Failure) {
            let supervisor = try arguments.option("--by")
            let reason = try arguments.option("--reason")
            guard let code = arguments.next() else { throw .arguments(.sayWhom) }
            guard let supervisor, !supervisor.isEmpty else { throw .isMissing("--by", .whoRules) }
            if isDenied, reason?.isEmpty ?? true { throw .isMissing("--reason", .whyDenied) }
            self.code = code
            self.isDenied = isDenied
            self.supervisor = supervisor
            self.reason = reason ?? ""
        }
    }

    static func rule(_ ruling: Ruling, in name: String?, _ place: RecordsPlace) async throws(Failure) {
        let helpdesk = try await place.helpdesk(name)
        try await changing(place) { store async throws(Failure) in
            let contact = try await reading { () async throws(RecordsFailure) in
                try await store.contact(code: ruling.code, in: helpdesk)
            }
            guard let contact else { throw .work(.nobodyHas(code: ruling.code, in: helpdesk)) }
            try await reading { () async throws(RecordsFailure) in
                try await store.rule(
                    AbuseRuling(
                        contact: contact.id, isDenied: ruling.isDenied, supervisor: ruling.supervisor,
                        reason: ruling.reason, at: SystemTime().now))
            }
            let message = Bilingual.ruled(ruling.isDenied, contact.name, of: contact.company.name)
            Output.write(message.text(in: place.language) + "\n")
        }
    }

    /// One window as it was typed.
    struct NewWindow {
        let client: String
        let cause: String
        let from: String
        let until: String
        let by: String

        init(_ arguments: inout Arguments) throws(Failure) {
            func needed(_ option: String, _ why: Bilingual) throws(Failure) -> String {
                guard let text = try arguments.option(option), !text.isEmpty else { throw .isMissing(option, why) }
                return text
            }
            client = try needed("--client", .whoseWindow)
            cause = try needed("--cause", .causeOfWindow)
            from = try needed("--from", Bilingual(es: "cuándo empieza", en: "when it begins"))
            until = try needed("--until", Bilingual(es: "cuándo termina", en: "when it is over"))
            by = try needed("--by", Bilingual(es: "quién avisó", en: "who told of it"))
        }
    }

    static func announce(_ window: NewWindow, in name: String?, _ place: RecordsPlace) async throws(Failure) {
        let helpdesk = try await place.helpdesk(name)
        let now = SystemTime().now
        let helpdesks = place.helpdesks
        let cause = try helpdesks.announced(window.cause, of: helpdesk)
        let zone = LocalClock(helpdesks).zone(of: helpdesk)
        guard let from = try TypedMoment.read("--from", window.from, now: now, in: zone),
            let until = try TypedMoment.readEnd("--until", window.until, now: now, in: zone)
        else { return }
        if until <= from { throw .arguments(.endsFirst) }
        if until <= now { throw .arguments(.isOver) }
        try await changing(place) { store async throws(Failure) in
            let companies = try await reading { () async throws(RecordsFailure) in
                try await store.reader.companies(of: helpdesk)
            }
            guard let company = companies.first(where: { $0.clientNumber == window.client }) else {
                throw .work(.noCompanyHas(clientNumber: window.client, in: helpdesk))
            }
            let announced = AnnouncedWindow(company: company.id, cause: cause, from: from, until: until)
            try await reading { () async throws(RecordsFailure) in
                try await store.announce(Announcement(announced, of: helpdesk, by: window.by, at: now))
            }
            Output.write("\(company.name): \(cause), \(from.minutes(in: zone)) – \(until.minutes(in: zone))\n")
        }
    }

    static func windows(
        of name: String?, withPast: Bool, _ listing: Listing, _ place: RecordsPlace
    ) async throws(Failure) {
        let reader = try place.read()
        let clock = LocalClock(place.helpdesks)
        let (found, companies) = try await reading { () async throws(RecordsFailure) in
            let found = try await reader.announcements(
                of: name.map { HelpdeskName($0) }, after: withPast ? nil : SystemTime().now)
            return (found, try await People(reader, of: Set(found.map(\.helpdesk))))
        }
        let columns: [Column<Announcement>] = [
            Column("empresa", "company", isFlexible: true) { .text(companies.name($0.window.company)) },
            Column("causa", "cause", isFlexible: true) { .text($0.window.cause) },
            Column("desde", "from") { .moment($0.window.from, in: clock.zone(of: $0.helpdesk)) },
            Column("hasta", "until") { .moment($0.window.until, in: clock.zone(of: $0.helpdesk)) },
            Column("avisó", "by", isFlexible: true) { .text($0.by) },
            Column("aviso", "at", isSecondary: true) { .moment($0.at, in: clock.zone(of: $0.helpdesk)) },
            Column("helpdesk", "helpdesk", isForMachines: true) { .text($0.helpdesk.raw) },
        ]
        listing.print(found, columns, empty: "No hay ventanas anunciadas.")
    }

    /// What `body` does to the records is on disc when this returns.
    private static func changing(
        _ place: RecordsPlace, _ body: (RecordsStore) async throws(Failure) -> Void
    ) async throws(Failure) {
        if !place.hasDatabase { throw .work(OpenFailure.missing(path: place.database).message) }
        let store = try place.change()
        var failure: Failure?
        do throws(Failure) { try await body(store) } catch { failure = error }
        await store.close()
        if let failure { throw failure }
    }
}

extension Bilingual {
    fileprivate static let sayWhom = Bilingual(
        es: "diga a quién, por el CODE del contacto", en: "say whom, by the CODE of the contact")
    fileprivate static let whoRules = Bilingual(es: "quién lo decide", en: "who rules")
    fileprivate static let whyDenied = Bilingual(es: "por qué se le niega", en: "why it is denied")
    fileprivate static let whoseWindow = Bilingual(
        es: "de quién es el proceso, por número de cliente", en: "whose process it is, by client number")
    fileprivate static let causeOfWindow = Bilingual(
        es: "qué es urgente entonces, como lo llama el plan de marcación",
        en: "what is urgent then, as the dialplan calls it")
    fileprivate static let endsFirst = Bilingual(
        es: "--until debe ser después de --from", en: "--until must come after --from")
    fileprivate static let isOver = Bilingual(
        es: "la ventana ya terminó: --until ya pasó", en: "the window is over already: --until is past")

    fileprivate static func nobodyHas(code: String, in helpdesk: HelpdeskName) -> Bilingual {
        Bilingual(
            es: "ningún contacto de \(helpdesk) tiene el código \(quoted(code))",
            en: "no contact of \(helpdesk) has the code \(quoted(code))")
    }
    fileprivate static func noCompanyHas(clientNumber: String, in helpdesk: HelpdeskName) -> Bilingual {
        Bilingual(
            es: "ninguna empresa de \(helpdesk) tiene el número de cliente \(quoted(clientNumber))",
            en: "no company of \(helpdesk) has the client number \(quoted(clientNumber))")
    }
    fileprivate static func ruled(_ isDenied: Bool, _ name: String, of company: String) -> Bilingual {
        isDenied
            ? Bilingual(
                es: "\(name), de \(company): la línea ya no le abre tickets", en: "\(name), of \(company): denied")
            : Bilingual(es: "\(name), de \(company): la línea le abre tickets", en: "\(name), of \(company): allowed")
    }
}
