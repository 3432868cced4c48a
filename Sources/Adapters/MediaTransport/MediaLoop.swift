import CLinux
import Media
import Synchronization
import Telephony

/// What a media thread does: it wakes each 2 ms while it has legs, reads what came, and ticks a tenth of its legs.
///
/// The moments are absolute, so that lateness never adds up; ten phases keep a burst of all legs from any one moment.
final class MediaLoop {
    private static let phases = 10
    private static let slotNanoseconds: Int64 = 2_000_000
    private static let frameNanoseconds = slotNanoseconds * Int64(phases)
    /// After a longer stall (100 ms) its frames are given up: sent in a burst they would be of no use.
    private static let mostSlotsBehind: Int64 = 50
    private static let slotOctets = 2_048
    private static let slotCount = 16
    private static let mostTokens = 256
    private static let publishNanoseconds: Int64 = 100_000_000

    private let thread: MediaThread
    private var legs: [UInt64: MediaLeg] = [:]
    private var byPhase = [[MediaLeg]](repeating: [], count: MediaLoop.phases)
    private var isStopped = false
    private var onStop: [@Sendable () -> Void] = []

    /// The monotonic moment of slot 0, and the next slot to run.
    private var origin: Int64 = 0
    private var slot: Int64 = 0
    private var isTicking = false

    private var batch = PacketBatch()
    private var datagrams = [UInt8](repeating: 0, count: MediaLoop.slotOctets * MediaLoop.slotCount)
    private var heads = [clinux_datagram](repeating: clinux_datagram(), count: MediaLoop.slotCount)
    private var tokens = [UInt64](repeating: 0, count: MediaLoop.mostTokens)
    private var counted = ThreadFigures()
    private var lastPublished: Int64 = 0

    init(_ thread: MediaThread) { self.thread = thread }

    func run() {
        while !isStopped {
            let woken = clinux_epoll_wait(thread.doors.waker, &tokens, Int32(Self.mostTokens), -1)
            for token in tokens.prefix(Int(max(woken, 0))) {
                if token == LoopDoors.eventToken { clinux_event_drain(thread.doors.event) }
                if token == LoopDoors.timerToken { _ = clinux_timer_read(thread.doors.timer) }
            }
            for command in thread.takeCommands() { carryOut(command) }
            readSockets()
            runSlots()
            if !isTicking || clinux_monotonic_ns() - lastPublished > Self.publishNanoseconds { publish() }
        }
        end()
    }

    private func end() {
        for id in Array(legs.keys) { close(id) }
        for command in thread.endQueue() {
            switch command {
            case .leg(_, let body): body(nil, thread.clock.now)
            case .open(_, let sockets, _, _): sockets.close()
            case .stop(let done): done()
            case .close: break
            }
        }
        publish()
        for done in onStop { done() }
    }

    // MARK: Commands

    private func carryOut(_ command: MediaThread.Command) {
        switch command {
        case .open(let id, let sockets, let session, let board): open(id, sockets, session, board)
        case .leg(let id, let body): body(legs[id], thread.clock.now)
        case .close(let id): close(id)
        case .stop(let done):
            isStopped = true
            onStop.append(done)
        }
    }

    private func open(_ id: UInt64, _ sockets: SocketPair, _ session: MediaSession, _ board: LegBoard) {
        let phase = byPhase.indices.min { byPhase[$0].count < byPhase[$1].count } ?? 0
        let leg = MediaLeg(sockets: sockets, phase: phase, session: session, board: board)
        legs[id] = leg
        byPhase[phase].append(leg)
        _ = clinux_epoll_add(thread.doors.sockets, sockets.media, id << 1)
        _ = clinux_epoll_add(thread.doors.sockets, sockets.control, id << 1 | 1)
        if !isTicking { startTicking() }
    }

    private func close(_ id: UInt64) {
        guard let leg = legs.removeValue(forKey: id) else { return }
        byPhase[leg.phase].removeAll { $0 === leg }
        leg.close(at: thread.clock.now, into: &batch)
        send(from: leg)
        _ = clinux_epoll_remove(thread.doors.sockets, leg.sockets.media)
        _ = clinux_epoll_remove(thread.doors.sockets, leg.sockets.control)
        leg.sockets.close()
        if legs.isEmpty { stopTicking() }
    }

