import Foundation
import Synchronization

/// The right of one gateway to work on a database; the system takes it back when the process ends, however it ends.
final class GatewayLock: Sendable {
    private let descriptor: Mutex<Int32?>

    init(_ storage: Storage) throws(OpenFailure) {
        let file = open(storage.lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard file >= 0 else {
            let code = errno
            if code == ENOSPC { throw .discFull(path: storage.path) }
            throw .cannotOpen(path: storage.path, "\(storage.lockPath): \(String(cString: strerror(code)))")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(file)
            close(file)
            throw .held(path: storage.path, process: holder)
        }
        let text = Array("\(getpid())\n".utf8)
        // The number only helps people; the lock holds without it, even on a full disc.
        if ftruncate(file, 0) == 0 { _ = pwrite(file, text, text.count, 0) }
        descriptor = Mutex(file)
    }

    deinit { release() }

    func release() {
        descriptor.withLock { descriptor in
            if let descriptor {
                // Closing alone would leave the lock to a child that was just forked and has yet to close its copy.
                flock(descriptor, LOCK_UN)
                close(descriptor)
            }
            descriptor = nil
        }
    }

    private static func holder(_ file: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes.prefix(count), as: UTF8.self).filter(\.isNumber))
    }
}
