/// Why a text is no session description that we can read (RFC 8866).
public enum SDPFault: Error, Hashable, Sendable {
    case tooLong(octets: Int)
    case tooManyLines
    case tooManyStreams
    /// The first line is not `v=0`.
    case notSDP
    /// A line that must be understood is not; counted from 1.
    case malformed(line: Int)
}
