internal import Foundation
internal import Synchronization
internal import Telephony

/// The lines that a process writes to its standard error, as they come.
final class LogBook: Sendable {
    private struct Waiter {
        let isMeant: @Sendable (String) -> Bool
        let line: Eventual<String?>
    }
    private struct State {
        var lines: [String] = []
        var rest: [UInt8] = []
        var isOver = false
        var waiters: [Waiter] = []
    }
    private let state = Mutex(State())
    let pipe = Pipe()

    /// Reads on a thread of its own until the process has closed its end.
    func read() {
        let handle = pipe.fileHandleForReading
        let thread = Thread { [self] in
            while true {
                let data = handle.availableData
                if data.isEmpty { break }
                take(data)
            }
            close()
        }
        thread.name = "log book"
        thread.start()
    }

    var lines: [String] { state.withLock { $0.lines } }

    private func take(_ data: Data) {
        state.withLock { state in
            state.rest += data
            while let end = state.rest.firstIndex(of: UInt8(ascii: "\n")) {
                add(String(decoding: state.rest[..<end], as: UTF8.self), &state)
                state.rest.removeFirst(end + 1)
            }
        }
    }

    private func add(_ line: String, _ state: inout State) {
        state.lines.append(line)
        state.waiters.removeAll { waiter in
            guard waiter.isMeant(line) else { return false }
            waiter.line.settle(line)
            return true
        }
    }

    private func close() {
        state.withLock { state in
            if !state.rest.isEmpty { add(String(decoding: state.rest, as: UTF8.self), &state) }
            state.rest = []
            state.isOver = true
            for waiter in state.waiters { waiter.line.settle(nil) }
            state.waiters = []
        }
    }

    /// Returns when the process has closed its end, and its last line is here.
    func waitUntilClosed() async { _ = await line { _ in false } }

    /// The first line that is meant, also of those already there; nil when there will be none, or the task is
    /// cancelled.
    func line(where isMeant: @escaping @Sendable (String) -> Bool) async -> String? {
        let wanted = Eventual<String?>()
        state.withLock { state in
            if let line = state.lines.first(where: isMeant) {
                wanted.settle(line)
            } else if state.isOver {
                wanted.settle(nil)
            } else {
                state.waiters.append(Waiter(isMeant: isMeant, line: wanted))
            }
        }
        return await wanted.wait() ?? nil
    }
}
