import Telephony

/// Whether a leg's sound must not be kept or passed on, because its caller keys a secret.
///
/// It lasts a little longer than asked: the last key may still be down, and its tone still on the way.
public struct Secrecy: Sendable {
    public static let tail = Duration.milliseconds(500)

    private var isOn = false
    private var ends: Timestamp?

    mutating func set(_ on: Bool, at moment: Timestamp) {
        if isOn, !on { ends = moment + Self.tail }
        isOn = on
    }

    /// Once a tick. `isPressed`: whether a key is down.
    mutating func covers(_ moment: Timestamp, isPressed: Bool) -> Bool {
        if isOn { return true }
        guard let ends, moment < ends else {
            self.ends = nil
            return false
        }
        if isPressed { self.ends = moment + Self.tail }
        return true
    }

    /// Whether keys must not be relayed.
    func covers(_ moment: Timestamp) -> Bool { isOn || (ends.map { moment < $0 } ?? false) }
}
