import Synchronization

/// Whether somebody still wants what is to be played, told across threads.
final class PlayWish: Sendable {
    private let cancelled = Atomic<Bool>(false)
    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }
    func cancel() { cancelled.store(true, ordering: .releasing) }
}
