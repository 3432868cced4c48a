internal import CSpanDSP
public import Media

/// G.722 at 64 kbit/s (ITU-T G.722 mode 1), by spandsp.
public struct G722: Transcoder {
    public let codec = AudioCodec.g722

    public init() {}

    public func makeEncoder() -> any FrameEncoder { G722Encoder() }
    public func makeDecoder(_ rate: SampleRate) -> any FrameDecoder { G722Decoder(rate) }
}

extension CodecBook {
    /// All that this program speaks.
    public static let all = CodecBook([G722()])
}
