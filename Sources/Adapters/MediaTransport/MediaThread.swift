import CLinux
import Glibc
import Media
import Synchronization
import Telephony

/// A media thread as others see it: commands go in by a queue that its loop empties; nobody waits for it.
final class MediaThread: Sendable {
    enum Command: Sendable {
        case open(id: UInt64, SocketPair, MediaIdentity, LegBoard)
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
        guard failure == 0 else {
            doors.close()
            throw .system(errno: failure)
        }
    }

    private static let priority: Int32 = 10

    /// False when the thread has stopped.
    @discardableResult
    func post(_ command: Command) -> Bool {
        let accepted = queue.withLock { queue in
            if queue.isStopped { return false }
            queue.commands.append(command)
            hasCommands.store(true, ordering: .releasing)
            // Under the lock: once stopped, the descriptor is another's.
            clinux_event_signal(doors.event)
            return true
        }
        if !accepted, case .leg(_, let body) = command { body(nil, clock.now) }
        return accepted
    }

    func takeCommands() -> [Command] {
        guard hasCommands.load(ordering: .acquiring) else { return [] }
        return queue.withLock { queue in
            hasCommands.store(false, ordering: .relaxed)
            defer { queue.commands = [] }
            return queue.commands
        }
    }

    /// What came too late to be carried out.
    func endQueue() -> [Command] {
        queue.withLock { queue in
            queue.isStopped = true
            doors.close()
            defer { queue.commands = [] }
            return queue.commands
        }
    }
}
