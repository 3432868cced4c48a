public import Peers

/// Where a SIP server was found.
public struct Resolution: Sendable, Hashable {
    /// In the order they are to be tried; never empty, each once.
    public var addresses: [PeerAddress]
    /// How long this is good; then it is to be looked up again.
    public var goodFor: Duration
    /// The name service does not answer: this is what it said before, and no longer vouches for.
    public var isStale: Bool

    public init(addresses: [PeerAddress], goodFor: Duration, isStale: Bool = false) {
        self.addresses = addresses
        self.goodFor = goodFor
        self.isStale = isStale
    }
}
