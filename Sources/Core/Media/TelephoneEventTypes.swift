/// The payload types of telephone-event: each side may have chosen its own (RFC 3264 §6.1).
public struct TelephoneEventTypes: Hashable, Sendable {
    public var sent: UInt8
    public var received: UInt8

    public init(sent: UInt8, received: UInt8) {
        self.sent = sent
        self.received = received
    }
}
