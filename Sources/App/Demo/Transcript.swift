internal import Foundation
internal import Synchronization

/// What the demonstration prints as it happens: who, and what was said, keyed or signalled.
final class Transcript: Sendable {
    private let start = ContinuousClock.now
    private let lock = Mutex(())
    private let print: @Sendable (String) -> Void

    init(print: @escaping @Sendable (String) -> Void) { self.print = print }

    func say(_ who: String, _ what: String) {
        let elapsed = ContinuousClock.now - start
        let (seconds, attoseconds) = elapsed.components
        let clock = String(format: "%3d.%01d s", Int(seconds), Int(attoseconds / 100_000_000_000_000_000))
        let name = who.padding(toLength: 8, withPad: " ", startingAt: 0)
        lock.withLock { _ in print("\(clock)  \(name)  \(what)\n") }
    }

    func plain(_ text: String) { lock.withLock { _ in print(text + "\n") } }
}