    // MARK: Receiving

    private func readSockets() {
        guard !legs.isEmpty else { return }
        let ready = clinux_epoll_wait(thread.doors.sockets, &tokens, Int32(Self.mostTokens), 0)
        for index in 0..<Int(max(ready, 0)) {
            guard let leg = legs[tokens[index] >> 1] else { continue }
            read(leg, isControl: tokens[index] & 1 == 1)
        }
    }

    private func read(_ leg: MediaLeg, isControl: Bool) {
        let socket = isControl ? leg.sockets.control : leg.sockets.media
        let count = clinux_udp_receive(socket, &datagrams, Self.slotOctets, Int32(Self.slotCount), &heads)
        guard count > 0 else { return }
        counted.packetsReceived += UInt64(count)
        for index in 0..<Int(count) {
            let start = index * Self.slotOctets
            let length = min(Int(heads[index].length), Self.slotOctets)
            leg.receive(
                datagrams.span.extracting(start..<start + length), from: MediaAddress(heads[index].from),
                isControl: isControl, at: thread.clock.timestamp(arrived: heads[index].arrived))
        }
    }

    // MARK: Ticking

    private func startTicking() {
        isTicking = true
        origin = clinux_monotonic_ns() + Self.slotNanoseconds
        slot = 0
        _ = clinux_timer_arm(thread.doors.timer, origin, Self.slotNanoseconds)
    }

    private func stopTicking() {
        isTicking = false
        _ = clinux_timer_arm(thread.doors.timer, 0, 0)
    }

    private func runSlots() {
        guard isTicking else { return }
        let now = clinux_monotonic_ns()
        guard now >= origin else { return }
        let due = (now - origin) / Self.slotNanoseconds
        if due - slot > Self.mostSlotsBehind { giveUp((due - slot) / Int64(Self.phases)) }
        while slot <= due, isTicking {
            let phase = Int(slot % Int64(Self.phases))
            for leg in byPhase[phase] { tick(leg, due: origin + slot * Self.slotNanoseconds) }
            slot += 1
        }
    }

    private func giveUp(_ frames: Int64) {
        for leg in legs.values { leg.session.skip(frames: Int(frames)) }
        counted.missedTicks += UInt64(frames) * UInt64(legs.count)
        slot += frames * Int64(Self.phases)
    }

    private func tick(_ leg: MediaLeg, due: Int64) {
        let now = clinux_monotonic_ns()
        leg.tick(at: thread.clock.timestamp(monotonic: now), into: &batch)
        send(from: leg)
        counted.ticks += 1
        if now - due > Self.slotNanoseconds { counted.lateTicks += 1 }
        if leg.lastTick > 0 { counted.intervals.note(nanoseconds: abs(now - leg.lastTick - Self.frameNanoseconds)) }
        leg.lastTick = now
    }

    private func send(from leg: MediaLeg) {
        guard !batch.packets.isEmpty else { return }
        batch.octets.withUnsafeBufferPointer { octets in
            guard let base = octets.baseAddress else { return }
            for packet in batch.packets {
                var to = packet.destination.socketAddress
                let socket = packet.isControl ? leg.sockets.control : leg.sockets.media
                let failure = clinux_udp_send(socket, base + packet.range.lowerBound, packet.range.count, &to)
                if failure == 0 { counted.packetsSent += 1 } else { counted.sendFailures += 1 }
            }
        }
        batch.removeAll()
    }

    // MARK: Figures

    private func publish() {
        counted.legs = legs.count
        // Who reads them copies much; the tick does not wait for that unless it is the last.
        if !isTicking {
            thread.figures.withLock { $0 = counted(beside: $0) }
        } else {
            _ = thread.figures.withLockIfAvailable { $0 = counted(beside: $0) }
        }
        lastPublished = clinux_monotonic_ns()
    }

    private func counted(beside shown: ThreadFigures) -> ThreadFigures {
        var figures = counted
        figures.realTimeRefusal = shown.realTimeRefusal
        return figures
    }
}
