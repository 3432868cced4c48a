public import Telephony

/// What RFC 3550 (appendices A.1, A.3 and A.8) counts about one source: packets, loss and jitter.
public struct ReceptionStatistics: Hashable, Sendable {
    public let ssrc: UInt32
    public private(set) var received: UInt64 = 0
    private var cycles: UInt32 = 0
    private var highest: UInt16
    private var base: UInt32
    private var expectedBefore: UInt32 = 0
    private var receivedBefore: UInt64 = 0
    private var countedFrom: UInt64 = 0
    private var jumpedTo: UInt16?
    private var transit: UInt32?
    /// In units of the timestamp, times 16 as A.8 keeps it.
    private var scaledJitter: UInt32 = 0

    private static let maximumDropout: UInt16 = 3_000
    private static let maximumMisorder: UInt16 = 100

    public init(ssrc: UInt32, sequence: UInt16) {
        self.ssrc = ssrc
        highest = sequence
        base = UInt32(sequence)
    }

    public mutating func note(sequence: UInt16, timestamp: UInt32, at moment: Timestamp) {
        received += 1
        let ahead = sequence &- highest
        if ahead < Self.maximumDropout {
            if sequence < highest { cycles &+= 1 << 16 }
            highest = sequence
            jumpedTo = nil
        } else if ahead <= UInt16.max - Self.maximumMisorder {
            // Two packets in a row after a jump: the source has started anew.
            if sequence == jumpedTo { restart(at: sequence) } else { jumpedTo = sequence &+ 1 }
        }
        noteTransit(timestamp: timestamp, at: moment)
    }

    private mutating func restart(at sequence: UInt16) {
        highest = sequence
        base = UInt32(sequence)
        cycles = 0
        expectedBefore = 0
        jumpedTo = nil
        countedFrom = received - 1
        receivedBefore = 0
    }

    private mutating func noteTransit(timestamp: UInt32, at moment: Timestamp) {
        let units = moment.nanoseconds / (1_000_000_000 / Int64(AudioFrame.sampleRate))
        let transit = UInt32(truncatingIfNeeded: units) &- timestamp
        defer { self.transit = transit }
        guard let before = self.transit else { return }
        let difference = Int32(bitPattern: transit &- before).magnitude
        // A clock that jumps says nothing about the network.
        guard difference < UInt32(AudioFrame.sampleRate) else { return }
        scaledJitter = scaledJitter &+ difference &- ((scaledJitter &+ 8) >> 4)
    }

    public var extendedHighest: UInt32 { cycles | UInt32(highest) }
    private var expected: UInt32 { extendedHighest &- base &+ 1 }
    private var counted: UInt64 { received - countedFrom }

    /// Packets that should have come and did not; duplicates can make it negative.
    public var lost: Int64 { Int64(expected) - Int64(counted) }

    /// In units of the timestamp: 8 a millisecond.
    public var jitter: UInt32 { scaledJitter >> 4 }

    /// The share lost since the last report, in 256ths; asking starts the next interval.
    public mutating func takeFractionLost() -> UInt8 {
        let expectedNow = expected &- expectedBefore
        let receivedNow = counted - receivedBefore
        expectedBefore = expected
        receivedBefore = counted
        let lost = Int64(expectedNow) - Int64(receivedNow)
        guard expectedNow > 0, lost > 0 else { return 0 }
        return UInt8(min((lost << 8) / Int64(expectedNow), 255))
    }
}
