public import Media
internal import Foundation
internal import Glibc
internal import Synchronization

/// A socket to which the line sends the RTP of a call that somebody else signals, sipp for one: it tells which clips
/// of the line are in it.
public final class RTPEar: Sendable {
    public struct Failure: Error {}

    private static let headerLength = 12
    private static let payloadType: UInt8 = 0
    /// How long it waits for a packet before it looks whether it is still wanted.
    private static let patienceMilliseconds: Int32 = 100

    /// Of 127.0.0.1.
    public let port: Int
    private let ear: CallerEar
    private let isClosed = Mutex(false)

    /// Takes PCMU.
    public init(_ sounds: LineSounds) throws {
        ear = CallerEar(sounds.recognizer(for: .pcmu))
        port = try FreePort.take()
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_in.loopback(port)
        let isBound =
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            } == 0
        guard descriptor >= 0, isBound else { throw Failure() }
        Thread { [self] in listen(descriptor) }.start()
    }

    /// What was recognised until now, in order.
    public var heard: [ClipRecognizer.Heard] { ear.heard }

    public func close() { isClosed.withLock { $0 = true } }

    private func listen(_ descriptor: Int32) {
        defer { Glibc.close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 2_048)
        while !isClosed.withLock({ $0 }) {
            var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, Self.patienceMilliseconds) > 0 else { continue }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > Self.headerLength, buffer[1] & 0x7F == Self.payloadType else { continue }
            ear.hear(Array(buffer[Self.headerLength..<count]).span, in: .pcmu)
        }
    }
}
