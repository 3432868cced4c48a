/// Hears what a leg receives, packet by packet in the order of arrival, unaltered by any buffer.
public protocol AudioListener: Sendable {
    /// The payload of one packet. Called by the media thread: return at once.
    func hear(_ payload: Span<UInt8>, in codec: AudioCodec)
}
