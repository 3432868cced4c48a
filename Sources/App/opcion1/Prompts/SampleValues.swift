internal import Announcements
internal import Document
internal import Foundation
internal import Gateway
internal import Telephony

/// What the values of a sentence are that is only tried: as typed, else a sample.
struct SampleValues {
    private let typed: [SpokenValue: String]

    /// Each as `ticket.number=48201`.
    init(_ sets: [String]) throws(Failure) {
        var typed: [SpokenValue: String] = [:]
        for set in sets {
            let parts = set.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, !parts[1].isEmpty else {
                throw .arguments(
                    Bilingual(
                        es: "--set pide NAME=VALUE, como ticket.number=48201; dice \(quoted(set))",
                        en: "--set needs NAME=VALUE, as ticket.number=48201, not \(quoted(set))"))
            }
            guard let value = SpokenValue(rawValue: parts[0]) else {
                throw .arguments(.noValue(parts[0]))
            }
            typed[value] = parts[1]
        }
        self.typed = typed
    }

    /// What the sentence says for it.
    func spoken(_ value: SpokenValue, now: Timestamp, in zone: TimeZone) throws(Failure) -> Spoken {
        let text = typed[value] ?? Self.sample(value)
        func expected(_ what: Bilingual) -> Failure {
            .arguments(
                Bilingual(
                    es: "\(value.rawValue) es \(what.es); dice \(quoted(text))",
                    en: "\(value.rawValue) is \(what.en), not \(quoted(text))"))
        }
        switch value {
        case .ticketNumber, .ticketOriginal:
            guard let number = Int64(text), number > 0 else { throw expected(.wholeNumber) }
            return .ticketNumber(TicketNumber(number))
        case .ticketCount:
            guard let number = Int(text), number >= 0 else { throw expected(.wholeNumber) }
            return .count(number, .masculine)
        case .queuePosition, .queuePlace:
            guard let number = Int(text), number > 0 else { throw expected(.wholeNumber) }
            return value == .queuePlace ? .ordinal(number, .masculine) : .cardinal(number, .masculine)
        case .ticketSubject, .contactName, .companyName, .escalationRole, .field: return .name(text)
        case .scopeExcluded, .caseMissing:
            return .names(text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        case .ticketState, .ticketLight, .ticketAwaited:
            guard let phrase = Phrase(rawValue: text) else {
                throw expected(.oneOf(Phrase.allCases.map(\.rawValue)))
            }
            return .phrase(phrase)
        case .ticketResponsible, .ticketAssigned: return .agent(AgentID(text))
        case .ticketDeadline, .ticketAnswerDue, .ticketSilenceEnd, .ticketOpens, .openingNext:
            guard let moment = Self.moment(text, now: now, in: zone) else {
                throw expected(
                    Bilingual(es: "un momento como 2026-11-21 14:05", en: "a moment such as 2026-11-21 14:05"))
            }
            return .moment(moment)
        case .openingToday:
            guard let hours = Self.hours(text) else {
                throw expected(
                    Bilingual(es: "un horario como 08:30-19:30", en: "hours such as 08:30-19:30"))
            }
            return .hours([hours])
        case .queueWait:
            guard let duration = Self.duration(text) else {
                throw expected(
                    Bilingual(es: "una duración como 5m", en: "a length of time such as 5m"))
            }
            return .duration(duration)
        case .callBackNumber:
            guard text.contains(where: \.isNumber) else {
                throw expected(
                    Bilingual(es: "un número de teléfono", en: "a telephone number"))
            }
            return .digits(text)
        }
    }

    private static func sample(_ value: SpokenValue) -> String {
        switch value {
        case .ticketNumber, .ticketOriginal: "48201"
        case .ticketState: Phrase.inProgress.rawValue
        case .ticketResponsible, .ticketAssigned: "ana"
        case .ticketLight: Phrase.onTime.rawValue
        case .ticketAwaited: Phrase.ourTeam.rawValue
        case .ticketDeadline, .ticketAnswerDue, .ticketSilenceEnd, .ticketOpens, .openingNext: "tomorrow"
        case .ticketSubject: "impresión de facturas"
        case .contactName: "Laura Mendoza"
        case .companyName: "Autos del Valle Inventado"
        case .queuePosition, .queuePlace, .ticketCount: "2"
        case .escalationRole: "gerente de soporte"
        case .scopeExcluded: "capacitación, impresoras"
        case .caseMissing: "las fechas, la ruta"
        case .field: "contabilidad"
        case .openingToday: "08:30-19:30"
        case .queueWait: "5m"
        case .callBackNumber: "5550001234"
        }
    }

    /// A typed one, or nine o'clock of the next day.
    private static func moment(_ text: String, now: Timestamp, in zone: TimeZone) -> Timestamp? {
        guard text == "tomorrow" else { return TypedMoment.parse(text, now: now, in: zone) }
        let day = (now + .seconds(86_400)).sortable(in: zone).prefix { $0 != " " }
        return TypedMoment.parse("\(day) 09:00", now: now, in: zone)
    }

    private static func hours(_ text: String) -> Range<Int>? {
        let node = Node(.scalar(text, isQuoted: true), at: .whole("--set"))
        // As for a length of time.
        do throws(Problems) { return try node.read { $0.timeRange() } } catch { return nil }
    }

    private static func duration(_ text: String) -> Duration? {
        let node = Node(.scalar(text, isQuoted: true), at: .whole("--set"))
        // The one fault there can be is told as what was expected.
        do throws(Problems) { return try node.read { $0.duration() } } catch { return nil }
    }
}

extension Bilingual {
    fileprivate static let wholeNumber = Bilingual(es: "un número entero", en: "a whole number")

    fileprivate static func oneOf(_ names: [String]) -> Bilingual {
        let all = names.joined(separator: ", ")
        return Bilingual(es: "uno de \(all)", en: "one of \(all)")
    }

    /// No value may stand in a sentence under that name.
    static func noValue(_ name: String) -> Bilingual {
        let message = Bilingual(
            es: "ningún valor se llama \(quoted(name))", en: "no value is called \(quoted(name))")
        return message + .meant(name, among: SpokenValue.allCases.map(\.rawValue).sorted())
    }
}
