import Aside
import Foundation
import TestDrivers
import Testing

/// The pages that are shipped beside the dialplans come from the program itself.
@Suite(.oneAtATime) struct `The dialplan's reference on the command line` {
    @Test(arguments: [
        ("reference.md", ["reference"]), ("reference.en.md", ["reference", "--language", "en"]),
        ("dialplan.schema.json", ["schema"]),
    ])
    func `is what is shipped`(file: String, words: [String]) async throws {
        let shipped = try String(contentsOf: SourceTree.dialplans.appending(path: file), encoding: .utf8)
        let run = try await ProgramRun.run(["dialplan"] + words)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output == shipped)
    }

    @Test(arguments: ["reference", "schema"]) func `knows two languages`(verb: String) async throws {
        let run = try await ProgramRun.run(["dialplan", verb, "--language", "fr"])
        #expect(run.status == 64)
        #expect(run.complaints.contains("--language needs es or en, not “fr”"))
        #expect(run.output.isEmpty)
    }
}
