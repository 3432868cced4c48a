import CLinux
import Glibc
import Media
import Synchronization
import Telephony

/// A media thread as others see it: commands go in by a queue that its loop empties; nobody waits for it.
final class MediaThread: Sendable {
    enum Command: Sendable {
        case open(id: UInt64, SocketPair, MediaSession, LegBoard)
        /// The leg, or nil when it is gone.
        case leg(id: UInt64, @Sendable (MediaLeg?, Timestamp) -> Void)
        case close(id: UInt64)
        case stop(@Sendable () -> Void)
    }

    private struct Queue {
        var commands: [Command] = []
        var isStopped = false
    }

    let clock: MediaClock
    let doors: LoopDoors
    /// Legs given to this thread.
    let load = Atomic<Int>(0)
    let figures = Mutex(ThreadFigures())
    private let queue = Mutex(Queue())
    private let hasCommands = Atomic<Bool>(false)

    init(number: Int, clock: MediaClock, asksForRealTime: Bool) throws(MediaEngineFailure) {
        self.clock = clock
        doors = try LoopDoors()
        let thread = self
        let body = ThreadBody {
            clinux_thread_name("media-\(number)")
            let refusal = asksForRealTime ? -clinux_thread_realtime(Self.priority) : 0
            let hasRealTime = asksForRealTime && refusal == 0
            thread.figures.withLock { $0.realTimeRefusal = hasRealTime ? nil : refusal }
            MediaLoop(thread).run()
        }
        let failure = body.start()
        guard failure == 0 else { throw .system(errno: failure) }
    }

    private static let priority: Int32 = 10

    /// False when the thread has stopped.
    @discardableResult
    func post(_ command: Command) -> Bool {
        let accepted = queue.withLock { queue in
            if queue.isStopped { return false }
            queue.commands.append(command)
            hasCommands.store(true, ordering: .releasing)
            return true
        }
        // Not under the lock, for it wakes the one who wants the lock next.
        if accepted { clinux_event_signal(doors.event) }
        if !accepted, case .leg(_, let body) = command { body(nil, clock.now) }
        return accepted
    }

    /// Never waits: whoever holds the queue just now signals when it is done, and the loop comes back.
    func takeCommands() -> [Command] {
        guard hasCommands.load(ordering: .acquiring) else { return [] }
        let taken = queue.withLockIfAvailable { queue in
            hasCommands.store(false, ordering: .relaxed)
            defer { queue.commands = [] }
            return queue.commands
        }
        return taken ?? []
    }

    /// What came too late to be carried out.
    func endQueue() -> [Command] {
        queue.withLock { queue in
            queue.isStopped = true
            defer { queue.commands = [] }
            return queue.commands
        }
    }
}
