import Telephony

/// An agent's turn among the ready: the lowest number has been ready longest.
struct Seat: Comparable, Sendable {
    let turn: UInt64
    let agent: AgentID

    static func < (a: Seat, b: Seat) -> Bool { a.turn < b.turn }
    static func == (a: Seat, b: Seat) -> Bool { a.turn == b.turn }
}
