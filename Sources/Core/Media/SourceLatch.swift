import Telephony

/// Decides whose packets count: the signalled address, or one first latch within a learning window (symmetric RTP).
///
/// Behind NAT the signalled address is wrong and media must go back to where they come from; but once the window has
/// closed, or a source is latched, no stranger can turn the stream to itself.
struct SourceLatch: Sendable {
    private struct Candidate {
        let address: MediaAddress
        let ssrc: UInt32
        var sequence: UInt16
        var packets: Int
    }

    static let learningWindow = Duration.seconds(10)
    /// Packets in sequence that an address nobody signalled must show first (RFC 3550 §A.1 asks for two).
    static let probation = 3

    private(set) var signalled: MediaAddress?
    private(set) var latched: MediaAddress?
    private var closes: Timestamp
    private var candidate: Candidate?

    init(signalled: MediaAddress?, at moment: Timestamp) {
        self.signalled = signalled
        closes = moment + Self.learningWindow
    }

    /// Where media go.
    var destination: MediaAddress? { latched ?? signalled }

    mutating func admits(_ packet: RTPPacket, from address: MediaAddress, at moment: Timestamp) -> Bool {
        if address == latched { return true }
        let isLearning = moment <= closes
        if address == signalled, latched == nil || isLearning {
            latched = address
            return true
        }
        guard isLearning, latched == nil else { return false }
        return admitsStranger(packet, from: address)
    }

    private mutating func admitsStranger(_ packet: RTPPacket, from address: MediaAddress) -> Bool {
        if var known = candidate, known.address == address, known.ssrc == packet.ssrc {
            // The first to come keeps its turn; what is out of order starts its own count again.
            known.packets = packet.sequence == known.sequence &+ 1 ? known.packets + 1 : 1
            known.sequence = packet.sequence
            candidate = known
        } else {
            candidate = Candidate(address: address, ssrc: packet.ssrc, sequence: packet.sequence, packets: 1)
        }
        guard let candidate, candidate.packets >= Self.probation else { return false }
        latched = address
        return true
    }
}
