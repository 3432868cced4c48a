import Aside
import Testing

@Suite(.aside) struct `The repository` {
    @Test func `holds at its top what everybody looks for there, and nothing else`() {
        let known: Set = ["Package.swift", "README.md", "Sources", "Tests", "dialplans", "prompts"]
        report(Repository.names(of: "").filter { !$0.hasPrefix(".") && !known.contains($0) })
    }

    @Test func `needs no package`() {
        #expect(!Repository.text("Package.swift").contains(".package("))
    }

    @Test func `names no path of the machine it was written on`() throws {
        let pattern = try Pattern(#"(?<![\w.$}])/"# + "(work|root|farm)" + #"(?![\w-])"#)
        report(
            Repository.texts.flatMap { path in
                pattern.lines(in: Repository.text(path)).map { "\(path):\($0)" }
            })
    }

    @Test func `has a place for every source file`() {
        let rooms: Set = ["App", "Core", "Adapters", "Shims", "Testing"]
        #expect(Set(Repository.names(of: "Sources")) == rooms)
        let package = Repository.text("Package.swift")
        for room in rooms {
            report(Repository.modules(in: room).filter { !package.contains("\"\($0)\"") }.map { "\(room)/\($0)" })
        }
    }
}
