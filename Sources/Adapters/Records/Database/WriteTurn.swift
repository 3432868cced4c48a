import Foundation

/// Lets those who write to one database take turns: whoever takes the turn is the next to begin a transaction.
///
/// SQLite alone asks again and again whether the database is free, and somebody who writes without a pause frees it too
/// briefly to be met. The turn is a lock (flock(2)) on the folder, held only from wanting to write until the
/// transaction begins. It is a courtesy: who does not get it in time tries his luck.
final class WriteTurn {
    private static let patience: Duration = .seconds(1)
    private static let pauseMicroseconds: UInt32 = 500

    /// -1 where the folder cannot be opened: then nobody takes turns.
    private let folder: Int32

    init(_ storage: Storage) {
        let name = URL(fileURLWithPath: storage.path).deletingLastPathComponent().path
        folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }

    deinit { if folder >= 0 { close(folder) } }

    /// Takes the turn, lets `body` begin a transaction, and gives the turn up.
    func take<Failure>(_ body: () throws(Failure) -> Void) throws(Failure) {
        let isTaken = take()
        defer { if isTaken { flock(folder, LOCK_UN) } }
        try body()
    }

    private func take() -> Bool {
        let end = ContinuousClock.now + Self.patience
        while flock(folder, LOCK_EX | LOCK_NB) != 0 {
            // Any other answer is that of a file system without such locks.
            guard errno == EWOULDBLOCK, ContinuousClock.now < end else { return false }
            usleep(Self.pauseMicroseconds)
        }
        return true
    }
}
