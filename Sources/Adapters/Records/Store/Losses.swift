import Synchronization

/// Counts facts that found no room, from any thread, until one thread tells of them.
final class Losses: Sendable {
    private let count = Atomic(0)

    func add() { count.add(1, ordering: .relaxed) }

    /// How many since the last time.
    func take() -> Int { count.exchange(0, ordering: .relaxed) }
}
