internal import ConsoleProtocol
internal import Foundation
internal import Telephony

/// Understands what an agent types. Dates are in the zone of `calendar`.
struct TypedLineReader {
    var calendar: Calendar

    func read(_ line: String) -> TypedLine {
        var words = TypedWords(line)
        guard let word = words.next() else { return .nothing }
        guard let verb = Verb(typed: word) else { return unknown(word) }
        switch verb {
        case .signIn: return words.next().map { .signIn(AgentID($0)) } ?? usage(of: verb)
        case .ready: return .ask(.ready)
        case .pause: return .ask(.pause(reason: words.rest.isEmpty ? nil : String(words.rest)))
        case .accept: return .accept
        case .decline: return .decline
        case .hangUp: return .ask(.hangUp)
        case .card: return .card
        case .vouch: return words.nextNumber().map { .ask(.vouch(contact: ContactID($0))) } ?? usage(of: verb)
        case .ticket: return ticket(&words)
        case .newTicket: return newTicket(&words)
        case .wrapUp: return wrapUp(&words)
        case .messages: return .ask(.messages)
        case .take: return words.nextNumber().map { .ask(.take(message: MessageID($0))) } ?? usage(of: verb)
        case .messageDone: return messageDone(&words)
        case .calls: return .ask(.calls)
        case .signOut: return .ask(.signOut)
        case .help: return help(&words)
        case .quit: return .quit
        }
    }

    private func usage(of verb: Verb) -> TypedLine { .unclear("Se escribe: \(verb.usage)") }

    private func unknown(_ word: String) -> TypedLine {
        let names = Verb.allCases.flatMap { [$0.rawValue] + $0.aliases }
        let nearest = nearestName(to: word, among: names)
        return .unclear(
            "No existe la orden «\(word.shown(upTo: ConsoleLimits.nameLength))». "
                + (nearest.map { "¿Quiso decir «\($0)»?" } ?? "Escriba «ayuda»."))
    }

    private func help(_ words: inout TypedWords) -> TypedLine {
        guard let word = words.next() else { return .help(nil) }
        return Verb(typed: word).map { .help($0) } ?? unknown(word)
    }

    private func ticket(_ words: inout TypedWords) -> TypedLine {
        guard let number = words.nextNumber().map(TicketNumber.init) else { return usage(of: .ticket) }
        guard let what = words.next()?.lowercased() else { return .ask(.ticket(number)) }
        let value = String(words.rest)
        if value.isEmpty { return usage(of: .ticket) }
        var change = ConsoleCommand.TicketChange(number: number)
        switch what {
        case "estado", "state": change.state = TicketStateName(value)
        case "responsable", "responsible": change.responsible = value
        case "plazo", "deadline":
            guard let deadline = moment(value) else {
                return .unclear("El plazo se escribe AAAA-MM-DD o AAAA-MM-DD HH:MM.")
            }
            change.deadline = deadline
        default: return usage(of: .ticket)
        }
        return .ask(.setTicket(change))
    }

    private func newTicket(_ words: inout TypedWords) -> TypedLine {
        guard let type = words.next(), let product = words.next(), !words.rest.isEmpty else {
            return usage(of: .newTicket)
        }
        let parts = words.rest.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let subject = String(TypedWords(parts[0]).rest)
        if subject.isEmpty { return usage(of: .newTicket) }
        return .ask(
            .openTicket(
                ConsoleCommand.NewTicket(
                    type: CaseTypeName(type), product: product == "-" ? nil : product, subject: subject,
                    note: parts.count > 1 ? String(TypedWords(parts[1]).rest) : "")))
    }

    private func wrapUp(_ words: inout TypedWords) -> TypedLine {
        let number = words.nextNumber().map(TicketNumber.init)
        guard let disposition = words.next(), !words.rest.isEmpty else { return usage(of: .wrapUp) }
        return .wrapUp(ticket: number, disposition: DispositionName(disposition), note: String(words.rest))
    }

    private func messageDone(_ words: inout TypedWords) -> TypedLine {
        guard let message = words.nextNumber().map(MessageID.init) else { return usage(of: .messageDone) }
        let number = words.nextNumber().map(TicketNumber.init)
        if words.rest.isEmpty { return usage(of: .messageDone) }
        return .ask(.messageDone(message: message, note: String(words.rest), ticket: number))
    }

    /// `AAAA-MM-DD` (the day's end) or `AAAA-MM-DD HH:MM`.
    private func moment(_ text: String) -> UnixTime? {
        let parts = text.split { $0 == " " || $0 == "T" }
        guard (1...2).contains(parts.count), let day = numbers(in: parts[0], separator: "-", count: 3) else {
            return nil
        }
        let clock = parts.count == 2 ? numbers(in: parts[1], separator: ":", count: 2) : [23, 59]
        guard let clock else { return nil }
        let components = DateComponents(
            calendar: calendar, timeZone: calendar.timeZone, year: day[0], month: day[1], day: day[2], hour: clock[0],
            minute: clock[1])
        guard components.isValidDate(in: calendar), let date = calendar.date(from: components) else { return nil }
        return UnixTime(Int64(date.timeIntervalSince1970))
    }

    private func numbers(in text: Substring, separator: Character, count: Int) -> [Int]? {
        let numbers = text.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
        let known = numbers.compactMap(\.self)
        return numbers.count == count && known.count == count ? known : nil
    }
}
