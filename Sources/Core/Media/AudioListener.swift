/// Hears what a leg receives, packet by packet in the order of arrival, unaltered by any buffer.
public protocol AudioListener: Sendable {
    /// The decoded payload of one packet, 16 bits at 8 kHz. Called by the media thread: return at once.
    func hear(_ samples: [Int16])
}
