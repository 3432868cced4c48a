/// What offer and answer agreed on for one leg: all that a media session needs to know of SDP.
public struct NegotiatedMedia: Hashable, Sendable {
    /// Where the peer wants RTP; nil while it wants none or gave a name: then the latch tells.
    public var remote: MediaAddress?
    /// Where the peer wants RTCP: the port after `remote` unless it says another (RFC 3550 §11).
    public var remoteControl: MediaAddress?
    /// What we send.
    public var codec: AudioCodec
    /// The payload type under which we send it.
    public var codecPayloadType: UInt8
    /// What each payload type that may reach us holds.
    public var receivable: [UInt8: AudioCodec]
    /// nil when telephone-event was not agreed: keys then come as tones.
    public var telephoneEvent: TelephoneEventTypes?
    /// Ours: whether we send, whether we receive.
    public var direction: MediaDirection

    public init(
        remote: MediaAddress?, remoteControl: MediaAddress? = nil, codec: AudioCodec,
        telephoneEvent: TelephoneEventTypes?, direction: MediaDirection = .sendReceive
    ) {
        self.remote = remote
        self.remoteControl = remoteControl ?? remote?.nextPort
        self.codec = codec
        codecPayloadType = codec.staticPayloadType
        receivable = Dictionary(uniqueKeysWithValues: AudioCodec.allCases.map { ($0.staticPayloadType, $0) })
        self.telephoneEvent = telephoneEvent
        self.direction = direction
    }
}
