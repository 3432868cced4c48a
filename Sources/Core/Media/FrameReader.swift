/// Reads a stream of frames, whichever codec they are of, as samples at 8 kHz.
struct FrameReader: Sendable {
    /// How long a reader that came late to an adaptive stream is deaf: what it would tell of its first 100 ms can be
    /// many times as loud as what was said.
    static let deafFrames = 5

    private let codecs: CodecBook
    private var codec: AudioCodec?
    private var decoder: (any FrameDecoder)?
    private var deaf = 0

    init(_ codecs: CodecBook) { self.codecs = codecs }

    /// `octets`: one frame. Its 160 samples take the place of what `samples` held.
    mutating func read(_ octets: [UInt8], of codec: AudioCodec, into samples: inout [Int16]) {
        if let table = codec.law?.table {
            for index in 0..<AudioFrame.samples { samples[index] = table[Int(octets[index])] }
            return
        }
        if codec != self.codec {
            self.codec = codec
            decoder = codecs[codec]?.makeDecoder(.narrow)
            deaf = Self.deafFrames
        }
        samples.removeAll(keepingCapacity: true)
        decoder?.decode(octets.span, to: &samples)
        if deaf > 0 || samples.count != AudioFrame.samples {
            deaf = max(deaf - 1, 0)
            samples.removeAll(keepingCapacity: true)
            for _ in 0..<AudioFrame.samples { samples.append(0) }
        }
    }

    /// The stream has been left: what comes next does not follow what came before.
    mutating func leave() {
        guard codec != nil, deaf < Self.deafFrames else { return }
        decoder?.reset()
        deaf = Self.deafFrames
    }
}
