import Media
import Synchronization

extension MediaPort {
    /// Lets the two legs hear each other, and what each keys reach the other. Either leaves the bridge it was in.
    public func bridge(with peer: MediaPort) {
        precondition(peer !== self, "a leg is not bridged with itself")
        unbridge()
        peer.unbridge()
        let (mine, theirs) = BridgeEnd.pair()
        joined.withLock { $0 = Joined(end: mine, peer: peer, peerEnd: theirs) }
        peer.joined.withLock { $0 = Joined(end: theirs, peer: self, peerEnd: mine) }
        change { session, _, _ in session.join(mine) }
        peer.change { session, _, _ in session.join(theirs) }
    }

    /// Both legs stay up and hear what is played to them.
    public func unbridge() {
        guard let left = joined.withLock({ $0.take() }) else { return }
        change { session, _, _ in session.leave(left.end) }
        guard let peer = left.peer else { return }
        peer.joined.withLock { if $0?.end.isSame(as: left.peerEnd) ?? false { $0 = nil } }
        peer.change { session, _, _ in session.leave(left.peerEnd) }
    }
}
