import CLinux
import Glibc
import Media

/// The RTP and the RTCP socket of one leg, on an even port and the one after it (RFC 3550 §11).
struct SocketPair: Sendable {
    let media: Int32
    let control: Int32
    let port: UInt16

    /// Half a second of packets: what waits longer is of no use to a call.
    private static let receiveBuffer: Int32 = 65_536
    private static let kernelAttempts = 200

    func close() {
        _ = Glibc.close(media)
        _ = Glibc.close(control)
    }

    /// The first free pair at or after `next` in `ports`, going round once.
    static func open(
        on host: IPAddress, ports: ClosedRange<UInt16>, next: inout UInt16
    ) throws(MediaPortFailure) -> SocketPair {
        let first = Int(ports.lowerBound) + Int(ports.lowerBound & 1)
        let pairs = (Int(ports.upperBound) - first + 1) / 2
        guard pairs > 0 else { throw .portsExhausted(ports) }
        let start = max((Int(next) - first) / 2, 0) % pairs
        for step in 0..<pairs {
            let port = UInt16(first + (start + step) % pairs * 2)
            if let pair = try open(on: host, port: port) {
                next = UInt16(first + (start + step + 1) % pairs * 2)
                return pair
            }
        }
        throw .portsExhausted(ports)
    }

    /// A pair of the kernel's choice.
    static func open(on host: IPAddress) throws(MediaPortFailure) -> SocketPair {
        for _ in 0..<kernelAttempts {
            let (probe, port) = try bind(host, 0)
            guard port & 1 == 0 else {
                // The even port below an odd one of the kernel's is likely free too.
                _ = Glibc.close(probe)
                if let pair = try open(on: host, port: port - 1) { return pair }
                continue
            }
            if let control = try bindIfFree(host, port + 1) {
                return SocketPair(media: probe, control: control, port: port)
            }
            _ = Glibc.close(probe)
        }
        throw .system(errno: EADDRINUSE)
    }

    /// nil when either port is taken.
    private static func open(on host: IPAddress, port: UInt16) throws(MediaPortFailure) -> SocketPair? {
        guard let media = try bindIfFree(host, port) else { return nil }
        do {
            if let control = try bindIfFree(host, port + 1) {
                return SocketPair(media: media, control: control, port: port)
            }
        } catch {
            _ = Glibc.close(media)
            throw error
        }
        _ = Glibc.close(media)
        return nil
    }

    private static func bindIfFree(_ host: IPAddress, _ port: UInt16) throws(MediaPortFailure) -> Int32? {
        do {
            return try bind(host, port).fd
        } catch MediaPortFailure.system(EADDRINUSE) {
            return nil
        } catch MediaPortFailure.system(EACCES) {
            return nil
        } catch {
            throw error
        }
    }

    private static func bind(_ host: IPAddress, _ port: UInt16) throws(MediaPortFailure) -> (fd: Int32, port: UInt16) {
        var bound: UInt16 = 0
        let fd = clinux_udp_open(MediaAddress(host: host, port: port).socketAddress, receiveBuffer, &bound)
        guard fd >= 0 else { throw .system(errno: -fd) }
        return (fd, bound)
    }
}
