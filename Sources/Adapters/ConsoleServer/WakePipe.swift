internal import Glibc

/// Lets any thread end another's wait in `poll`.
struct WakePipe: Sendable {
    let reading: Int32
    private let writing: Int32

    init() throws(ListenError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system(call: "pipe", path: "", errno: errno) }
        (reading, writing) = (ends[0], ends[1])
        for end in ends {
            guard fcntl(end, F_SETFL, O_NONBLOCK) == 0, fcntl(end, F_SETFD, FD_CLOEXEC) == 0 else {
                let number = errno
                close()
                throw .system(call: "fcntl", path: "", errno: number)
            }
        }
    }

    /// A full pipe is as good: the other thread is awake already.
    func wake() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    func drain() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(reading, &bytes, bytes.count) == bytes.count {}
    }

    func close() {
        Glibc.close(reading)
        Glibc.close(writing)
    }
}
