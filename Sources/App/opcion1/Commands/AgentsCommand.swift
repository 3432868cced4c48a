internal import CallFlow
internal import Document
internal import Records
internal import Secrets
internal import Telephony

/// `opcion1 agents`: who answers.
enum AgentsCommand: Command {
    static let name = "agents"
    static let summary = "shows, adds or imports the agents"
    static let usage = """
        opcion1 agents [list] [--helpdesk NAME] [--json | --csv]
        opcion1 agents add NAME --display "Ana Robles" --sip sip:ana@192.0.2.40 --queues soporte,ventas
                           [--helpdesk NAME] [--pin-file FILE | --random-pin]
        opcion1 agents import FILE.csv [--helpdesk NAME] [--dry-run]

          NAME              what the agent types to sign in
          --display NAME    what others read
          --sip URI         the telephone that is rung
          --queues NAMES    the queues the agent serves, with commas between them
        \(NewPIN.usage)
          --helpdesk NAME   not needed where there is but one helpdesk
          --dry-run         says what would change, and changes nothing
        \(Listing.usage)
        \(RecordsPlace.usage)

        The columns of FILE.csv (“-” is standard input), in any order and whatever their case and accents:
          agente, nombre, telefono_sip   always needed
          filas                          the queues, several with “|” between them
          pin                            digits; empty leaves what is stored, “-” takes it away
        An agent is known again by “agente”. All rows are taken, or none.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let options = try RecordsPlace.Options(&arguments)
        let helpdesk = try arguments.option("--helpdesk")
        let verb = try arguments.verb(among: ["list", "add", "import"])
        switch verb {
        case "add":
            let wish = try NewAgent(&arguments)
            try arguments.finish()
            try await wish.add(to: RecordsPlace(options, &arguments), helpdesk: helpdesk)
        case "import":
            let isRehearsal = arguments.flag("--dry-run")
            guard let file = arguments.next() else { throw .arguments(.sayWhichList) }
            try arguments.finish()
            try await importList(file, into: helpdesk, RecordsPlace(options, &arguments), isRehearsal)
        default:
            let listing = try Listing(&arguments)
            try arguments.finish()
            try await list(of: helpdesk, listing, RecordsPlace(options, &arguments))
        }
    }

    private static func importList(
        _ path: String, into name: String?, _ place: RecordsPlace, _ isRehearsal: Bool
    ) async throws(Failure) {
        let helpdesk = try await place.helpdesk(name)
        let list: AgentList
        do throws(Problems) {
            list = try AgentList(
                path, helpdesk: helpdesk, queues: place.helpdesks.queues(of: helpdesk), in: place.language)
        } catch { throw .notImported(error) }
        let work = ListImport(
            place: place, file: list.file, isRehearsal: isRehearsal, holdsPINs: list.holdsPINs, count: list.rows.count)
        let hasher = PINHasher()
        try await work.run { reader async throws(RecordsFailure) in
            guard let reader else { return RecordsReader.faults(of: list.rows) }
            return try await reader.faults(of: list.rows)
        } take: { store async throws(ImportFailure) in
            try await store.importAgents(list.rows, rehearsing: isRehearsal) { try await hasher.hash($0) }
        }
    }

    private static func list(of name: String?, _ listing: Listing, _ place: RecordsPlace) async throws(Failure) {
        let reader = try place.read()
        let agents = try await reading { () async throws(RecordsFailure) in
            try await reader.agents(of: name.map { HelpdeskName($0) })
        }
        listing.print(agents, columns, empty: "No hay agentes.")
    }

    private static let columns: [Column<AgentRecord>] = [
        Column("agente", "agent") { .text($0.id.raw) },
        Column("nombre", "name", isFlexible: true) { .text($0.displayName) },
        Column("telefono_sip", "sip", isFlexible: true) { .text($0.sipURI) },
        Column("filas", "queues", isFlexible: true) { .texts($0.queues.map(\.raw)) },
        Column("helpdesk", "helpdesk", isFlexible: true, isSecondary: true) { .text($0.helpdesk.raw) },
    ]
}
