internal import CSofia
internal import Peers

/// From which of our addresses a peer is called, and which of them it is told.
extension SIPAgent {
    /// The stack that packets to the peer leave by; nil when none listens for its transport and kind of address.
    func stack(toward peer: PeerAddress) -> SIPStack? {
        let able = stacks.filter { $0.carries(peer.transport) && $0.reaches(peer.address) }
        guard able.count > 1, let ours = Self.ownAddress(toward: peer.address) else { return able.first }
        return able.first { $0.points[0].address == ours } ?? able.first(where: \.isOnAllAddresses) ?? able.first
    }

    /// A Contact for the peer where the one of the stack is not its to reach: behind our NAT, as we are.
    func contact(toward peer: String, of stack: OpaquePointer) -> String? {
        guard let stack = stacks.first(where: { $0.pointer == stack }), let address = localAddress(of: stack, for: peer)
        else { return nil }
        return Self.contact(user: nil, address, stack)
    }

    /// As above, with a user part, and the stack's own where nothing else is needed.
    func contact(toward peer: String, of stack: OpaquePointer, user: String) -> String? {
        guard let stack = stacks.first(where: { $0.pointer == stack }) else { return nil }
        return Self.contact(user: user, localAddress(of: stack, for: peer) ?? stack.host, stack)
    }

    private func localAddress(of stack: SIPStack, for peer: String) -> String? {
        guard stack.points[0].advertised != nil, configuration.isLocal(peer) else { return nil }
        return stack.isOnAllAddresses ? Self.ownAddress(toward: peer) : stack.points[0].address
    }

    private static func contact(user: String?, _ address: String, _ stack: SIPStack) -> String {
        let name = user.map { SIPText.escapedUser($0) + "@" } ?? ""
        let transport = stack.points.count == 1 ? ";transport=\(stack.points[0].transport.rawValue)" : ""
        return "<sip:\(name)\(address.inURI):\(stack.port)\(transport)>"
    }

    /// What the system would send from.
    private static func ownAddress(toward peer: String) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
            guard let base = buffer.baseAddress, sofia_address_toward(peer, base, buffer.count) else { return nil }
            return String(cString: base)
        }
    }
}
