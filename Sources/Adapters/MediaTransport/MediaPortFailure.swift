/// Why a leg gets no sockets for its media. Each of them is a 503 to the caller.
public enum MediaPortFailure: Error, Hashable, Sendable {
    /// Every pair of ports in the range is taken: the range must be widened.
    case portsExhausted(ClosedRange<UInt16>)
    /// The system refused a socket: out of descriptors, or an address that is not this machine's.
    case system(errno: Int32)
    case stopped
}
