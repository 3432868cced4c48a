public import Media

/// Where and how media are carried.
public struct MediaSettings: Sendable {
    /// The address that the sockets bind.
    public var bind: IPAddress
    /// What SDP tells the peers when it is not `bind`: the outer address of a NAT.
    public var advertised: IPAddress?
    /// RTP takes the even ports of it and RTCP the odd ones after them; nil lets the kernel choose.
    public var ports: ClosedRange<UInt16>?
    /// Media threads; nil is one a core.
    public var threads: Int?
    /// Whether to ask for SCHED_FIFO, without which a busy machine misses ticks.
    public var asksForRealTime: Bool
    /// What the legs can read and write.
    public var codecs: CodecBook

    public init(
        bind: IPAddress, advertised: IPAddress? = nil, ports: ClosedRange<UInt16>? = nil, threads: Int? = nil,
        asksForRealTime: Bool = true, codecs: CodecBook = .g711
    ) {
        self.bind = bind
        self.advertised = advertised
        self.ports = ports
        self.threads = threads
        self.asksForRealTime = asksForRealTime
        self.codecs = codecs
    }
}
