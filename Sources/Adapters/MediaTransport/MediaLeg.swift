import CLinux
import Media
import Synchronization
import Telephony

/// A leg as its media thread holds it: the session, its sockets, and who waits for what. Never seen by another thread.
final class MediaLeg {
    let sockets: SocketPair
    let phase: Int
    var session: MediaSession
    var lastTick: Int64 = 0
    private let board: LegBoard
    private var waiting: [PlaybackID: CheckedContinuation<PlaybackEnd, Never>] = [:]
    private var events: [MediaEvent] = []

    init(sockets: SocketPair, phase: Int, session: MediaSession, board: LegBoard) {
        self.sockets = sockets
        self.phase = phase
        self.session = session
        self.board = board
    }

    func receive(_ datagram: Span<UInt8>, from address: MediaAddress, isControl: Bool, at moment: Timestamp) {
        if isControl {
            session.receiveControl(datagram, from: address, at: moment)
            return
        }
        session.receive(datagram, from: address, at: moment, events: &events)
        if let last = session.lastReceived { board.lastReceived.store(last.nanoseconds, ordering: .relaxed) }
        tell()
    }

    func tick(at moment: Timestamp, into batch: inout PacketBatch) {
        session.tick(at: moment, into: &batch, events: &events)
        tell()
    }

    func change(_ body: (inout MediaSession, inout [MediaEvent]) -> Void) {
        body(&session, &events)
        tell()
    }

    func play(
        _ items: [PlayItem], id: PlaybackID, isLooping: Bool, ended: CheckedContinuation<PlaybackEnd, Never>?
    ) {
        if let ended { waiting[id] = ended }
        change { session, events in session.play(items, id: id, isLooping: isLooping, events: &events) }
    }

    func close(at moment: Timestamp, into batch: inout PacketBatch) {
        session.close(at: moment, into: &batch, events: &events)
        tell()
        board.final.withLock { $0 = session.figures }
    }

    private func tell() {
        guard !events.isEmpty else { return }
        for event in events {
            switch event {
            case .digit(let digit, _): board.digits.send(digit)
            case .playbackEnded(let id, let end): waiting.removeValue(forKey: id)?.resume(returning: end)
            }
        }
        events.removeAll(keepingCapacity: true)
    }
}
