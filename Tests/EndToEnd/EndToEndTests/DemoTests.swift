import Foundation
import TestDrivers
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The demonstration` {
    private struct Run {
        var status: Int32
        var output: String
        var complaints: String
        var took: Duration
    }

    /// For the whole of `opcion1 demo`: what is promised of the built product, and more where it is built for tests.
    private static let limit: Duration = {
        #if DEBUG
            .seconds(150)
        #else
            .seconds(60)
        #endif
    }()

    @Test func `ends well, with a ticket that the line said and the records know`() async throws {
        try await demo([]) { run in
            print("the demonstration took \(run.took)")
            #expect(run.status == 0, "\(run.complaints)\n\(run.output)")
            #expect(run.took < Self.limit)
            let again = try #require(run.output.firstMatch(of: /opcion1 (tickets show (\d+) --data (.+))/)).output
            let number = String(again.2)
            let readings = run.output.matches(of: /Línea +«([\d ]+)»/).map { $0.output.1.filter(\.isNumber) }
            #expect(readings == [number, number])
            #expect(FileManager.default.fileExists(atPath: String(again.3)))
            let shown = try await ProgramRun.run(again.1.split(separator: " ").map(String.init))
            #expect(shown.status == 0)
            #expect(shown.output.hasPrefix("Ticket \(number)"))
            #expect(run.output.contains(shown.lines[0]))
        }
    }

    @Test(arguments: ["media", "dtmf", "console"]) func `fails without`(part: String) async throws {
        try await demo(["--without", part]) { run in
            print("without \(part) the demonstration took \(run.took): \(run.complaints)")
            #expect(run.status == 1, "\(run.output)")
            #expect(run.complaints.hasPrefix("opcion1 demo: the caller"))
            #expect(!run.output.contains("tickets show"))
            #expect(run.took < Self.limit)
        }
    }

    /// Plays it through in a temporary folder that is gone afterwards.
    private func demo(_ arguments: [String], _ check: (Run) async throws -> Void) async throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "demo-\(UUID().uuidString.prefix(8))")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        let paths = ["out", "err"].map { folder.appending(path: $0) }
        for path in paths { try Data().write(to: path) }
        let process = Process()
        process.executableURL = try BuiltBinary.opcion1()
        process.arguments = ["demo"] + arguments
        process.currentDirectoryURL = SourceTree.root
        process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: paths[0])
        process.standardError = try FileHandle(forWritingTo: paths[1])
        let clock = ContinuousClock()
        let start = clock.now
        try await ProgramRun.end(of: process, within: 200)
        let took = clock.now - start
        try await check(
            Run(
                status: process.terminationStatus, output: try String(contentsOf: paths[0], encoding: .utf8),
                complaints: try String(contentsOf: paths[1], encoding: .utf8), took: took))
    }
}
