internal import Glibc

/// The socket in the file system: made so that nobody can connect before its permissions stand, and taken away only if
/// it is still ours.
struct SocketFile {
    let socket: Int32
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    private static let backlog: Int32 = 64

    /// Binds under another name, sets owner and mode, listens (before that a connect is refused) and renames over
    /// `path`: a stale socket is replaced in one step. A lock on the folder keeps two starting gateways from doing so
    /// at once.
    init(path: String, mode: UInt32, group: String?) throws(ListenError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let temporary = "\(folder)/.c\(getpid())"
        let lock = try Self.lock(folder, for: path)
        defer { close(lock) }
        try Self.checkFree(path)

        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw .system(call: "socket", path: path, errno: errno) }
        var isDone = false
        defer {
            if !isDone {
                unlink(temporary)
                close(socket)
            }
        }
        unlink(temporary)
        let (bound, error) = try Self.withAddress(of: temporary) { (bind(socket, $0, $1), errno) }
        guard bound == 0 else { throw .system(call: "bind", path: temporary, errno: error) }
        if let group {
            guard let number = Accounts.group(named: group) else { throw .unknownGroup(group) }
            guard chown(temporary, uid_t.max, number) == 0 else {
                throw .system(call: "chown", path: path, errno: errno)
            }
        }
        guard chmod(temporary, mode) == 0 else { throw .system(call: "chmod", path: path, errno: errno) }
        guard fcntl(socket, F_SETFL, O_NONBLOCK) == 0 else {
            throw .system(call: "fcntl", path: path, errno: errno)
        }
        guard listen(socket, Self.backlog) == 0 else { throw .system(call: "listen", path: path, errno: errno) }
        var status = stat()
        guard lstat(temporary, &status) == 0 else { throw .system(call: "lstat", path: path, errno: errno) }
        _ = try Self.withAddress(of: path) { _, _ in }
        guard rename(temporary, path) == 0 else { throw .system(call: "rename", path: path, errno: errno) }
        isDone = true
        self.socket = socket
        self.path = path
        device = status.st_dev
        inode = status.st_ino
    }

    /// Closes the socket and removes its file, unless another gateway has put its own there.
    func remove() {
        var status = stat()
        if lstat(path, &status) == 0, status.st_dev == device, status.st_ino == inode { unlink(path) }
        close(socket)
    }

    /// The lock goes with the descriptor. Whoever holds it is another gateway at this very moment of its start.
    private static func lock(_ folder: String, for path: String) throws(ListenError) -> Int32 {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(call: "open", path: folder, errno: errno) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
        let number = errno
        close(descriptor)
        throw number == EWOULDBLOCK ? .inUse(path) : .system(call: "flock", path: folder, errno: number)
    }

    /// Throws unless nothing is at `path`, or a socket that nobody listens at any more.
    private static func checkFree(_ path: String) throws(ListenError) {
        var status = stat()
        if lstat(path, &status) != 0 {
            if errno == ENOENT { return }
            throw .system(call: "lstat", path: path, errno: errno)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
        let probe = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard probe >= 0 else { throw .system(call: "socket", path: path, errno: errno) }
        defer { close(probe) }
        // Or a live gateway with a full backlog would hold us here.
        guard fcntl(probe, F_SETFL, O_NONBLOCK) == 0 else { throw .system(call: "fcntl", path: path, errno: errno) }
        let (connected, error) = try withAddress(of: path) { (connect(probe, $0, $1), errno) }
        if connected == 0 || error == EAGAIN { throw .inUse(path) }
        if error != ECONNREFUSED, error != ENOENT { throw .system(call: "connect", path: path, errno: error) }
    }

    private static func withAddress<Result>(
        of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) throws(ListenError) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard bytes.count < room, !bytes.contains(0) else { throw .pathTooLong(path) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
