public import ConsoleProtocol
internal import Foundation
internal import Glibc
internal import Synchronization
public import Telephony

/// The Unix socket that consoles connect to. One thread waits in `poll`; events are taken with `nextEvent`, and nothing
/// more is read while the gateway lags behind with taking them. Lives until `stop`.
public final class ConsoleServer: Sendable {
    private static let eventsUntaken = 1_024
    private static let longestWait: Duration = .seconds(60)

    private struct State {
        var hub: ConsoleHub
        var hasEnded = false
        var awaitingEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let events = Mailbox<ConsoleEvent>()
    private let untaken = Atomic<Int>(0)
    private let wakePipe: WakePipe
    private let time: any Timekeeper

    /// Listens from its return on.
    public init(_ settings: ConsoleServerSettings, time: any Timekeeper) throws(ListenError) {
        self.time = time
        wakePipe = try WakePipe()
        do throws(ListenError) {
            state = Mutex(State(hub: try ConsoleHub(settings)))
        } catch {
            wakePipe.close()
            throw error
        }
        let thread = Thread { [self] in run() }
        thread.name = "consoles"
        thread.start()
    }

    /// The next event in order; nil once the server has stopped and all are taken, or when the task is cancelled.
    public func nextEvent() async -> ConsoleEvent? {
        guard let event = await events.receive() else { return nil }
        if untaken.subtract(1, ordering: .sequentiallyConsistent).oldValue == Self.eventsUntaken { wakePipe.wake() }
        return event
    }

    /// Tells a console; what is sent to one that has left is dropped. `answering` is the reference of the command that
    /// this answers.
    public func send(_ notice: ConsoleNotice, answering reference: Int? = nil, to id: ConnectionID) {
        state.withLock { state in
            if state.hasEnded { return }
            state.hub.send(NoticeLine(notice, answering: reference), to: id, at: time.now)
            wakePipe.wake()
        }
    }

    /// Tells every console why, removes the socket and returns when all connections are closed: after the settings'
    /// `lingering` at the latest.
    public func stop(_ why: ClosingReason = .stopped) async {
        precondition(why != .drain, "a drain leaves connections up; send it as a notice")
        await withCheckedContinuation { continuation in
            let hasEnded = state.withLock { state in
                if state.hasEnded { return true }
                state.awaitingEnd.append(continuation)
                state.hub.stop(why, at: time.now)
                wakePipe.wake()
                return false
            }
            if hasEnded { continuation.resume() }
        }
    }

    private var isLagging: Bool { untaken.load(ordering: .sequentiallyConsistent) >= Self.eventsUntaken }

    private func run() {
        var hasEnded = false
        while !hasEnded {
            let ready = wait()
            hasEnded = state.withLock { state in
                let now = time.now
                for socket in ready { state.hub.ready(socket, at: now) }
                state.hub.timeReached(isLagging: isLagging, at: now)
                state.hub.reap()
                deliver(state.hub.takeEvents())
                state.hasEnded = state.hub.isStopping && state.hub.isEmpty
                // Closed under the lock that `send` wakes under, so nobody writes to a number given to another file.
                if state.hasEnded { wakePipe.close() }
                return state.hasEnded
            }
        }
        events.close()
        let waiting = state.withLock { state in
            defer { state.awaitingEnd = [] }
            return state.awaitingEnd
        }
        for continuation in waiting { continuation.resume() }
    }

    private func deliver(_ happened: [ConsoleEvent]) {
        untaken.add(happened.count, ordering: .sequentiallyConsistent)
        for event in happened { events.send(event) }
    }

    /// The sockets with something to do, after the wait for them.
    private func wait() -> [Watched] {
        let isLagging = isLagging
        let (watched, deadline) = state.withLock { state in
            (state.hub.watched(isLagging: isLagging), state.hub.deadline(isLagging: isLagging))
        }
        var polled = [pollfd(fd: wakePipe.reading, events: Int16(POLLIN), revents: 0)]
        polled += watched.map { pollfd(fd: $0.socket, events: $0.events, revents: 0) }
        let wait = min(deadline.map { $0 - time.now } ?? Self.longestWait, Self.longestWait)
        // Rounded up, or the last millisecond would be spent spinning.
        let milliseconds = wait <= .zero ? 0 : Int32(wait.milliseconds + 1)
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return [] }
        if polled[0].revents != 0 { wakePipe.drain() }
        return zip(watched, polled.dropFirst()).compactMap { socket, polled in
            polled.revents == 0 ? nil : socket
        }
    }
}
