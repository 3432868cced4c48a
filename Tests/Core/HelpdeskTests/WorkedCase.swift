import Foundation
import Helpdesk
import Telephony
import Testing

/// One line of a table of cases that were worked out by hand from the rules: cells between bars, the last is why.
struct WorkedCase: CustomTestStringConvertible, Sendable {
    let cells: [String]
    var testDescription: String { cells.joined(separator: " | ") }
    var why: Comment { Comment(rawValue: testDescription) }

    subscript(_ index: Int) -> String { cells[index] }

    static func table(_ text: String) -> [WorkedCase] {
        text.split(separator: "\n").map { line in
            WorkedCase(
                cells: line.split(separator: "|", omittingEmptySubsequences: false)
                    .map { $0.trimmingCharacters(in: .whitespaces) })
        }
    }

    /// `Fri 2026-11-20 16:30` on the clocks of a zone, by Foundation; the weekday must be that date's.
    func moment(_ index: Int, in zone: TimeZone) throws -> Timestamp { try Self.moment(cells[index], in: zone) }

    static func moment(_ text: String, in zone: TimeZone) throws -> Timestamp {
        let words = text.split(separator: " ")
        try #require(words.count == 3, "\(text)")
        let parts = (words[1].split(separator: "-") + words[2].split(separator: ":")).compactMap { Int($0) }
        try #require(parts.count == 5, "\(text)")
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = zone
        let components = DateComponents(
            year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4])
        let date = try #require(gregorian.date(from: components))
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][gregorian.component(.weekday, from: date) - 1]
        try #require(weekday == words[0], "\(text) is a \(weekday)")
        return Timestamp(seconds: Int64(date.timeIntervalSince1970.rounded()))
    }
}
