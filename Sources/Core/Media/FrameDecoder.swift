/// Reads one stream of an adaptive codec.
public protocol FrameDecoder: Sendable {
    /// Appends the samples of `octets`, at the rate for which it was made.
    mutating func decode(_ octets: Span<UInt8>, to samples: inout [Int16])

    /// Forgets the stream.
    mutating func reset()
}
