import Document

/// Splits CSV text into records and cells (RFC 4180), each with its place.
struct CSVScanner {
    private(set) var problems: [Problem] = []
    private let file: String
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1
    private var lineStart = 0

    init(_ text: SourceText) {
        file = text.file
        scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
        separator = Self.separator(of: scalars)
    }

    /// All records but those of blank lines.
    mutating func records() -> [CSVRecord] {
        var records: [CSVRecord] = []
        while index < scalars.count {
            let record = record()
            if record.cells.contains(where: { !$0.text.isEmpty }) { records.append(record) }
        }
        return records
    }

    private var position: Position { Position(file: file, line: line, column: index - lineStart + 1) }
    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func record() -> CSVRecord {
        var record = CSVRecord(cells: [], position: position)
        while true {
            record.cells.append(cell())
            guard next == separator else { break }
            index += 1
        }
        endLine()
        return record
    }

    private mutating func cell() -> CSVRecord.Cell {
        let start = position
        var text = String.UnicodeScalarView()
        if next == "\"" {
            text = quotedText(from: start)
            if let next, next != separator, !isLineEnd(next) {
                report(.textAfterQuotation)
            }
        }
        while let scalar = next, scalar != separator, !isLineEnd(scalar) {
            text.append(scalar)
            index += 1
        }
        return CSVRecord.Cell(text: trimmed(text), position: start)
    }

    private mutating func quotedText(from start: Position) -> String.UnicodeScalarView {
        var text = String.UnicodeScalarView()
        index += 1
        while let scalar = next {
            if scalar == "\"" {
                index += 1
                guard next == "\"" else { return text }
                index += 1
                text.append(scalar)
            } else if isLineEnd(scalar) {
                endLine()
                text.append("\n")
            } else {
                index += 1
                text.append(scalar)
            }
        }
        problems.append(Problem(at: start, .unclosedQuotation))
        return text
    }

    private mutating func endLine() {
        guard let end = next else { return }
        index += 1
        if end == "\r", next == "\n" { index += 1 }
        line += 1
        lineStart = index
    }

    private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    private mutating func report(_ message: Bilingual) { problems.append(Problem(at: position, message)) }

    private func trimmed(_ text: String.UnicodeScalarView) -> String {
        let start = text.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(start.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }

    /// What the first line with anything in it has most of, outside of quotation marks: `,`, `;` or tabs.
    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var isQuoted = false
        var isBlank = true
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in scalars {
            if !isQuoted, !isBlank, scalar == "\n" || scalar == "\r" { break }
            isBlank = isBlank && scalar.properties.isWhitespace
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, separators.contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
    }

    /// The last of equals is taken.
    private static let separators: [Unicode.Scalar] = ["\t", ";", ","]
}

extension Bilingual {
    fileprivate static let textAfterQuotation = Bilingual(
        es: "la celda sigue después de sus comillas de cierre; las comillas que son parte del texto se escriben dobles",
        en: "the cell goes on after its closing quotation mark; double a mark that belongs to the text")
    fileprivate static let unclosedQuotation = Bilingual(
        es: "las comillas que se abren aquí nunca se cierran", en: "the quotation mark that opens here is never closed")
}
