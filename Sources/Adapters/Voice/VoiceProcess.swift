internal import CSpawn
internal import Foundation
internal import Glibc

/// One run of a voice command, from its start to the end of it and of all its children.
struct VoiceProcess {
    struct Output {
        var bytes: [UInt8]
        /// The end of what it wrote to standard error, in one line.
        var lastWords: String
    }

    /// How often it is looked at whether the process has ended or is no longer wanted, in milliseconds.
    private static let tick: Int32 = 20
    /// How often a program that is being written is tried again, a tick later each time.
    private static let mostBusyTries = 25
    /// What is kept of standard error, in bytes.
    private static let mostComplaints = 2048
    /// Below what takes calls.
    private static let niceness: Int32 = 10

    private let process: pid_t
    private let output: Int32
    private let complaints: Int32
    private let deadline: ContinuousClock.Instant
    private let limit: Duration
    private var bytes: [UInt8] = []
    private var said: [UInt8] = []
    private var isOutputOpen = true
    private var areComplaintsOpen = true

    /// Blocks the calling thread until the process is over.
    static func run(
        _ words: [String], _ text: [UInt8], limit: Duration, isCancelled: () -> Bool
    ) throws(VoiceFailure) -> Output {
        if isCancelled() { throw .cancelled }
        var process = try VoiceProcess(words, text, limit: limit)
        return try process.finish(isCancelled)
    }

    private init(_ words: [String], _ text: [UInt8], limit: Duration) throws(VoiceFailure) {
        let pipes = try Pipes()
        // The text fits into the pipe, and nobody can have closed its other end yet: this neither blocks nor fails.
        let written = text.withUnsafeBytes { Glibc.write(pipes.input.writing, $0.baseAddress, $0.count) }
        guard written == text.count else {
            let number = errno
            pipes.close()
            throw .system(call: "write", errno: number)
        }
        let outcome = Self.spawn(words, pipes)
        pipes.closeChildrensEnds()
        guard case .success(let process) = outcome else {
            pipes.closeOurEnds()
            throw outcome.failure ?? .cancelled
        }
        self.process = process
        self.limit = limit
        output = pipes.output.reading
        complaints = pipes.complaints.reading
        deadline = ContinuousClock.now + limit
    }

    private mutating func finish(_ isCancelled: () -> Bool) throws(VoiceFailure) -> Output {
        var fault: VoiceFailure?
        while fault == nil, !hasEnded() {
            waitForOutput()
            if bytes.count > Voice.mostOutput { fault = .rubbish(.tooMuch, lastWords: lastWords) }
            if ContinuousClock.now >= deadline { fault = .late(limit, lastWords: lastWords) }
            if isCancelled() { fault = .cancelled }
        }
        // Who has ended may have left children behind. It is not yet waited for, so its number is nobody else's.
        kill(-process, SIGKILL)
        if fault != nil { kill(process, SIGKILL) }
        if fault == nil { readRest() }
        let status = reap()
        close(output)
        close(complaints)
        if let fault { throw fault }
        guard status == 0 else { throw .failed(status: status, lastWords: lastWords) }
        if bytes.count > Voice.mostOutput { throw .rubbish(.tooMuch, lastWords: lastWords) }
        return Output(bytes: bytes, lastWords: lastWords)
    }

    private var lastWords: String {
        let text = String(decoding: said, as: UTF8.self)
        let words = text.split { $0.isNewline || $0 == "\u{1B}" }.map { $0.trimmingCharacters(in: .whitespaces) }
        return words.filter { !$0.isEmpty }.suffix(3).joined(separator: "; ")
    }

    /// Leaves the process to be waited for.
    private func hasEnded() -> Bool {
        var info = siginfo_t()
        let outcome = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
        return outcome != 0 && errno != EINTR || info.si_signo != 0
    }

    private func reap() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { if errno != EINTR { return 0 } }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private mutating func waitForOutput() {
        var waiting = [
            pollfd(fd: isOutputOpen ? output : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: areComplaintsOpen ? complaints : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waiting, 2, Self.tick) > 0 else { return }
        if waiting[0].revents != 0 { isOutputOpen = Self.read(output, into: &bytes) }
        if waiting[1].revents != 0 { readComplaints() }
    }

    /// What was written before the end; nobody is left who could write more.
    private mutating func readRest() {
        while isOutputOpen, bytes.count <= Voice.mostOutput {
            let before = bytes.count
            isOutputOpen = Self.read(output, into: &bytes)
            if bytes.count == before { break }
        }
        if areComplaintsOpen { readComplaints() }
    }

    private mutating func readComplaints() {
        areComplaintsOpen = Self.read(complaints, into: &said)
        said.removeFirst(max(0, said.count - Self.mostComplaints))
    }

    /// False at the end.
    private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count > 0 { bytes += buffer[..<count] }
        return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
    }
}

extension VoiceProcess {
    private static func spawn(_ words: [String], _ pipes: Pipes) -> Result<pid_t, VoiceFailure> {
        let environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
        let arguments = words.map { strdup($0) } + [nil]
        defer { (environment + arguments).forEach { free($0) } }
        var process: pid_t = 0
        func start() -> Int32 {
            cspawn_start(
                &process, arguments, environment, pipes.input.reading, pipes.output.writing, pipes.complaints.writing)
        }
        var outcome = start()
        // A program that was written a moment ago may still be open in a child that somebody has just forked.
        for _ in 0..<mostBusyTries where outcome == ETXTBSY {
            usleep(UInt32(tick) * 1000)
            outcome = start()
        }
        switch outcome {
        case 0:
            // Calls on the same machine come first.
            setpriority(__priority_which_t(PRIO_PGRP.rawValue), id_t(process), Self.niceness)
            return .success(process)
        case ENOENT, EACCES, ENOEXEC, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG:
            return .failure(.notFound(words[0], errno: outcome))
        default: return .failure(.system(call: "posix_spawn", errno: outcome))
        }
    }
}

extension Result {
    fileprivate var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}
