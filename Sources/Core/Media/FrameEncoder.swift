/// Writes one stream of an adaptive codec.
public protocol FrameEncoder: Sendable {
    /// Appends the octets of `samples`. Narrow and wide sound may not follow each other without `follow` between them.
    mutating func encode(_ samples: Span<Int16>, rate: SampleRate, to octets: inout [UInt8])

    /// Knows from now on a reader that has heard `octets`, before them nothing at all or, `afterRest`, silence for at
    /// least 200 ms.
    mutating func follow(_ octets: Span<UInt8>, afterRest: Bool)
}
