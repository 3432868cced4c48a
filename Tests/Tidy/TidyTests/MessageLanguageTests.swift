import Aside
import Testing

/// Who writes dialplans reads Spanish or English; a plain text where a fault is told is English alone.
@Suite(.aside) struct `What is told of a file or by a command` {
    /// What it reports goes to the log.
    private static let log = "Sources/App/Gateway/Names/NameRendering.swift"

    @Test func `is told in both languages`() throws {
        let plain = try Pattern(
            #"\b(report|problem)\(\s*"|\bProblem\(\s*at:[^"();]*(\([^()]*\)[^"();]*)?,\s*"|\bBilingual\(english:"#
                + #"|(\?|\bvalue)\.choice\(\s*"|\breference\(to:\s*"|\btext\(called:\s*""#
                + #"|\.(arguments|work|unavailable)\(\s*"|\bso:\s*"|\.isMissing\("[^"]*",\s*""#)
        report(
            try Repository.sources.flatMap { file in
                let reads = try file.imports().contains { $0.module == "Document" } || file.module == "Document"
                return reads && file.stem != "Bilingual" && file.path != Self.log ? file.faults(plain) : []
            })
    }
}
