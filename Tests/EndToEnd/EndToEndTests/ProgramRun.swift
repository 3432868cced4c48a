import Foundation
import TestDrivers

/// Runs of the `opcion1` that was built beside these tests, as processes of their own.
enum ProgramRun {
    struct Outcome: Sendable {
        var status: Int32
        /// Standard output.
        var output: String
        /// Standard error.
        var complaints: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
        var complaintLines: [String] { complaints.split(separator: "\n").map(String.init) }
    }

    struct NotRun: Error, CustomStringConvertible { let description: String }

    /// Runs it to its end.
    /// - Parameters:
    ///   - input: All of its standard input.
    ///   - environment: What stands in its environment besides, or otherwise than, what these tests have.
    ///   - limit: After so many seconds it is killed, and this throws.
    static func run(
        _ arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:],
        limit: TimeInterval = 60
    ) async throws -> Outcome {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "opcion1-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        // Files rather than pipes: nobody has to read while it writes.
        let paths = ["in", "out", "err"].map { scratch.appending(path: $0) }
        try Data(input.utf8).write(to: paths[0])
        for path in paths.dropFirst() { try Data().write(to: path) }
        let process = Process()
        let command = try BuiltBinary.command() + arguments
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder
        // Messages are in English wherever these tests run.
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
            .merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: paths[0])
        process.standardOutput = try FileHandle(forWritingTo: paths[1])
        process.standardError = try FileHandle(forWritingTo: paths[2])
        try await end(of: process, within: limit)
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: paths[1], encoding: .utf8),
            complaints: try String(contentsOf: paths[2], encoding: .utf8))
    }

    /// Starts `process` and returns when it has ended; one that takes longer than `limit` seconds is killed.
    static func end(of process: Process, within limit: TimeInterval) async throws {
        let watchdog = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in ended.resume() }
            do { try process.run() } catch {
                process.terminationHandler = nil
                ended.resume(throwing: error)
                return
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + limit * Double(Slowness.factor), execute: watchdog)
        }
        watchdog.cancel()
        if process.terminationReason == .uncaughtSignal {
            throw NotRun(description: "\(process.arguments ?? []) ended by signal \(process.terminationStatus)")
        }
    }
}
