import Telephony

/// An agent's seat among the ready: the lowest number has been ready longest.
struct Seat: Comparable, Sendable {
    let number: UInt64
    let agent: AgentID

    static func < (a: Seat, b: Seat) -> Bool { a.number < b.number }
    static func == (a: Seat, b: Seat) -> Bool { a.number == b.number }
}
