internal import Glibc
internal import Synchronization

/// Ports for programs that take no port 0, or tell nobody what they took.
public enum FreePort {
    public struct NoneLeft: Error {}

    private static let next = Mutex(Int.random(in: 0..<1_000) * 8)

    /// The kernel never gives a port of this range to who asks for any, so what is free now is still free when the
    /// program binds it; each lot leaves room for neighbouring ports.
    public static func take() throws(NoneLeft) -> Int {
        for _ in 0..<1_000 {
            let port = next.withLock { offset in
                offset = (offset + 8) % 8_000
                return 20_000 + offset
            }
            if isFree(port, SOCK_DGRAM) && isFree(port, SOCK_STREAM) { return port }
        }
        throw NoneLeft()
    }

    private static func isFree(_ port: Int, _ kind: __socket_type) -> Bool {
        let descriptor = socket(AF_INET, Int32(kind.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in.loopback(port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        } == 0
    }
}

extension sockaddr_in {
    static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }
}
