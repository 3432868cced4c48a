internal import CSofia
internal import Peers

/// Sofia's callbacks besides that of its events. The context is the agent, and the thread is the agent's own.
func askGate(
    _ context: UnsafeMutableRawPointer?, _ address: UnsafePointer<CChar>?, _ port: Int32,
    _ method: UnsafePointer<CChar>?
) -> Int32 {
    guard let context else { return Int32(sofia_pass.rawValue) }
    let (address, method) = (SofiaText.string(address), SofiaText.string(method))
    let agent = Unmanaged<SIPAgent>.fromOpaque(context).takeUnretainedValue()
    let source = PeerAddress(address: address, port: Int(port), transport: .udp)
    let verdict =
        switch agent.assumeIsolated({ $0.configuration.gate(source, method) }) {
        case .pass: sofia_pass
        case .drop: sofia_drop
        case .refuse: sofia_refuse
        }
    return Int32(verdict.rawValue)
}

/// See `sofia_authoriser`.
func answerChallenge(
    _ context: UnsafeMutableRawPointer?, _ challenge: UnsafePointer<sofia_challenge>?,
    _ answer: UnsafeMutablePointer<CChar>?, _ size: Int
) -> Int32 {
    guard let context, let challenge else { return 0 }
    let agent = Unmanaged<SIPAgent>.fromOpaque(context).takeUnretainedValue()
    // Sofia lends the challenge for this call only, and on the actor's own thread.
    nonisolated(unsafe) let (asked, buffer) = (challenge.pointee, answer)
    return agent.assumeIsolated { agent in
        guard let buffer else { return Int32(agent.strength(of: asked)) }
        guard let text = agent.answer(to: asked), text.utf8.count < size else { return 0 }
        for (index, byte) in text.utf8.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        buffer[text.utf8.count] = 0
        return 1
    }
}
