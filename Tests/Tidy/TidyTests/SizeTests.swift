import Aside
import Testing

@Suite(.aside) struct `What must be read is short` {
    private static let mostLines = 400
    private static let mostFunctionLines = 60
    private static let mostColumns = 120

    @Test func `each file`() {
        report(
            Repository.swift.filter { $0.lines.count > Self.mostLines + 1 }.map {
                "\($0.path): \($0.lines.count - 1) lines"
            })
    }

    @Test func `each function`() {
        report(
            Repository.swift.flatMap { file in
                let found = Declarations(file)
                let long = found.functions.filter { $0.length > Self.mostFunctionLines }
                return long.map { "\(file.path):\($0.line): \($0.length) lines" }
                    + (found.openAtEnd == 0 ? [] : ["\(file.path): \(found.openAtEnd) braces are open at its end"])
            })
    }

    /// Comments and code; a text that somebody reads, or a sample, stands as it is.
    @Test func `each line of Swift`() {
        report(
            Repository.swift.flatMap { file in
                file.lines.indices.filter { index in
                    let isComment = file.lines[index].drop { $0 == " " }.hasPrefix("//")
                    return (isComment ? file.lines : file.codeLines)[index].count > Self.mostColumns
                }.map { "\(file.path):\($0 + 1)" }
            })
    }

    @Test func `each line of C and of Python`() {
        let files = Repository.texts.filter { path in [".c", ".h", ".py"].contains { path.hasSuffix($0) } }
        report(
            files.flatMap { path in
                Repository.lines(of: path).enumerated().filter { $0.element.count > Self.mostColumns }.map {
                    "\(path):\($0.offset + 1): \($0.element.count) columns"
                }
            })
    }
}
