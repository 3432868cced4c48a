import Aside
import Media
import Testing

@Suite(.aside) struct `The jitter buffer` {
    private let codec = AudioCodec.pcma

    /// A stream whose n-th sample says n, as well as A-law lets it.
    private func octets(from start: Int, count: Int) -> [UInt8] {
        (start..<start + count).map { UInt8(truncatingIfNeeded: $0 / 40 * 7 + 1) }
    }

    private func insert(_ buffer: inout JitterBuffer, at start: Int, count: Int = 160, base: UInt32 = 4_294_967_000) {
        let octets = octets(from: start, count: count)
        buffer.insert(
            octets.span, timestamp: base &+ UInt32(start), codec: codec, jitter: 0)
    }

    private func pull(_ buffer: inout JitterBuffer) -> [UInt8]? {
        var frame = [UInt8](repeating: 0, count: AudioFrame.samples)
        return buffer.pull(into: &frame) == .nothing ? nil : frame
    }

    private func expected(_ start: Int) -> [UInt8] { octets(from: start, count: 160) }

    @Test func `audio comes out whole and in order across the turn of the timestamp`() {
        var buffer = JitterBuffer()
        var heard: [UInt8] = []
        for packet in 0..<20 {
            insert(&buffer, at: packet * 160)
            heard += pull(&buffer) ?? []
        }
        #expect(heard.count == 19 * 160)
        #expect(heard == octets(from: 0, count: 19 * 160))
    }

    @Test func `what overtook is put back in its place`() {
        var buffer = JitterBuffer()
        for packet in [0, 2, 1, 3] { insert(&buffer, at: packet * 160) }
        for packet in 0..<4 { #expect(pull(&buffer) == expected(packet * 160)) }
    }

    @Test(arguments: [80, 160, 240, 320, 480])
    func `packets of any length make the same stream`(length: Int) {
        var buffer = JitterBuffer()
        var heard: [UInt8] = []
        var sent = 0
        for tick in 0..<60 {
            while sent < (tick + 1) * 160 {
                insert(&buffer, at: sent, count: length)
                sent += length
            }
            heard += pull(&buffer) ?? []
        }
        #expect(heard.count >= 55 * 160)
        #expect(heard == octets(from: 0, count: heard.count))
    }

    @Test func `a lost packet is silence in its place`() {
        var buffer = JitterBuffer()
        for packet in [0, 1, 3, 4] { insert(&buffer, at: packet * 160) }
        var frames: [[UInt8]?] = []
        for _ in 0..<4 { frames.append(pull(&buffer)) }
        #expect(frames[2] == codec.silentFrame)
        #expect(frames[3] == expected(480))
    }

    @Test func `after a pause the stream goes on without the pause in between`() {
        var buffer = JitterBuffer()
        for packet in 0..<3 { insert(&buffer, at: packet * 160) }
        for _ in 0..<10 { _ = pull(&buffer) }
        // 200 ms of keys in place of audio: the timestamps have gone on.
        for packet in 13..<16 { insert(&buffer, at: packet * 160) }
        #expect(pull(&buffer) == expected(13 * 160))
        #expect(buffer.depth == 320)
    }

    @Test func `a clock that jumps is followed, one stray packet is not`() {
        var buffer = JitterBuffer()
        for packet in 0..<2 { insert(&buffer, at: packet * 160) }
        insert(&buffer, at: 0, base: 1_000_000)
        #expect(pull(&buffer) == expected(0))
        insert(&buffer, at: 2 * 160)
        for packet in 0..<3 { insert(&buffer, at: packet * 160, base: 2_000_000_000) }
        #expect(pull(&buffer) == expected(160))
    }

    @Test func `delay that is no longer needed goes away`() {
        var buffer = JitterBuffer()
        for packet in 0..<12 { insert(&buffer, at: packet * 160) }
        for packet in 12..<1_500 {
            insert(&buffer, at: packet * 160)
            _ = pull(&buffer)
        }
        #expect(buffer.depth <= 3 * 160, "\(buffer.depth)")
    }

    @Test(arguments: UInt64(1)...20)
    func `any packets at any time never trap, and the depth stays bounded`(seed: UInt64) {
        var generator = Seeded(seed)
        var buffer = JitterBuffer()
        var frame = codec.silentFrame
        var timestamp = UInt32.random(in: 0...(.max), using: &generator)
        for _ in 0..<3_000 {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0: timestamp = .random(in: 0...(.max), using: &generator)
            case 1: timestamp &-= UInt32.random(in: 0...9_000, using: &generator)
            case 2: timestamp &+= UInt32.random(in: 0...9_000, using: &generator)
            default: timestamp &+= 160
            }
            let octets = [UInt8](repeating: 1, count: Int.random(in: 0...3_000, using: &generator))
            buffer.insert(
                octets.span, timestamp: timestamp, codec: codec,
                jitter: .random(in: 0...(.max), using: &generator))
            if Bool.random(using: &generator) { _ = buffer.pull(into: &frame) }
            #expect(buffer.depth <= 4_096, "seed \(seed)")
        }
    }
}
