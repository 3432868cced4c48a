import Aside
import Testing

@Suite(.aside) struct `The code keeps to how we write` {
    @Test(arguments: [#"\btry!"#, #"\bas!"#, #"\bfatalError\s*\("#, #"[\w)\]}"`]!(?![=\w])"#])
    func `nothing shipped breaks a run by force`(banned: String) throws {
        let pattern = try Pattern(banned)
        report(Repository.sources.filter { !$0.path.hasPrefix("Sources/Testing/") }.flatMap { $0.faults(pattern) })
    }

    @Test func `who overrules the compiler's checks of threads says what guards the value`() throws {
        let pattern = try Pattern(#"@unchecked\s+Sendable|nonisolated\(unsafe\)"#)
        for file in Repository.swift {
            let faults = pattern.lines(in: file.code).filter { line in
                let before = line > 1 ? file.lines[line - 2].drop { $0 == " " } : ""
                return !file.lines[line - 1].contains("//") && !before.hasPrefix("//")
            }
            report(faults.map { "\(file.path):\($0): \(file.lines[$0 - 1])" })
        }
    }

    @Test func `nothing is left for later`() {
        let later = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
        report(
            Repository.texts.flatMap { path in
                Repository.lines(of: path).enumerated().filter { line in later.contains { line.element.contains($0) } }
                    .map { "\(path):\($0.offset + 1): \($0.element)" }
            })
    }

    @Test func `an error that is caught is not thrown away without a word why`() throws {
        let pattern = try Pattern(#"catch\s*\{\s*\}"#)
        report(
            Repository.sources.flatMap { file in
                pattern.lines(in: file.lines.joined(separator: "\n")).map { "\(file.path):\($0)" }
            })
    }

    /// Beside the type that gives a file its name, small ones may stand that belong to it.
    private static let mostLinesOfSmallTypes = 12

    @Test func `a file holds one type and has its name`() {
        report(
            Repository.sources.compactMap { file in
                let owner = String(file.stem.prefix { $0 != "+" })
                let declared = Declarations(file).topLevel.filter { !$0.isPrivate }
                let others = declared.filter {
                    $0.kind != "extension" && $0.name != owner && $0.length > Self.mostLinesOfSmallTypes
                }
                if !others.isEmpty, !file.code.contains("@main") {
                    return "\(file.path) holds \(others.map(\.name).joined(separator: ", "))"
                }
                let isExtended = declared.contains { $0.name.split(separator: ".").last.map(String.init) == owner }
                return file.stem.contains("+") && !isExtended ? "\(file.path) extends no \(owner)" : nil
            })
    }

    @Test func `tests and their suites have sentences for names`() throws {
        let marks = try Pattern(#"@(Test|Suite)\b"#)
        let named = try Pattern(#"@Suite\(\s*"[^"]+ "#)
        let declaration = try Pattern(#"\b(?:func|struct|enum|class|actor)\s+(`[^`]*`|\w+)"#)
        report(
            Repository.tests.flatMap { file in
                marks.lines(in: file.code).compactMap { line -> String? in
                    if named.isFound(in: file.lines[line - 1]) { return nil }
                    let following = file.codeLines[(line - 1)...].joined(separator: "\n")
                    let name = declaration.groups(in: following)?[1] ?? "nothing"
                    return name.contains(" ") ? nil : "\(file.path):\(line): \(name)"
                }
            })
    }
}
