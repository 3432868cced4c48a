public import Telephony

/// A moment as the protocol writes it: whole seconds since 1970-01-01T00:00:00Z, which every language reads exactly.
public struct UnixTime: Identifier {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
    public init(_ moment: Timestamp) { raw = moment.seconds }

    public var timestamp: Timestamp {
        let (nanoseconds, overflow) = raw.multipliedReportingOverflow(by: 1_000_000_000)
        return Timestamp(nanoseconds: overflow ? (raw < 0 ? .min : .max) : nanoseconds)
    }
}
