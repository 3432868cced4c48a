public import Telephony

/// One offer of one call or message to one agent. Unique while the gateway runs, never used again.
public struct OfferID: Identifier {
    public let raw: UInt64
    public init(_ raw: UInt64) { self.raw = raw }
}
