public import Telephony

/// Turns telephone-event packets into presses (RFC 4733 §2.5.2), each told once and at its first packet.
///
/// A press is known by source, timestamp and event, never by the marker bit. What real senders and networks do is
/// allowed for: every end lost, nothing but an end arrived, ends repeated, packets late or out of order, the
/// timestamp advanced in each packet, presses longer than one duration field can say sent as segments.
public struct EventReceiver: Sendable {
    /// The newest last; old ones are kept to recognise what arrives late.
    private var presses: [EventPress] = []

    /// A press whose packets stop is over after this long: three lost ends and some patience.
    public static let timeout = Duration.milliseconds(200)
    private static let remembered = 8
    private static let mostBlocks = 8
    private static let lastKey: UInt8 = 15

    public init() { presses.reserveCapacity(Self.remembered + 1) }

    /// Whether a key is held down.
    public var isPressed: Bool { presses.last.map { !$0.isOver } ?? false }

    /// The codes of the presses that are told by this packet first; hardly ever more than one.
    public mutating func receive(_ packet: RTPPacket, in datagram: Span<UInt8>, at moment: Timestamp) -> [UInt8] {
        var begun: [UInt8] = []
        var timestamp = packet.timestamp
        var place = packet.payload.lowerBound
        for block in 0..<Self.mostBlocks {
            guard place + TelephoneEvent.octets <= packet.payload.upperBound,
                let event = TelephoneEvent(parsing: datagram, at: place)
            else { break }
            // Several blocks: all but the last have ended (§2.5.1.5). Octets of padding are no key 0.
            if block > 0, event.duration == 0 { break }
            if event.code <= Self.lastKey,
                note(event, ssrc: packet.ssrc, timestamp: timestamp, sequence: packet.sequence, at: moment)
            {
                begun.append(event.code)
            }
            guard event.isEnd else { break }
            timestamp &+= UInt32(event.duration)
            place += TelephoneEvent.octets
        }
        return begun
    }

    /// Closes a press whose ends are lost.
    public mutating func expire(at moment: Timestamp) {
        guard let last = presses.last, !last.isOver, moment - last.seen > Self.timeout else { return }
        presses[presses.count - 1].isOver = true
    }

    private mutating func note(
        _ event: TelephoneEvent, ssrc: UInt32, timestamp: UInt32, sequence: UInt16, at moment: Timestamp
    ) -> Bool {
        expire(at: moment)
        if let known = presses.lastIndex(where: { $0.covers(event, ssrc: ssrc, timestamp: timestamp) }) {
            presses[known].extend(by: event, timestamp: timestamp, sequence: sequence, at: moment)
            return false
        }
        if let newest = presses.indices.last {
            if presses[newest].continues(event, ssrc: ssrc, timestamp: timestamp, sequence: sequence) {
                presses[newest].extend(by: event, timestamp: timestamp, sequence: sequence, at: moment)
                return false
            }
            if presses[newest].follows(event, ssrc: ssrc, timestamp: timestamp, sequence: sequence) { return false }
        }
        // Only one key is down at a time: a new one ends the one before.
        for index in presses.indices { presses[index].isOver = true }
        if presses.count == Self.remembered { presses.removeFirst() }
        presses.append(
            EventPress(
                ssrc: ssrc, code: event.code, first: timestamp, last: timestamp, duration: event.duration,
                isOver: event.isEnd, firstSequence: sequence, sequence: sequence, seen: moment))
        return true
    }
}
