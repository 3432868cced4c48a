import Foundation

/// A Swift file as the laws look at it: as written, and its code without comments and the text of strings.
struct SourceFile: Sendable {
    /// Below the top of the repository.
    let path: String
    let lines: [String]
    let code: String
    let codeLines: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.components(separatedBy: "\n")
        var scanner = CodeScanner(text)
        code = scanner.code()
        codeLines = code.components(separatedBy: "\n")
    }

    /// Without the ending.
    var stem: String { String((path as NSString).lastPathComponent.dropLast(".swift".count)) }
    /// "Records" of "Sources/Adapters/Records/Store/Writer.swift".
    var module: String { path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "" }

    func imports() throws -> [(line: Int, module: String)] {
        let pattern = try Pattern(#"^[ \t]*(?:@?\w+[ \t]+)*import[ \t]+(\w+)"#)
        return pattern.lines(in: code).compactMap { line in
            pattern.groups(in: codeLines[line - 1]).map { (line, $0[1]) }
        }
    }

    /// Every place where the code matches, with its line.
    func faults(_ pattern: Pattern) -> [String] {
        pattern.lines(in: code).map { "\(path):\($0): \(lines[$0 - 1].drop { $0 == " " })" }
    }
}
