import Foundation

/// A value behind a POSIX mutex.
///
/// Not `Synchronization.Mutex`: under contention that spins a thousand times before it sleeps in the kernel, which
/// hurts where there are two cores, and the thread sanitizer cannot see the kernel hand it over (swiftlang/swift#88440).
final class Guarded<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`: read and written in `withLock` only.
    private var value: Value

    init(_ value: Value) { self.value = value }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&value)
    }
}
