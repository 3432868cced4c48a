import Aside
import Testing

/// dialplans/rules.md says what five helpdesks demand of their line, and which carrier makes each rule true.
@Suite(.aside) struct `Each rule of a helpdesk that its line carries` {
    private struct Rule {
        let id: String
        let carriers: [String]
    }

    /// Those of a telephone, a policy or a job; the others are the console's, the mail's and the reports'.
    private static let carried: Set = ["phone", "policy", "job"]
    private static let mostBeyond = 6

    private static let rules: [Rule] = Repository.lines(of: "dialplans/rules.md").compactMap { line in
        let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
        guard cells.count == 3, cells[0].wholeMatch(of: /S[0-4]-[0-9]{2}/) != nil else { return nil }
        return Rule(id: cells[0], carriers: cells[2].split(separator: ",").map { $0.filter { $0 != " " } })
    }
    private static let onTheLine = rules.filter { !carried.isDisjoint(with: $0.carriers) }
    private static let dialplans = Repository.names(of: "dialplans").filter { $0.hasSuffix(".yaml") }

    @Test func `is one of 130, and few are beyond a gateway`() {
        #expect(Self.rules.count == 130)
        #expect(Set(Self.rules.map(\.id)).count == 130)
        #expect(Self.rules.count { $0.carriers == ["beyond"] } <= Self.mostBeyond)
        #expect(Self.onTheLine.count > 80)
    }

    @Test func `stands as a comment beside the line that expresses it`() {
        let comments = Self.dialplans.flatMap { name in
            Repository.lines(of: "dialplans/\(name)").compactMap { $0.firstIndex(of: "#").map($0.suffix(from:)) }
        }
        let said = Self.ids(in: comments)
        report(Self.onTheLine.map(\.id).filter { !said.contains($0) })
    }

    @Test func `is in the name of a scenario`() {
        let names = Self.dialplans.flatMap { name in
            Repository.lines(of: "dialplans/tests/\(name)").filter { $0.hasPrefix("  \"") }.map { $0[...] }
        }
        let shown = Self.ids(in: names)
        report(Self.onTheLine.map(\.id).filter { !shown.contains($0) })
    }

    @Test func `has a change of its line that a scenario must notice`() {
        let changes = Self.dialplans.flatMap { name in
            Repository.lines(of: "Tests/Core/SimulationTests/RuleChanges/\(name)").filter { $0.hasPrefix("S") }.map {
                $0[...]
            }
        }
        let changed = Self.ids(in: changes)
        report(Self.onTheLine.map(\.id).filter { !changed.contains($0) })
    }

    @Test func `is known where its id is written`() {
        let known = Set(Self.rules.map(\.id))
        let folders = ["dialplans/", "dialplans/tests/", "Tests/Core/SimulationTests/RuleChanges/"]
        report(
            folders.flatMap { folder in
                Self.dialplans.flatMap { name in
                    Self.ids(in: Repository.lines(of: folder + name).map { $0[...] }).subtracting(known).map {
                        "\(folder)\(name): \($0)"
                    }
                }
            })
    }

    private static func ids(in lines: [Substring]) -> Set<String> {
        Set(lines.flatMap { $0.matches(of: /S[0-4]-[0-9]{2}/).map { String($0.output) } })
    }
}
