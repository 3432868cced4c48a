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

    @Test func `each line of code`() {
        let files = Repository.texts.filter { path in [".swift", ".c", ".h", ".py"].contains { path.hasSuffix($0) } }
        report(
            files.flatMap { path in
                Repository.lines(of: path).enumerated().filter { $0.element.count > Self.mostColumns }.map {
                    "\(path):\($0.offset + 1): \($0.element.count) columns"
                }
            })
    }
}
