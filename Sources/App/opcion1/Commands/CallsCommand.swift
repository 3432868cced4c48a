internal import CallFlow
internal import Document
internal import Foundation
internal import Gateway
internal import Helpdesk
internal import Records
internal import Telephony

/// `opcion1 calls`: what calls there were, and what happened in one.
enum CallsCommand: Command {
    static let name = "calls"
    static let summary = "lists calls, or tells one from its offer to its end"
    static let usage = """
        opcion1 calls [list] [--since WHEN] [--outcome NAME] [--caller NUMBER] [--helpdesk NAME] [--limit N]
                      [--json | --csv]
        opcion1 calls show N [--json]

          --since WHEN      \(TypedMoment.expected.en)
          --outcome NAME    \(CallOutcome.allCases.prefix(5).map(\.rawValue).joined(separator: ", ")),
                            \(CallOutcome.allCases.dropFirst(5).map(\.rawValue).joined(separator: ", "))
          --caller NUMBER   calls from that number, however it is written
          --helpdesk NAME   calls of that helpdesk
          --limit N         the newest N; \(usualLimit) where nothing is said
        \(Listing.usage)
        \(RecordsPlace.usage)
        """

    static let usualLimit = 50
    static let highestLimit = 1_000_000

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        if isHelp(&arguments) { return }
        let options = try RecordsPlace.Options(&arguments)
        let verb = try arguments.verb(among: ["list", "show"])
        if verb == "show" {
            let listing = try Listing(&arguments, withCSV: false)
            guard let word = arguments.next() else { throw .arguments(.sayWhichCall) }
            guard let number = Int64(word) else { throw .arguments(.isNoCall(word)) }
            try arguments.finish()
            try await CallReport(CallID(number), RecordsPlace(options, &arguments)).print(listing)
        } else {
            try await list(&arguments, options)
        }
    }

    private static func list(_ arguments: inout Arguments, _ options: RecordsPlace.Options) async throws(Failure) {
        let listing = try Listing(&arguments)
        let since = try arguments.option("--since")
        var filter = CallFilter(limit: try arguments.number("--limit", in: 1...highestLimit) ?? usualLimit)
        filter.helpdesk = try arguments.option("--helpdesk").map { HelpdeskName($0) }
        filter.outcome = try outcome(try arguments.option("--outcome"))
        if let caller = try arguments.option("--caller") {
            guard let number = PhoneNumber(caller) else { throw .arguments(.isNoTelephone(caller)) }
            filter.caller = number
        }
        try arguments.finish()
        let place = try RecordsPlace(options, &arguments)
        let clock = LocalClock(place.helpdesks)
        filter.since = try TypedMoment.read("--since", since, now: SystemTime().now, in: clock.typed)
        let reader = try place.read()
        let wanted = filter
        let calls = try await reading { () async throws(RecordsFailure) in try await reader.calls(wanted) }
        let people = try await reading { () async throws(RecordsFailure) in try await People(reader, of: []) }
        listing.print(calls, columns(clock, people), empty: "No hay llamadas.")
    }

    private static func outcome(_ name: String?) throws(Failure) -> CallOutcome? {
        guard let name else { return nil }
        if let outcome = CallOutcome(rawValue: name) { return outcome }
        let names = CallOutcome.allCases.map(\.rawValue)
        throw .arguments(.isNoOutcome(name) + .meant(name, among: names))
    }

    static func columns(_ clock: LocalClock, _ people: People) -> [Column<CallSummary>] {
        [
            Column("llamada", "call") { .whole($0.id.raw) },
            Column("inicio", "offeredAt") { .moment($0.offeredAt, in: clock.zone(of: $0.helpdesk)) },
            Column("número", "caller") { .text($0.caller) },
            Column("contacto", "contact", isFlexible: true) { .text($0.contact) },
            Column("empresa", "company", isFlexible: true, isSecondary: true) { .text($0.company) },
            Column("resultado", "outcome", isFlexible: true) { call in
                .named(call.outcome?.rawValue, spanish: call.outcome?.spanish ?? "en curso")
            },
            Column("duración", "length") { call in .duration(call.endedAt.map { $0 - call.offeredAt }) },
            Column("espera", "waited", isSecondary: true) { .duration($0.waited > .zero ? $0.waited : nil) },
            Column("agentes", "agents", isFlexible: true, isSecondary: true) { .texts($0.agents.map(people.name)) },
            Column("tickets", "tickets") { .wholes($0.tickets.map(\.raw)) },
            Column("conversación", "talked", isForMachines: true) { .duration($0.talked) },
            Column("contestada", "answeredAt", isForMachines: true) {
                .moment($0.answeredAt, in: clock.zone(of: $0.helpdesk))
            },
            Column("fin", "endedAt", isForMachines: true) { .moment($0.endedAt, in: clock.zone(of: $0.helpdesk)) },
            Column("causa", "cause", isForMachines: true) {
                .named($0.cause?.rawValue, spanish: $0.cause?.spanish ?? "")
            },
            Column("disposición", "disposition", isForMachines: true) {
                .named($0.disposition?.rawValue, spanish: $0.disposition?.spanish ?? "")
            },
            Column("marcado", "dialled", isForMachines: true) { .text($0.dialled) },
            Column("origen", "source", isForMachines: true) { .text($0.source) },
            Column("helpdesk", "helpdesk", isForMachines: true) { .text($0.helpdesk.raw) },
            Column("plan de marcación", "dialplan", isForMachines: true) { .text($0.dialplan.raw) },
            Column("conmutador", "gateway", isForMachines: true) { .text($0.gateway) },
        ]
    }
}

extension Bilingual {
    fileprivate static let sayWhichCall = Bilingual(
        es: "diga cuál llamada, por su número", en: "say which call, by its number")

    fileprivate static func isNoCall(_ word: String) -> Bilingual {
        Bilingual(es: "\(quoted(word)) no es número de llamada", en: "\(quoted(word)) is not the number of a call")
    }
    fileprivate static func isNoTelephone(_ text: String) -> Bilingual {
        Bilingual(es: "\(quoted(text)) no es un número", en: "\(quoted(text)) is not a number")
    }
    fileprivate static func isNoOutcome(_ name: String) -> Bilingual {
        Bilingual(es: "\(quoted(name)) no es un resultado", en: "\(quoted(name)) is not an outcome")
    }
}
