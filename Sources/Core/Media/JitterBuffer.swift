/// Puts received audio in the order of its timestamps and holds it back just long enough for what comes late.
///
/// A ring of octets indexed by timestamp: any packet length fits, what is missing stays silent. The delay follows
/// the jitter: it grows when audio came too late, and shrinks when there was more than needed for `shrinkFrames`.
///
/// It holds octets as they came, so that a bridge can pass them on and an adaptive codec is decoded in its order.
public struct JitterBuffer: Sendable {
    /// 512 ms, a power of two.
    private static let capacity = 4_096
    private static let leastDelay = 2 * AudioFrame.samples
    private static let mostDelay = 15 * AudioFrame.samples
    private static let shrinkFrames = 100

    /// What a place holds while no octet has come for it.
    private static let missing: UInt16 = 0x100

    /// What the next 20 ms are.
    public enum Pulled: Hashable, Sendable {
        case audio(AudioCodec)
        /// The stream goes on, but all of it was lost on the way.
        case lost
        /// There is no stream, or it lags.
        case nothing
    }

    private var ring = [UInt16](repeating: JitterBuffer.missing, count: JitterBuffer.capacity)
    /// Of all that waits.
    private var codec = AudioCodec.pcmu
    /// Timestamp of the next sample to play; nil before the first packet.
    private var cursor: UInt32?
    /// One past the newest sample.
    private var newest: UInt32 = 0
    private var isPlaying = false
    private var leastDepth = Int.max
    private var framesWatched = 0
    private var strayed = false

    /// Samples that should wait before they are played.
    public private(set) var delay = JitterBuffer.leastDelay
    /// Packets that came after their moment.
    public private(set) var late: UInt64 = 0
    /// Frames that had to be silent although the stream ran.
    public private(set) var starved: UInt64 = 0

    public init() {}

    /// Samples that wait.
    public var depth: Int { cursor.map { Int(Int32(bitPattern: newest &- $0)) } ?? 0 }

    /// Forgets what waits: another source, or a direction that has changed.
    public mutating func reset() {
        cursor = nil
        isPlaying = false
        strayed = false
        for index in ring.indices { ring[index] = Self.missing }
    }

    /// `octets`: the payload of one packet; `jitter`: in units of the timestamp. Another codec than before drops what
    /// waits.
    public mutating func insert(_ octets: Span<UInt8>, timestamp: UInt32, codec: AudioCodec, jitter: UInt32) {
        guard octets.count > 0, octets.count <= Self.capacity / 2 else { return }
        if codec != self.codec {
            self.codec = codec
            reset()
        }
        if !isPlaying, depth == 0 {
            cursor = timestamp
            newest = timestamp
        }
        guard let cursor else { return }
        let offset = Int(Int32(bitPattern: timestamp &- cursor))
        if offset + octets.count > Self.capacity || offset < -Self.capacity {
            // Two packets in a row far from all others: the source's clock has jumped. One alone is a stray.
            guard strayed else {
                strayed = true
                return
            }
            reset()
            insert(octets, timestamp: timestamp, codec: codec, jitter: jitter)
            return
        }
        strayed = false
        adapt(to: jitter)
        if offset + octets.count <= 0 {
            late += 1
            return
        }
        for index in max(-offset, 0)..<octets.count {
            ring[Int(timestamp &+ UInt32(index)) & (Self.capacity - 1)] = UInt16(octets[index])
        }
        let end = timestamp &+ UInt32(octets.count)
        if Int32(bitPattern: end &- newest) > 0 { newest = end }
    }

    private mutating func adapt(to jitter: UInt32) {
        let wanted = AudioFrame.samples + Int(min(jitter, 1_000)) * 3
        let frames = (wanted + AudioFrame.samples - 1) / AudioFrame.samples
        delay = min(max(frames * AudioFrame.samples, Self.leastDelay), Self.mostDelay)
    }

    /// The next 20 ms into `frame` (160 octets); what is missing of them is the codec's silence.
    public mutating func pull(into frame: inout [UInt8]) -> Pulled {
        if !isPlaying, depth >= delay {
            isPlaying = true
            leastDepth = .max
            framesWatched = 0
        }
        guard isPlaying, let start = cursor, depth >= AudioFrame.samples else {
            if isPlaying {
                starved += 1
                isPlaying = false
            }
            return .nothing
        }
        let silence = UInt16(codec.silence)
        var found = 0
        for index in 0..<AudioFrame.samples {
            let place = Int(start &+ UInt32(index)) & (Self.capacity - 1)
            let isHere = ring[place] != Self.missing
            found += isHere ? 1 : 0
            frame[index] = UInt8(truncatingIfNeeded: isHere ? ring[place] : silence)
            ring[place] = Self.missing
        }
        cursor = start &+ UInt32(AudioFrame.samples)
        watchDepth()
        return found > 0 ? .audio(codec) : .lost
    }

    private mutating func watchDepth() {
        leastDepth = min(leastDepth, depth)
        framesWatched += 1
        // Far too much at once is a burst after an outage: let it go now.
        if depth > delay + Self.mostDelay { skip(depth - delay) }
        guard framesWatched >= Self.shrinkFrames else { return }
        if leastDepth > delay { skip(AudioFrame.samples) }
        leastDepth = .max
        framesWatched = 0
    }

    private mutating func skip(_ samples: Int) {
        guard let start = cursor else { return }
        for index in 0..<samples { ring[Int(start &+ UInt32(index)) & (Self.capacity - 1)] = Self.missing }
        cursor = start &+ UInt32(samples)
        leastDepth = leastDepth == .max ? .max : leastDepth - samples
    }
}
