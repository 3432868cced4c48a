internal import CSpanDSP
internal import Media

/// Writes one stream of G.722.
struct G722Encoder: FrameEncoder {
    private var state = g722_encode_state_s()
    /// Follows what others have written to the stream.
    private var reader = G722Decoder(.wide)
    private var ignored: [Int16] = []

    init() { g722_encode_init(&state, G722Decoder.bitRate, 0) }

    mutating func encode(_ samples: Span<Int16>, rate: SampleRate, to octets: inout [UInt8]) {
        guard samples.count > 1 else { return }
        state.eight_k = rate == .narrow ? 1 : 0
        let start = octets.count
        let count = samples.count * SampleRate.narrow.rawValue / rate.rawValue
        octets.append(contentsOf: repeatElement(0, count: count))
        samples.withUnsafeBufferPointer { samples in
            octets.withUnsafeMutableBufferPointer { octets in
                guard let from = samples.baseAddress, let to = octets.baseAddress else { return }
                g722_encode(&state, to + start, from, Int32(samples.count))
            }
        }
    }

    mutating func follow(_ octets: Span<UInt8>, afterRest: Bool) {
        if afterRest { reader.rest() } else { reader.reset() }
        ignored.removeAll(keepingCapacity: true)
        reader.decode(octets, to: &ignored)
        g722_encode_init(&state, G722Decoder.bitRate, 0)
        state.band = reader.bands
    }
}
