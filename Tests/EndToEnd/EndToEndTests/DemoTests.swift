import Aside
import Foundation
import TestDrivers
import Testing

@Suite(.serialized, .timeLimit(.minutes(30))) struct `The demonstration` {
    /// For the whole of `opcion1 demo`: what is promised of the built product, and more where it is built for tests.
    private static let limit: Duration = {
        #if DEBUG
            .seconds(150) * Slowness.factor
        #else
            .seconds(60) * Slowness.factor
        #endif
    }()

    @Test func `ends well, with a ticket that the line said and the records know`() async throws {
        try await demo([]) { run, took in
            print("the demonstration took \(took)")
            #expect(run.status == 0, "\(run.complaints)\n\(run.output)")
            #expect(took < Self.limit)
            let again = try #require(run.output.firstMatch(of: /opcion1 (tickets show (\d+) --data (.+))/)).output
            let number = String(again.2)
            let readings = run.output.matches(of: /Línea +«([\d ]+)»/).map { $0.output.1.filter(\.isNumber) }
            #expect(readings == [number, number])
            #expect(FileManager.default.fileExists(atPath: String(again.3)))
            let shown = try await ProgramRun.run(again.1.split(separator: " ").map(String.init))
            #expect(shown.status == 0)
            let title = try #require(shown.lines.first)
            #expect(title.contains(number) && run.output.contains(title))
        }
    }

    @Test func `fails without media, without keys, and without the agent's console`() async throws {
        // All at once: each of them mostly waits.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in ["media", "dtmf", "console"] {
                group.addTask {
                    try await self.demo(["--without", part]) { run, took in
                        print("without \(part) the demonstration took \(took): \(run.complaints)")
                        #expect(run.status == 1, "\(run.output)")
                        #expect(run.complaints.hasPrefix("opcion1 demo: the caller"))
                        #expect(!run.output.contains("tickets show"))
                        #expect(took < Self.limit)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Plays it through in a temporary folder that is gone afterwards.
    private func demo(
        _ arguments: [String], _ check: (ProgramRun.Outcome, _ took: Duration) async throws -> Void
    ) async throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "demo-\(UUID().uuidString.prefix(8))")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        let clock = ContinuousClock()
        let start = clock.now
        let run = try await ProgramRun.run(
            ["demo"] + arguments, in: SourceTree.root, environment: ["TMPDIR": folder.path], limit: 200)
        try await check(run, clock.now - start)
    }
}
