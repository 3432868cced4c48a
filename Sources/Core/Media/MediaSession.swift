public import Telephony

/// The media of one leg without its sockets (sans-IO): datagrams and 20 ms ticks go in, datagrams and events come out.
///
/// It sends continuously from the moment it knows where to: what is played, what comes over a bridge, or silence, so
/// that timestamps run evenly and NAT stays open.
public struct MediaSession: Sendable {
    public let identity: MediaIdentity
    public internal(set) var media: NegotiatedMedia?

    var latch: SourceLatch?
    var sequence: UInt16
    var timestamp: UInt32
    var hasSent = false
    var sentOctets: UInt32 = 0

    var playback: Playback?
    var tones: Playback?
    var eventSender = EventSender()
    var eventReceiver = EventReceiver()
    var merger = DigitMerger()
    var toneDetector = ToneDetector()

    var reception: ReceptionStatistics?
    let codecs: CodecBook
    var jitterBuffer: JitterBuffer?
    /// What the jitter buffer gave last, as it came and, where somebody wants it, as samples.
    var receivedOctets = [UInt8](repeating: 0, count: AudioFrame.samples)
    var received = AudioFrame.silence
    var receivedReader: FrameReader
    /// The same for what came over the bridge.
    var bridgedOctets = [UInt8](repeating: 0, count: AudioFrame.samples)
    var sent = AudioFrame.silence
    var bridgedReader: FrameReader
    /// nil while the leg's codec has no memory.
    var voice: AdaptiveVoice?
    var recorder: Recorder?
    var bridge: BridgeEnd?
    var listener: (any AudioListener)?
    var secrecy = Secrecy()

    var reports: ReportSchedule
    var counted = SessionFigures()

    /// `codecs`: those that can be read and written; what else may be agreed on is not heard.
    public init(identity: MediaIdentity, codecs: CodecBook = .g711, at moment: Timestamp) {
        self.identity = identity
        self.codecs = codecs
        receivedReader = FrameReader(codecs)
        bridgedReader = FrameReader(codecs)
        sequence = identity.sequence
        timestamp = identity.timestamp
        reports = ReportSchedule(seed: identity.ssrc, at: moment)
    }

    /// What offer and answer agreed on, at first and after each re-INVITE.
    public mutating func apply(_ media: NegotiatedMedia, at moment: Timestamp) {
        var media = media
        if media.remote == nil {
            // A peer on hold in the old way names no address; it will come back to the one it had.
            media.remote = self.media?.remote
            media.remoteControl = self.media?.remoteControl
        }
        if latch == nil || media.remote != self.media?.remote {
            latch = SourceLatch(signalled: media.remote, at: moment)
        }
        if media.codec != voice?.codec { voice = codecs[media.codec].map(AdaptiveVoice.init) }
        self.media = media
        updateBuffer()
    }

    public var figures: SessionFigures {
        var figures = counted
        figures.lost = reception?.lost ?? 0
        figures.jitterMilliseconds = Double(reception?.jitter ?? 0) * 1_000 / Double(AudioFrame.sampleRate)
        figures.late = jitterBuffer?.late ?? 0
        return figures
    }

    /// When the peer's last packet came; nil before the first.
    public var lastReceived: Timestamp? { counted.lastReceived }

    /// Where media go now: the latched source, else the signalled address.
    public var destination: MediaAddress? { latch?.destination }

    /// A buffer is kept only while somebody wants the audio in order.
    mutating func updateBuffer() {
        let isWanted = recorder != nil || bridge != nil || (media.map { $0.telephoneEvent == nil } ?? false)
        if !isWanted {
            jitterBuffer = nil
        } else if jitterBuffer == nil {
            jitterBuffer = JitterBuffer()
        }
    }
}
