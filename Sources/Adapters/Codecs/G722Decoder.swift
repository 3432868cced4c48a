internal import CSpanDSP
internal import Media

/// Reads one stream of G.722. Its state holds no pointers: it is a value like any other.
struct G722Decoder: FrameDecoder {
    static let bitRate: Int32 = 64_000

    private let options: Int32
    private let samplesPerOctet: Int
    private var state = g722_decode_state_s()

    init(_ rate: SampleRate) {
        options = rate == .narrow ? Int32(G722_SAMPLE_RATE_8000) : 0
        samplesPerOctet = rate == .narrow ? 1 : 2
        reset()
    }

    mutating func reset() { g722_decode_init(&state, Self.bitRate, options) }

    mutating func decode(_ octets: Span<UInt8>, to samples: inout [Int16]) {
        guard octets.count > 0 else { return }
        let start = samples.count
        samples.append(contentsOf: repeatElement(0, count: octets.count * samplesPerOctet))
        octets.withUnsafeBufferPointer { octets in
            samples.withUnsafeMutableBufferPointer { samples in
                guard let from = octets.baseAddress, let to = samples.baseAddress else { return }
                g722_decode(&state, to + start, from, Int32(octets.count))
            }
        }
    }

    /// What each band has learnt of the stream; an encoder of the same stream has learnt the same.
    var bands: (low: g722_band_t, high: g722_band_t) { state.band }

    mutating func rest() {
        reset()
        state.band = Self.bandsAtRest
    }

    /// After silence. A second of it is far more than any state outlives.
    private static let bandsAtRest: (low: g722_band_t, high: g722_band_t) = {
        var decoder = G722Decoder(.wide)
        var heard: [Int16] = []
        for _ in 0..<50 { decoder.decode(AudioCodec.g722.silentFrame.span, to: &heard) }
        return decoder.bands
    }()
}
