internal import CallFlow
internal import Document
internal import Helpdesk
internal import Records
internal import Secrets
internal import Telephony

/// `opcion1 contacts`: who is authorised to call.
enum ContactsCommand: Command {
    static let name = "contacts"
    static let summary = "shows or imports the people who are authorised to call, and what is on record of them"
    static let usage = """
        opcion1 contacts [list] [--helpdesk NAME] [--json | --csv]
        opcion1 contacts import FILE.csv [--helpdesk NAME] [--dry-run]
        \(standingUsage)

          --helpdesk NAME   whose contacts; not needed where there is but one helpdesk
          --dry-run         says what would change, and changes nothing
        \(Listing.usage)
        \(RecordsPlace.usage)

        The columns of FILE.csv (“-” is standard input), in any order and whatever their case and accents:
          razon_social, numero_cliente, nombre   always needed
          plan, puesto                           as you like
          telefonos, correos                     several with “|” between them
          codigo, pin                            digits; empty leaves what is stored, “-” takes it away; who changed
                                                 the PIN by telephone keeps it until the list gives another one
          derechos                               abrir, recibir, or both with “|”; empty is both, “ninguno” neither
          numero_proveedor                       another number of the company, in digits
          vigencia_desde, vigencia_hasta         the first and last day of its plan, as in 2026-12-31
          capacitado                             sí or no
        Of these last four, too, empty leaves what is stored, and “-” takes it away. Cells stand apart by “,”, “;” or
        tabs; the text is UTF-8, UTF-16 or Windows-1252. A plan must be one that the dialplans name, if they name any.
        A person is known again by client number and name. All rows are taken, or none.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let options = try RecordsPlace.Options(&arguments)
        let helpdesk = try arguments.option("--helpdesk")
        let verb = try arguments.verb(among: ["list", "import", "deny", "allow", "windows"])
        switch verb {
        case "import":
            let isRehearsal = arguments.flag("--dry-run")
            guard let file = arguments.next() else { throw .arguments(.sayWhichList) }
            try arguments.finish()
            try await importList(file, into: helpdesk, RecordsPlace(options, &arguments), isRehearsal)
        case "deny", "allow":
            let ruling = try Ruling(denying: verb == "deny", &arguments)
            try arguments.finish()
            try await rule(ruling, in: helpdesk, RecordsPlace(options, &arguments))
        case "windows": try await runWindows(&arguments, helpdesk, options)
        default:
            let listing = try Listing(&arguments)
            try arguments.finish()
            try await list(of: helpdesk, listing, RecordsPlace(options, &arguments))
        }
    }

    private static func runWindows(
        _ arguments: inout Arguments, _ helpdesk: String?, _ options: RecordsPlace.Options
    ) async throws(Failure) {
        if try arguments.verb(among: ["list", "add"]) == "add" {
            let window = try NewWindow(&arguments)
            try arguments.finish()
            try await announce(window, in: helpdesk, RecordsPlace(options, &arguments))
        } else {
            let listing = try Listing(&arguments)
            let withPast = arguments.flag("--all")
            try arguments.finish()
            try await windows(of: helpdesk, withPast: withPast, listing, RecordsPlace(options, &arguments))
        }
    }

    private static func importList(
        _ path: String, into name: String?, _ place: RecordsPlace, _ isRehearsal: Bool
    ) async throws(Failure) {
        let helpdesk = try await place.helpdesk(name)
        let list: ContactList
        do throws(Problems) { list = try ContactList(path, in: place.language) } catch { throw .notImported(error) }
        let work = ListImport(
            place: place, file: list.file, isRehearsal: isRehearsal, holdsPINs: list.holdsPINs, count: list.rows.count)
        let plans = place.helpdesks.plans(of: helpdesk)
        let hasher = PINHasher()
        try await work.run { reader async throws(RecordsFailure) in
            guard let reader else { return RecordsReader.faults(of: list.rows, for: helpdesk, plans: plans) }
            return try await reader.faults(of: list.rows, for: helpdesk, plans: plans)
        } take: { store async throws(ImportFailure) in
            try await store.importContacts(list.rows, into: helpdesk, plans: plans, rehearsing: isRehearsal) {
                try await hasher.hash($0)
            }
        }
    }

    private static func list(
        of name: String?, _ listing: Listing, _ place: RecordsPlace
    ) async throws(Failure) {
        let reader = try place.read()
        let contacts = try await reading { () async throws(RecordsFailure) in
            var contacts: [Contact] = []
            var helpdesks = [HelpdeskName]()
            if let name { helpdesks = [HelpdeskName(name)] } else { helpdesks = try await reader.helpdesks() }
            for helpdesk in helpdesks {
                for company in try await reader.companies(of: helpdesk) {
                    contacts += try await reader.contacts(of: company.id)
                }
            }
            return contacts
        }
        listing.print(contacts, columns, empty: "No hay contactos autorizados.")
    }

    /// Headed as the list that is imported, so that what is printed can be edited and imported again.
    private static let columns: [Column<Contact>] = [
        Column("razon_social", "company", isFlexible: true) { .text($0.company.name) },
        Column("numero_cliente", "clientNumber") { .text($0.company.clientNumber) },
        Column("plan", "plan", isFlexible: true, isSecondary: true) { .text($0.company.plan) },
        Column("nombre", "name", isFlexible: true) { .text($0.name) },
        Column("puesto", "position", isFlexible: true, isSecondary: true) { .text($0.position) },
        Column("telefonos", "phones", isFlexible: true) { .texts($0.phones.map(\.digits)) },
        Column("correos", "emails", isFlexible: true, isSecondary: true) { .texts($0.emails) },
        Column("codigo", "code") { .text($0.code) },
        Column("derechos", "rights") { contact in
            let rights = contact.rights.map(\.rawValue).sorted()
            return .texts(rights.isEmpty ? [ContactList.noRight] : rights)
        },
        Column("numero_proveedor", "supplierNumber", isForMachines: true) { .text($0.company.supplierNumber) },
        Column("vigencia_desde", "contractFrom", isForMachines: true) { .text($0.company.contract.from?.description) },
        Column("vigencia_hasta", "contractUntil", isForMachines: true) {
            .text($0.company.contract.until?.description)
        },
        Column("capacitado", "isTrained", isForMachines: true) { .text($0.isTrained ? "sí" : "no") },
    ]
}
