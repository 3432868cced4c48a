import Telephony

/// One press of a key as its telephone-event packets tell it, and which later packets are still the same press.
struct EventPress: Sendable {
    let ssrc: UInt32
    let code: UInt8
    /// Timestamps of the press: one, unless its sender advances it or the press has segments.
    let first: UInt32
    var last: UInt32
    var duration: UInt16
    var isOver: Bool
    let firstSequence: UInt16
    var sequence: UInt16
    var seen: Timestamp

    /// A packet belongs to the same press of a sender that advances the timestamp if no more are missing before it.
    private static let contiguous: UInt16 = 3
    /// Such a sender's packets are no further apart (RFC 4733 §2.5.1.2 says 50 ms), in timestamp units.
    private static let longestStep: UInt32 = 400

    /// Whether `timestamp` is one of the press: a repeat, or a packet that comes late.
    func covers(_ event: TelephoneEvent, ssrc: UInt32, timestamp: UInt32) -> Bool {
        guard self.ssrc == ssrc, code == event.code else { return false }
        if timestamp &- first <= last &- first { return true }
        // The next segment of a long press begins exactly where the one before stops (§2.5.1.3).
        return !isOver && timestamp == last &+ UInt32(duration)
    }

    /// Whether the packet goes on with the press although its timestamp is new.
    func continues(_ event: TelephoneEvent, ssrc: UInt32, timestamp: UInt32, sequence: UInt16) -> Bool {
        guard self.ssrc == ssrc, code == event.code, !isOver || event.isEnd else { return false }
        let step = sequence &- self.sequence
        let advance = timestamp &- last
        guard (1...Self.contiguous).contains(step), advance > 0 else { return false }
        return advance <= UInt32(step) * Self.longestStep || advance == UInt32(UInt16.max)
    }

    /// Whether the press went on from this packet, which was overtaken by its own successor.
    func follows(_ event: TelephoneEvent, ssrc: UInt32, timestamp: UInt32, sequence: UInt16) -> Bool {
        guard self.ssrc == ssrc, code == event.code, !event.isEnd else { return false }
        let step = firstSequence &- sequence
        let advance = first &- timestamp
        return (1...Self.contiguous).contains(step) && advance <= UInt32(step) * Self.longestStep
    }

    mutating func extend(by event: TelephoneEvent, timestamp: UInt32, sequence: UInt16, at moment: Timestamp) {
        seen = max(seen, moment)
        if Int16(bitPattern: sequence &- self.sequence) > 0 { self.sequence = sequence }
        if Int32(bitPattern: timestamp &- last) > 0 {
            last = timestamp
            duration = event.duration
        } else if timestamp == last {
            duration = max(duration, event.duration)
        }
        if event.isEnd { isOver = true }
    }
}
