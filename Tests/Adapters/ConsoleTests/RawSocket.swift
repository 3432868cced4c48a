import Foundation
import Glibc

/// A Unix socket as a stranger holds one: bytes out, bytes in, no protocol.
final class RawSocket: Sendable {
    let number: Int32

    init?(path: String, receiveBuffer: Int32? = nil) {
        number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(number, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        // A connect to a full backlog waits as a send does.
        var patience = timeval(tv_sec: 0, tv_usec: 300_000)
        setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard Self.withAddress(path, { connect(number, $0, $1) }) == 0 else { return nil }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    deinit { Glibc.close(number) }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Everything until the other side closes; nil when it has not within ten seconds.
    func readToEnd() -> String? {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(number, &buffer, buffer.count, 0)
            if count > 0 { all += buffer[..<count] } else if count < 0, errno == EAGAIN { return nil } else { break }
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// Leaves a socket behind as a killed gateway does.
    static func leaveStale(at path: String) {
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        _ = withAddress(path) { bind(number, $0, $1) }
        listen(number, 1)
        Glibc.close(number)
    }

    private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        return withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}
