internal import CallFlow
internal import ConsoleProtocol
internal import Document
internal import Foundation
internal import Helpdesk
internal import Records
internal import Telephony

/// One ticket with its history.
struct TicketReport {
    private let place: RecordsPlace
    private let ticket: Ticket
    private let history: [TicketEntry]
    private let people: People
    private let clock: LocalClock

    init(_ number: TicketNumber, _ place: RecordsPlace) async throws(Failure) {
        self.place = place
        clock = LocalClock(place.helpdesks)
        let reader = try place.read()
        let found: Ticket?
        do throws(RecordsFailure) {
            found = try await reader.ticket(number)
            history = try await reader.history(of: number)
            people = try await People(
                reader, of: Set(found.map { [$0.draft.helpdesk] } ?? []),
                contactsOf: Set(found.map { [$0.draft.company] } ?? []))
        } catch { throw .work(error.message) }
        guard let found else {
            throw .work(
                Bilingual(
                    es: "no hay ticket \(number) en \(place.database)",
                    en: "there is no ticket \(number) in \(place.database)"))
        }
        ticket = found
    }

    func print(_ listing: Listing) {
        Output.write(listing == .json ? json.written() + "\n" : text)
    }

    private var zone: TimeZone { clock.zone(of: ticket.draft.helpdesk) }
}

extension TicketReport {
    private var text: String {
        let draft = ticket.draft
        var facts = FactSheet()
        facts.add("Helpdesk", draft.helpdesk.raw)
        facts.add("Empresa", people.name(draft.company))
        facts.add("Contacto", draft.contact.map(people.name))
        facts.add("Tipo", draft.type)
        facts.add("Producto", draft.product)
        facts.add("Severidad", draft.severity)
        facts.add("Asunto", draft.subject)
        facts.add(
            "Abierto",
            "\(ticket.openedAt.minutes(in: zone)) \(draft.channel.spanish)"
                + (draft.call.map { ", en la llamada \($0)" } ?? ""))
        facts.add("Responsable", ticket.responsible.map(people.name) ?? "nadie")
        facts.add("Plazo", ticket.deadline.map { $0.minutes(in: zone) })
        facts.add("Descripción", draft.description.map(place.file))
        facts.add("Falta", draft.missing?.joined(separator: ", "))
        var text = "Ticket \(ticket.number): \(ticket.state.spanish)\n\(facts.text)\nHistoria (\(zone.identifier))\n"
        for entry in history {
            text +=
                "  \(entry.at.day(in: zone)) \(entry.at.clock(in: zone))  \(sentence(entry.event).shown(upTo: .max))\n"
        }
        return text
    }

    private func sentence(_ event: TicketEvent) -> String {
        switch event {
        case .opened(let draft):
            "Se abre \(draft.channel.spanish)" + (draft.openedBy.map { ": \(people.name($0))" } ?? "")
        case .commented(let recording, let contact):
            "Comentario" + (contact.map { " de \(people.name($0))" } ?? "") + ": \(place.file(of: recording))"
        case .noted(let note, let agent): "\(people.name(agent)): «\(note)»"
        default: event.spanish(names) ?? ""
        }
    }

    private var names: TicketEvent.Names {
        let (people, place, zone) = (people, place, zone)
        return TicketEvent.Names(
            agent: { people.name($0) }, contact: { people.name($0) }, moment: { $0.minutes(in: zone) },
            recording: { place.file(of: $0) })
    }

    private var json: JSONValue {
        let pairs = Listing.pairs(ticket, TicketsCommand.columns(clock, people))
        let entries = history.map { entry in
            let fact = named(entry.event)
            return JSONValue.members(
                [("at", .moment(entry.at)), ("event", .text(fact.name))] + fact.facts
                    + [("text", .text(sentence(entry.event)))])
        }
        let draft = ticket.draft
        return .members(
            pairs + [
                ("description", path(draft.description)),
                ("missing", .list((draft.missing ?? []).map { .text($0) })), ("history", .list(entries)),
            ])
    }

    private func named(_ event: TicketEvent) -> NamedFact {
        switch event {
        case .opened: NamedFact("opened", [])
        case .commented(let recording, let contact):
            NamedFact("commented", [("path", path(recording)), ("contact", contact.map { .whole($0.raw) } ?? .null)])
        case .noted(let note, let agent): NamedFact("noted", [("note", .text(note)), ("agent", .text(agent.raw))])
        case .stateSet(let state, let agent):
            NamedFact("stateSet", [("state", .text(state.rawValue)), ("agent", .text(agent.raw))])
        case .responsibleSet(let responsible, let agent):
            NamedFact("responsibleSet", [("responsible", .text(responsible.raw)), ("agent", .text(agent.raw))])
        case .deadlineSet(let deadline, let agent):
            NamedFact("deadlineSet", [("deadline", .moment(deadline)), ("agent", .text(agent.raw))])
        case .assigned(let technician, let agent):
            NamedFact(
                "assigned", [("assigned", technician.map { .text($0.raw) } ?? .null), ("agent", .text(agent.raw))])
        case .severitySet(let severity, let kind, _):
            NamedFact(
                "severitySet", [("severity", .text(severity)), ("kind", .text(kind.rawValue))] + by(event))
        case .answered: NamedFact("answered", by(event))
        case .contactAttempted(let attempt, _):
            NamedFact(
                "contactAttempted",
                [("medium", .text(attempt.medium.rawValue)), ("result", .text(attempt.result.rawValue))] + by(event))
        case .informationGiven(let recording, _):
            NamedFact("informationGiven", [("path", path(recording))] + by(event))
        case .writtenReceived(let item, _):
            NamedFact(
                "writtenReceived",
                [
                    ("from", .text(item.from)), ("subject", .text(item.subject)),
                    ("files", .list(item.files.map { .text($0) })),
                ]
                    + by(event))
        case .pendingSet(let items, _):
            NamedFact(
                "pendingSet", [("pending", .list(items.map(\.rawValue).sorted().map { .text($0) }))] + by(event))
        case .agreed: NamedFact("agreed", by(event))
        case .rejected: NamedFact("rejected", by(event))
        case .reopened: NamedFact("reopened", by(event))
        case .secondOpinionAsked: NamedFact("secondOpinionAsked", by(event))
        case .closedForSilence: NamedFact("closedForSilence", [])
        case .markedDuplicate(let original, _):
            NamedFact("markedDuplicate", [("of", .whole(original.raw))] + by(event))
        case .leftOutOfScope(let reason, let note, _):
            NamedFact("leftOutOfScope", [("reason", .text(reason)), ("note", .text(note))] + by(event))
        case .escalated(let level, let role, _):
            NamedFact("escalated", [("level", .whole(Int64(level))), ("role", .text(role))] + by(event))
        case .surchargeAccepted: NamedFact("surchargeAccepted", by(event))
        case .lightChanged(let light): NamedFact("lightChanged", [("light", .text(light.rawValue))])
        case .reminded(let moment): NamedFact("reminded", [("of", .moment(moment))])
        }
    }

    private func by(_ event: TicketEvent) -> [(String, JSONValue)] {
        [("agent", event.agent.map { .text($0.raw) } ?? .null)]
    }

    private func path(_ recording: RecordingName?) -> JSONValue {
        .textOrNull(recording.map(place.file))
    }
}
