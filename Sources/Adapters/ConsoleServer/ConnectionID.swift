public import Telephony

/// One console's connection. Unique while the gateway runs.
public struct ConnectionID: Identifier {
    public let raw: UInt64
    public init(_ raw: UInt64) { self.raw = raw }
}
