internal import CallFlow
internal import ConsoleProtocol
internal import Document
internal import Foundation
internal import Records
internal import Telephony

/// One call with its whole timeline.
struct CallReport {
    private let place: RecordsPlace
    private let call: CallSummary
    private let journal: [JournalEntry]
    private let recordings: [RecordingSummary]
    private let people: People
    private let clock: LocalClock

    init(_ number: CallID, _ place: RecordsPlace) async throws(Failure) {
        self.place = place
        clock = LocalClock(place.helpdesks)
        let reader = try place.read()
        let found: CallSummary?
        do throws(RecordsFailure) {
            found = try await reader.call(number)
            journal = try await reader.journal(of: number)
            recordings = try await reader.recordings(of: number)
            people = try await People(
                reader, of: Set(found.map { [$0.helpdesk] } ?? []), contactsOf: Self.companies(journal))
        } catch { throw .work(error.message) }
        guard let found else {
            throw .work(
                Bilingual(
                    es: "no hay llamada \(number) en \(place.database)",
                    en: "there is no call \(number) in \(place.database)"))
        }
        call = found
    }

    func print(_ listing: Listing) {
        Output.write(listing == .json ? json.written() + "\n" : text)
    }

    private static func companies(_ journal: [JournalEntry]) -> Set<CompanyID> {
        Set(
            journal.compactMap { entry in
                if case .identified(let who) = entry.event { who.company } else { nil }
            })
    }

    private var identification: Identification? {
        for entry in journal.reversed() {
            if case .identified(let who) = entry.event { return who }
        }
        return nil
    }
    private var edition: String? {
        if case .offered(let offer)? = journal.first?.event { offer.edition } else { nil }
    }
    private var zone: TimeZone { clock.zone(of: call.helpdesk) }
}

extension CallReport {
    private var text: String {
        let story = CallStory(people: people)
        var text = "Llamada \(call.id): \(call.outcome?.spanish ?? "en curso")\n" + facts.text
        if !recordings.isEmpty {
            text += "\nGrabaciones\n"
            for recording in recordings {
                let length = recording.length?.spanish ?? "sin terminar"
                text += "  \(recording.purpose.spanish), \(length)\n    \(place.file(of: recording.name))\n"
            }
        }
        text += "\nCronología (\(zone.identifier))\n"
        let offsets = journal.map { Self.offset($0.at - call.offeredAt) }
        let width = offsets.map(\.count).max() ?? 0
        for (entry, offset) in zip(journal, offsets) {
            let blanks = String(repeating: " ", count: width - offset.count)
            let sentence = story.sentence(entry.event).shown(upTo: .max)
            text += "  \(blanks)\(offset)  \(entry.at.clock(in: zone))  \(sentence)\n"
        }
        return text
    }

    private var facts: FactSheet {
        var facts = FactSheet()
        facts.add("Helpdesk", "\(call.helpdesk), plan «\(call.dialplan)»" + (edition.map { ", edición \($0)" } ?? ""))
        facts.add(
            "De", "\(call.caller.isEmpty ? "número oculto" : call.caller) (desde \(call.source)) a \(call.dialled)")
        facts.add("Quién", identification.map { "\(people.name($0)) (\(people.words($0.strength)))" })
        facts.add("Inicio", "\(call.offeredAt.day(in: zone)) \(call.offeredAt.clock(in: zone))")
        if let end = call.endedAt {
            let cause = call.cause.map { "; \($0.spanish)" } ?? ""
            facts.add("Fin", "\(end.clock(in: zone)), a los \((end - call.offeredAt).spanish)\(cause)")
        }
        facts.add("Espera", call.waited > .zero ? call.waited.spanish : nil)
        facts.add("Conversación", call.talked > .zero ? call.talked.spanish : nil)
        facts.add("Agentes", call.agents.map(people.name).joined(separator: ", "))
        facts.add("Tickets", call.tickets.map(\.description).joined(separator: ", "))
        facts.add("Disposición", call.disposition?.spanish)
        facts.add("Conmutador", call.gateway)
        return facts
    }

    /// `+0:07.250`
    private static func offset(_ duration: Duration) -> String {
        let milliseconds = max(0, duration.milliseconds)
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock =
            seconds < 3600
            ? "\(seconds / 60):\(padded(seconds % 60))"
            : "\(seconds / 3600):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
        return "+\(clock).\(String(1000 + rest).dropFirst())"
    }

    private var json: JSONValue {
        let pairs = Listing.pairs(call, CallsCommand.columns(clock, people))
        let story = CallStory(people: people)
        let timeline = journal.map { entry in
            let fact = entry.event.named
            return JSONValue.members(
                [
                    ("at", .moment(entry.at)), ("offset", .seconds(entry.at - call.offeredAt)),
                    ("event", .text(fact.name)),
                ] + fact.facts + [("text", .text(story.sentence(entry.event)))])
        }
        let files = recordings.map { recording in
            JSONValue.members([
                ("recording", .text(recording.name.raw)), ("purpose", .text(recording.purpose.rawValue)),
                ("startedAt", .moment(recording.startedAt)),
                ("length", recording.length.map { .seconds($0) } ?? .null),
                ("path", .text(place.file(of: recording.name))),
            ])
        }
        return .members(
            pairs + [("edition", .textOrNull(edition)), ("recordings", .list(files)), ("timeline", .list(timeline))])
    }
}
