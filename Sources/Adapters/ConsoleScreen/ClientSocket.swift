internal import Glibc

/// A connected Unix socket, as numbers.
enum ClientSocket {
    static func connect(to path: String) throws(ConnectError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.contains(0) else {
            throw .pathTooLong(path)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw .system(call: "socket", errno: errno) }
        guard fcntl(socket, F_SETFL, O_NONBLOCK) == 0 else {
            let number = errno
            close(socket)
            throw .system(call: "fcntl", errno: number)
        }
        let outcome = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if outcome == 0 { return socket }
        let number = errno
        close(socket)
        switch number {
        case ENOENT, ECONNREFUSED, ENOTSOCK, ENOTDIR: throw .noGateway(path: path)
        case EACCES, EPERM: throw .forbidden(path: path)
        case EAGAIN: throw .busy(path: path)
        default: throw .system(call: "connect", errno: number)
        }
    }
}
