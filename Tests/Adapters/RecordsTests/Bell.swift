import Foundation

/// A thread waits until it rings.
///
/// `hasRung` is guarded by `condition`.
final class Bell: @unchecked Sendable {
    private let condition = NSCondition()
    private var hasRung = false

    @Sendable func ring() {
        condition.withLock {
            hasRung = true
            condition.signal()
        }
    }

    /// Returns at once when it rang since the last time.
    func wait() {
        condition.withLock {
            while !hasRung { condition.wait() }
            hasRung = false
        }
    }
}
