/// Tables as spreadsheets import them (RFC 4180).
enum CSVText {
    static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// Text that a spreadsheet would take for a formula gets an apostrophe before it, for callers choose some of it.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), !isNegativeNumber(text) {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// Digits and a point alone calculate nothing.
    private static func isNegativeNumber(_ text: String) -> Bool { text.wholeMatch(of: /-\d+(\.\d+)?/) != nil }
}
