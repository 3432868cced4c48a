import CLinux
import Media
import Synchronization
import Telephony

/// Carries the media of all legs: it owns the media threads, and gives each leg its port.
public final class MediaEngine: Sendable {
    public let settings: MediaSettings
    private let threads: [MediaThread]
    private let nextPort: Mutex<UInt16>
    private let lastLeg = Atomic<UInt64>(0)
    private let name: String

    public init(_ settings: MediaSettings) throws(MediaEngineFailure) {
        self.settings = settings
        nextPort = Mutex(settings.ports?.lowerBound ?? 0)
        var generator = SystemRandomNumberGenerator()
        name = String(generator.next(), radix: 36)
        let clock = MediaClock()
        var threads: [MediaThread] = []
        let count = max(settings.threads ?? Self.cores, 1)
        for number in 0..<count {
            do {
                threads.append(
                    try MediaThread(number: number, clock: clock, asksForRealTime: settings.asksForRealTime))
            } catch {
                for thread in threads { thread.post(.stop {}) }
                throw error
            }
        }
        self.threads = threads
    }

    deinit { for thread in threads { thread.post(.stop {}) } }

    private static var cores: Int { Int(clinux_core_count()) }

    /// Sockets for one leg; it is silent and deaf until it is told what was negotiated.
    public func open() throws(MediaPortFailure) -> MediaPort {
        let sockets = try openSockets()
        guard let thread = threads.min(by: { $0.load.load(ordering: .relaxed) < $1.load.load(ordering: .relaxed) })
        else { throw .stopped }
        var generator = SystemRandomNumberGenerator()
        let identity = MediaIdentity(
            ssrc: generator.next(), sequence: generator.next(), timestamp: generator.next(), name: name)
        let id = lastLeg.add(1, ordering: .relaxed).newValue
        let board = LegBoard()
        guard
            thread.post(
                .open(
                    id: id, sockets, MediaSession(identity: identity, codecs: settings.codecs, at: thread.clock.now),
                    board))
        else {
            sockets.close()
            throw .stopped
        }
        thread.load.add(1, ordering: .relaxed)
        let address = MediaAddress(host: settings.advertised ?? settings.bind, port: sockets.port)
        return MediaPort(id: id, localAddress: address, thread: thread, board: board)
    }

    private func openSockets() throws(MediaPortFailure) -> SocketPair {
        guard let ports = settings.ports else { return try SocketPair.open(on: settings.bind) }
        // Not `withLock`, which would rethrow untyped: the port where to look next is only a hint.
        var next = nextPort.withLock { $0 }
        let pair = try SocketPair.open(on: settings.bind, ports: ports, next: &next)
        nextPort.withLock { $0 = next }
        return pair
    }

    /// How many legs the range of ports has room for; nil when the kernel chooses.
    public var mostLegs: Int? {
        settings.ports.map { (Int($0.upperBound) - Int($0.lowerBound) - Int($0.lowerBound & 1) + 1) / 2 }
    }

    /// A tenth of a second old at most.
    public var figures: MediaFigures {
        var sum = MediaFigures()
        var intervals = IntervalHistogram()
        for thread in threads {
            let one = thread.figures.withLock { $0 }
            sum.legs += one.legs
            sum.packetsSent += one.packetsSent
            sum.packetsReceived += one.packetsReceived
            sum.sendFailures += one.sendFailures
            sum.ticks += one.ticks
            sum.lateTicks += one.lateTicks
            sum.missedTicks += one.missedTicks
            sum.realTimeRefusal = sum.realTimeRefusal ?? one.realTimeRefusal
            intervals.add(one.intervals)
        }
        sum.worstIntervalError = .nanoseconds(intervals.worst)
        sum.intervalErrorP99 = intervals.quantile(0.99)
        return sum
    }

    /// Closes every leg and returns when no thread runs any more.
    public func stop() async {
        for thread in threads {
            await withCheckedContinuation { (stopped: CheckedContinuation<Void, Never>) in
                if !thread.post(.stop { stopped.resume() }) { stopped.resume() }
            }
        }
    }
}
