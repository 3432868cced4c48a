/// What a session holds of a bridge: a pipe from the other side and one to it.
public struct BridgeEnd: Sendable {
    let incoming: AudioPipe
    let outgoing: AudioPipe

    public func isSame(as other: BridgeEnd) -> Bool { incoming === other.incoming }

    /// The two ends of one bridge.
    public static func pair() -> (BridgeEnd, BridgeEnd) {
        let there = AudioPipe()
        let back = AudioPipe()
        return (BridgeEnd(incoming: there, outgoing: back), BridgeEnd(incoming: back, outgoing: there))
    }
}
