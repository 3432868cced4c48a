import Telephony

/// Sends keys as telephone-event packets (RFC 4733 §2.5.1): the first thrice, one each 20 ms, the end thrice.
struct EventSender: Sendable {
    struct Step {
        var event: TelephoneEvent
        /// Of the first packet of all that the step sends.
        var marker: Bool
        var timestamp: UInt32
        var copies: Int
    }

    private struct Current {
        let code: UInt8
        let timestamp: UInt32
        var frame: Int
    }

    private var queue: [Digit] = []
    private var current: Current?
    private var gap = 0

    static let pressFrames = 5
    static let gapFrames = 4
    static let copies = 3
    /// What waits beyond this is dropped: no person keys so far ahead of 180 ms a key.
    static let longestQueue = 256

    var isActive: Bool { current != nil || gap > 0 || !queue.isEmpty }

    mutating func enqueue(_ digit: Digit) {
        if queue.count < Self.longestQueue { queue.append(digit) }
    }

    mutating func removeAll() { queue.removeAll() }

    /// What the tick at `timestamp` sends in place of audio; nil in the gap between two keys.
    mutating func next(timestamp: UInt32) -> Step? {
        if gap > 0 {
            gap -= 1
            return nil
        }
        if current == nil, !queue.isEmpty {
            current = Current(code: queue.removeFirst().eventCode, timestamp: timestamp, frame: 0)
        }
        guard var press = current else { return nil }
        press.frame += 1
        let isFirst = press.frame == 1
        let isEnd = press.frame == Self.pressFrames
        let event = TelephoneEvent(
            code: press.code, isEnd: isEnd, duration: UInt16(press.frame * AudioFrame.samples))
        current = isEnd ? nil : press
        if isEnd { gap = Self.gapFrames }
        return Step(
            event: event, marker: isFirst, timestamp: press.timestamp, copies: isFirst || isEnd ? Self.copies : 1)
    }
}
