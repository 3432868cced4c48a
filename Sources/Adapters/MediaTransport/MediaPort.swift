import CLinux
public import Media
import Synchronization
public import Telephony

/// The media of one leg, as the rest of the program holds it: orders go to its media thread and never wait for it.
///
/// An order is carried out within 2 ms, what it plays is heard from the next 20 ms tick on.
public final class MediaPort: Sendable {
    /// Where the peer shall send, for SDP.
    public let localAddress: MediaAddress
    public var localPort: UInt16 { localAddress.port }

    let id: UInt64
    let thread: MediaThread
    let board: LegBoard
    private let lastPlayback = Atomic<UInt64>(0)
    private let isClosed = Atomic<Bool>(false)
    let joined = Mutex<Joined?>(nil)

    struct Joined: Sendable {
        let end: BridgeEnd
        /// Weak, so that two bridged legs do not keep each other's sockets open.
        weak let peer: MediaPort?
        let peerEnd: BridgeEnd
    }

    init(id: UInt64, localAddress: MediaAddress, thread: MediaThread, board: LegBoard) {
        self.id = id
        self.localAddress = localAddress
        self.thread = thread
        self.board = board
    }

    deinit { closeLeg() }

    /// Each key once, by whichever way it came. Closed with the port.
    public var digits: Mailbox<Digit> { board.digits }

    /// When the peer's last packet came; nil before the first.
    public var lastReceived: Timestamp? {
        let nanoseconds = board.lastReceived.load(ordering: .relaxed)
        return nanoseconds == 0 ? nil : Timestamp(nanoseconds: nanoseconds)
    }

    /// How long ago that was, on the media threads' clock, which no step of the system's clock moves.
    public var sinceLastReceived: Duration? { lastReceived.map { thread.clock.now - $0 } }

    /// What offer and answer agreed on, at first and after each re-INVITE.
    public func apply(_ media: NegotiatedMedia) {
        change { session, moment, _ in session.apply(media, at: moment) }
    }

    /// Plays to the end, in place of whatever plays. Cancelling the task stops the audio at once.
    public func play(_ items: [PlayItem]) async -> PlaybackEnd {
        let id = nextPlayback()
        let wish = PlayWish()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { ended in
                send { leg, _ in
                    // The cancellation may have overtaken the order.
                    guard let leg, !wish.isCancelled else { return ended.resume(returning: .interrupted) }
                    leg.play(items, id: id, isLooping: false, ended: ended)
                }
            }
        } onCancel: {
            wish.cancel()
            change { session, _, events in session.stop(id, events: &events) }
        }
    }

    /// Plays over and over until something else is played or all is stopped.
    public func playLoop(_ items: [PlayItem]) {
        let id = nextPlayback()
        send { leg, _ in leg?.play(items, id: id, isLooping: true, ended: nil) }
    }

    /// Silence from the next tick on.
    public func stop() { change { session, _, events in session.stop(events: &events) } }

    /// A key that came by SIP INFO: it is told by `digits` unless RTP tells it too.
    public func note(infoDigit digit: Digit) {
        change { session, moment, events in session.note(infoDigit: digit, at: moment, events: &events) }
    }

    /// Sends keys to the peer, one after another.
    public func send(_ digits: [Digit]) { change { session, _, _ in session.send(digits: digits) } }

    /// Both sides from now on: the peer left, ours right.
    public func startRecording(into sink: any RecordingSink) {
        send { leg, _ in
            guard let leg else { return sink.finish() }
            leg.change { session, _ in session.startRecording(into: sink) }
        }
    }

    /// The sink is told when it has all.
    public func stopRecording() { change { session, _, _ in session.stopRecording() } }

    /// While on, recordings are silent and nothing crosses a bridge; keys are still told.
    public func setSecret(_ on: Bool) { change { session, moment, _ in session.setSecret(on, at: moment) } }

    /// Hears what the peer sends, packet by packet; nil ends it.
    public func listen(into listener: (any AudioListener)?) { change { session, _, _ in session.listen(listener) } }

    /// As it stands; once the port is closed, as it stood at the end.
    public func figures() async -> SessionFigures {
        await withCheckedContinuation { told in
            send { [board] leg, _ in
                told.resume(returning: leg?.session.figures ?? board.final.withLock { $0 } ?? SessionFigures())
            }
        }
    }

    /// Says goodbye to the peer and frees the sockets. What plays is interrupted, what records is finished.
    public func close() {
        unbridge()
        closeLeg()
    }

    private func closeLeg() {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        thread.load.subtract(1, ordering: .relaxed)
        thread.post(.close(id: id))
        board.digits.close()
    }

    private func nextPlayback() -> PlaybackID { PlaybackID(lastPlayback.add(1, ordering: .relaxed).newValue) }

    private func send(_ body: @escaping @Sendable (MediaLeg?, Timestamp) -> Void) { thread.post(.leg(id: id, body)) }

    func change(_ body: @escaping @Sendable (inout MediaSession, Timestamp, inout [MediaEvent]) -> Void) {
        send { leg, moment in leg?.change { session, events in body(&session, moment, &events) } }
    }
}
