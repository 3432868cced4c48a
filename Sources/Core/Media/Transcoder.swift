/// A codec whose octets mean something only after those before them: it makes what reads and writes one stream of it.
public protocol Transcoder: Sendable {
    var codec: AudioCodec { get }
    /// A writer whose reader has heard nothing yet.
    func makeEncoder() -> any FrameEncoder
    /// A reader that has heard nothing yet. At the narrow rate it gives the lower half of a wide stream's sound.
    func makeDecoder(_ rate: SampleRate) -> any FrameDecoder
}

/// Writes one stream of an adaptive codec.
public protocol FrameEncoder: Sendable {
    /// Appends the octets of `samples`. Narrow and wide sound may not follow each other without `follow` between them.
    mutating func encode(_ samples: Span<Int16>, rate: SampleRate, to octets: inout [UInt8])

    /// Knows from now on a reader that has heard `octets`, before them nothing at all or, `afterRest`, silence for at
    /// least 200 ms.
    mutating func follow(_ octets: Span<UInt8>, afterRest: Bool)
}

/// Reads one stream of an adaptive codec.
public protocol FrameDecoder: Sendable {
    /// Appends the samples of `octets`, at the rate for which it was made.
    mutating func decode(_ octets: Span<UInt8>, to samples: inout [Int16])

    /// Forgets the stream.
    mutating func reset()
}
