internal import Foundation
internal import Glibc
internal import Telephony

/// A program that a test starts, talks to by its standard input, and ends by its process id, whatever happened.
final class DrivenProcess: Sendable {
    private let process: Process
    private let input = Pipe()
    private let log = LogBook()
    private let pid: Int32
    private let ended = Eventual<Int32>()

    /// - Parameters:
    ///   - command: The program and its words.
    ///   - environment: Added to the test's own.
    ///   - lifeSeconds: One whose test crashed ends after this.
    init(_ command: [String], environment: [String: String] = [:], in folder: URL, lifeSeconds: Int = 170) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // Threads of the pool have their signals blocked, and so has what they start.
        process.arguments =
            ["--default-signal=TERM", "timeout", "--signal=TERM", "--kill-after=3", "\(lifeSeconds)"] + command
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = log.pipe
        process.standardError = log.pipe
        process.terminationHandler = { [ended] in ended.settle($0.terminationStatus) }
        try process.run()
        log.read()
        self.process = process
        pid = Self.child(of: process.processIdentifier)
    }

    var isRunning: Bool { ended.value == nil }
    /// What it wrote, standard error among it.
    var lines: [String] { log.lines }

    /// Writes a line to its standard input.
    func tell(_ line: String) throws {
        guard isRunning else { throw DidNotHappen("“\(line)”: the process is over") }
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Waits until it has written a line with these words `count` times.
    func said(_ words: String, count: Int = 1, within limit: Duration = .seconds(15)) async throws {
        let log = log
        _ = try await eventually("“\(words)”", limit: limit) {
            log.lines.count { $0.contains(words) } >= count ? true : nil
        }
    }

    /// Waits for its own end.
    func status() async -> Int32 {
        let status = await ended.wait()
        await log.waitUntilClosed()
        return status ?? -1
    }

    /// Asks it to end, and ends it when it does not; returns when it is gone.
    func stop(asking line: String? = nil) async {
        // It may be gone before it reads this.
        if let line { try? tell(line) } else { signal(SIGTERM) }
        if (try? await within(.seconds(3), "the end", { [ended] in await ended.wait() })) == nil { signal(SIGKILL) }
        _ = await ended.wait()
        await log.waitUntilClosed()
    }

    private func signal(_ number: Int32) { if isRunning, pid > 0 { kill(pid, number) } }

    /// `timeout` has one child: the program.
    private static func child(of parent: Int32) -> Int32 {
        for _ in 0..<2_000 {
            if let text = try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8),
                let pid = Int32(text.trimmingCharacters(in: .whitespaces))
            {
                return pid
            }
            usleep(1_000)
        }
        return 0
    }
}
