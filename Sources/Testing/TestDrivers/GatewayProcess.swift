internal import Foundation
internal import Glibc
internal import Synchronization
internal import Telephony

/// The built `opcion1 serve` as a process, with data of its own in a temporary folder.
///
///     try await GatewayProcess.run { gateway in
///         let port = gateway.port(.udp)
///         …
///     }
public final class GatewayProcess: Sendable {
    private struct Running {
        let process: Process
        let log: LogBook
        let pid: Int32
        var ports: [SippRun.Transport: Int]
        let ended: Eventual<Int32>
    }
    private static let startLimit: Duration = .seconds(60)
    private static let endLimit: Duration = .seconds(60)
    /// A gateway whose test crashed is killed after this.
    private static let lifeSeconds = 900

    /// A start loads a processor; more at once would only be late together.
    private static let starts = Gate(2)

    public let folder: GatewayFolder
    private let running = Mutex<Running?>(nil)
    private let before = Mutex<[String]>([])

    private init(folder: GatewayFolder) { self.folder = folder }

    /// Makes the folder, starts the gateway, lets `body` work with it, and ends all of it, whatever happened.
    public static func run<Value>(
        _ wishes: GatewayFolder.Wishes = GatewayFolder.Wishes(), _ body: (GatewayProcess) async throws -> Value
    ) async throws -> Value {
        let gateway = GatewayProcess(folder: try await GatewayFolder.make(wishes))
        do {
            try await gateway.start()
            let value = try await body(gateway)
            await gateway.remove()
            return value
        } catch {
            await gateway.remove()
            throw DidNotHappen("\(error)\nthe gateway's log:\n\(gateway.log.joined(separator: "\n"))")
        }
    }

    /// Runs `serve` on a folder where it cannot start, and returns its exit status and what it said.
    public static func refusal(in folder: GatewayFolder) async throws -> (status: Int32, said: [String]) {
        try await starts.pass { try await refuse(in: folder) }
    }

    private static func refuse(in folder: GatewayFolder) async throws -> (status: Int32, said: [String]) {
        let gateway = GatewayProcess(folder: folder)
        let running = try gateway.launch()
        do {
            let status = try await within(endLimit, "the end of a gateway that cannot start") {
                await running.ended.wait()
            }
            await running.log.waitUntilClosed()
            return (status, running.log.lines)
        } catch {
            await gateway.kill()
            throw error
        }
    }

    // What it tells

    /// The SIP port that the kernel chose.
    public func port(_ transport: SippRun.Transport) -> Int { running.withLock { $0?.ports[transport] } ?? 0 }
    public var address: String { "127.0.0.1:\(port(.udp))" }
    public var pid: Int32 { running.withLock { $0?.pid } ?? 0 }
    public var isRunning: Bool { running.withLock { $0?.ended.value == nil && $0 != nil } }

    /// All that it wrote to standard error, also before restarts.
    public var log: [String] { before.withLock { $0 } + (running.withLock { $0?.log.lines } ?? []) }

    /// Waits for a line of its log since its last start, also of those already written.
    @discardableResult
    public func logged(_ words: String, within limit: Duration = .seconds(20)) async throws -> String {
        guard let log = running.withLock({ $0?.log }) else { throw DidNotHappen("the gateway does not run") }
        return try await within(limit, "the log line “\(words)”") { await log.line { $0.contains(words) } }
    }

    /// The disc under its data, where a small one was wished for.
    public func disc() throws -> SmallDisc.Mounted { try SmallDisc.Mounted(of: pid, at: folder.data) }

    // What is done to it

    /// SIGTERM: drain; the second one ends it at once.
    public func terminate() { signal(SIGTERM) }
    /// SIGHUP: reload.
    public func hangUp() { signal(SIGHUP) }

    /// `kill -9`; returns when it is gone.
    public func kill() async {
        signal(SIGKILL)
        await leave()
    }

    /// Waits for it to end by itself, and returns its exit status.
    @discardableResult
    public func exit(within limit: Duration = .seconds(30)) async throws -> Int32 {
        guard let ended = running.withLock({ $0?.ended }) else { throw DidNotHappen("the gateway does not run") }
        let status = try await within(limit, "the end of the gateway") { await ended.wait() }
        await leave()
        return status
    }

    /// Starts it, on the same data when it ran before; returns when it listens.
    public func start() async throws { try await Self.starts.pass { try await listen() } }

    private func listen() async throws {
        let running = try launch()
        var ports: [SippRun.Transport: Int] = [:]
        for (transport, name) in [(SippRun.Transport.udp, "(UDP)"), (.tcp, "(TCP)")] {
            let log = running.log
            let line = try await within(Self.startLimit, "“listens on” \(name)") {
                await log.line { $0.contains("listens on") && $0.contains(name) }
            }
            ports[transport] = Int(line.split { !$0.isNumber }.last ?? "")
        }
        self.running.withLock { [ports] in $0?.ports = ports }
        try await logged("console at")
    }

    private func launch() throws -> Running {
        let process = Process()
        // Not the gateway itself: one whose parent crashed would run for ever.
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        let serve = try BuiltBinary.command() + ["serve", "--settings", folder.settings]
        let there = folder.space?.command(serve) ?? serve
        process.arguments =
            ["--signal=KILL", "\(Self.lifeSeconds)"] + (folder.disc?.command(there, on: folder.data) ?? there)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let log = LogBook()
        process.standardError = log.pipe
        let ended = Eventual<Int32>()
        process.terminationHandler = { ended.settle($0.terminationStatus) }
        try process.run()
        log.read()
        let running = Running(
            process: process, log: log, pid: Self.child(of: process.processIdentifier), ports: [:], ended: ended)
        self.running.withLock { $0 = running }
        return running
    }

    /// `timeout` has one child: the gateway.
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

    private func signal(_ number: Int32) {
        running.withLock { running in
            if let running, running.pid > 0, running.ended.value == nil { Glibc.kill(running.pid, number) }
        }
    }

    /// Waits for the end of what runs, and keeps its log.
    private func leave() async {
        guard let running = running.withLock({ $0 }) else { return }
        _ = await running.ended.wait()
        await running.log.waitUntilClosed()
        self.running.withLock { $0 = nil }
        before.withLock { $0 += running.log.lines }
    }

    private func remove() async {
        await kill()
        folder.remove()
    }
}
