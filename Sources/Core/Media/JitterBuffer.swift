/// Puts received audio in the order of its timestamps and holds it back just long enough for what comes late.
///
/// A ring of samples indexed by timestamp: any packet length fits, what is missing stays silent. The delay follows
/// the jitter: it grows when audio came too late, and shrinks when there was more than needed for `shrinkFrames`.
public struct JitterBuffer: Sendable {
    /// 512 ms, a power of two.
    private static let capacity = 4_096
    private static let leastDelay = 2 * AudioFrame.samples
    private static let mostDelay = 15 * AudioFrame.samples
    private static let shrinkFrames = 100

    private var ring = [Int16](repeating: 0, count: JitterBuffer.capacity)
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
        for index in ring.indices { ring[index] = 0 }
    }

    /// `octets`: the payload of one packet; `table`: the linear value of each octet; `jitter`: in samples.
    public mutating func insert(_ octets: Span<UInt8>, timestamp: UInt32, table: [Int16], jitter: UInt32) {
        guard octets.count > 0, octets.count <= Self.capacity / 2 else { return }
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
            insert(octets, timestamp: timestamp, table: table, jitter: jitter)
            return
        }
        strayed = false
        adapt(to: jitter)
        if offset + octets.count <= 0 {
            late += 1
            return
        }
        for index in max(-offset, 0)..<octets.count {
            ring[Int(timestamp &+ UInt32(index)) & (Self.capacity - 1)] = table[Int(octets[index])]
        }
        let end = timestamp &+ UInt32(octets.count)
        if Int32(bitPattern: end &- newest) > 0 { newest = end }
    }

    private mutating func adapt(to jitter: UInt32) {
        let wanted = AudioFrame.samples + Int(min(jitter, 1_000)) * 3
        let frames = (wanted + AudioFrame.samples - 1) / AudioFrame.samples
        delay = min(max(frames * AudioFrame.samples, Self.leastDelay), Self.mostDelay)
    }

    /// The next 20 ms into `frame` (160 samples); false when they are silence for want of audio.
    public mutating func pull(into frame: inout [Int16]) -> Bool {
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
            for index in 0..<AudioFrame.samples { frame[index] = 0 }
            return false
        }
        for index in 0..<AudioFrame.samples {
            let place = Int(start &+ UInt32(index)) & (Self.capacity - 1)
            frame[index] = ring[place]
            ring[place] = 0
        }
        cursor = start &+ UInt32(AudioFrame.samples)
        watchDepth()
        return true
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
        for index in 0..<samples { ring[Int(start &+ UInt32(index)) & (Self.capacity - 1)] = 0 }
        cursor = start &+ UInt32(samples)
        leastDepth = leastDepth == .max ? .max : leastDepth - samples
    }
}
