import Media
import Synchronization
import Telephony

/// What the media thread shows of a leg to the rest of the program.
final class LegBoard: Sendable {
    let digits = Mailbox<Digit>()
    /// Nanoseconds of the last packet's timestamp; 0 before the first.
    let lastReceived = Atomic<Int64>(0)
    /// Once the leg is closed.
    let final = Mutex<SessionFigures?>(nil)
}
