internal import ConsoleProtocol
internal import Document
internal import Foundation
internal import Telephony

/// One value of a list, which a table, a spreadsheet and a program each want in their own way.
enum Cell {
    case text(String?)
    case whole(Int64?)
    case wholes([Int64])
    case texts([String])
    case moment(Timestamp?, in: TimeZone)
    case duration(Duration?)
    case decimal(Double?, places: Int)
    /// A name that programs know, and what people read.
    case named(String?, spanish: String)

    /// What stands in a table for nothing.
    private static let nothing = "—"

    var shown: String {
        let text: String? =
            switch self {
            case .text(let text): text
            case .whole(let number): number.map { "\($0)" }
            case .wholes(let numbers): numbers.map(\.description).joined(separator: ", ")
            case .texts(let texts): texts.joined(separator: ", ")
            case .moment(let moment, let zone): moment?.minutes(in: zone)
            case .duration(let duration): duration?.spanish
            case .decimal(let number, let places): number.map { Self.written($0, places) }
            case .named(_, let spanish): spanish
            }
        guard let text, !text.isEmpty else { return Self.nothing }
        return text.shown(upTo: .max)
    }

    /// Durations in seconds; several values with `|` between them, as imports take them.
    var csv: String {
        switch self {
        case .text(let text): text ?? ""
        case .whole(let number): number.map { "\($0)" } ?? ""
        case .wholes(let numbers): numbers.map(\.description).joined(separator: "|")
        case .texts(let texts): texts.joined(separator: "|")
        case .moment(let moment, let zone): moment?.sortable(in: zone) ?? ""
        case .duration(let duration): duration.map { "\($0.components.seconds)" } ?? ""
        case .decimal(let number, let places): number.map { Self.written($0, places) } ?? ""
        case .named(_, let spanish): spanish
        }
    }

    var json: JSONValue {
        switch self {
        case .text(let text): .textOrNull(text)
        case .whole(let number): number.map { .whole($0) } ?? .null
        case .wholes(let numbers): .list(numbers.map { .whole($0) })
        case .texts(let texts): .list(texts.map { .text($0) })
        case .moment(let moment, _): .moment(moment)
        case .duration(let duration): duration.map { .seconds($0) } ?? .null
        case .decimal(let number, let places): number.map { .decimal(Self.written($0, places)) } ?? .null
        case .named(let name, _): .textOrNull(name)
        }
    }

    private static func written(_ number: Double, _ places: Int) -> String {
        String(format: "%.\(places)f", number)
    }

    var isNumeric: Bool {
        switch self {
        case .whole, .duration, .decimal: true
        default: false
        }
    }
}
