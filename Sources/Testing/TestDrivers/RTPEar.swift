internal import Foundation
internal import Glibc
public import Media
internal import Synchronization
internal import Telephony

/// A socket to which the line sends the RTP of a call that somebody else signals, sipp for one: it tells which clips
/// of the line are in it, and can speak too.
public final class RTPEar: Sendable {
    public struct Failure: Error {}

    private static let headerLength = 12
    private static let payloadType: UInt8 = 0
    /// How long it waits for a packet before it looks whether it is still wanted.
    private static let patienceMilliseconds: Int32 = 100

    private struct Arrivals {
        var last: ContinuousClock.Instant?
        var longestGap: Duration = .zero
        var count = 0
    }

    /// Of 127.0.0.1.
    public let port: Int
    private let ear: CallerEar
    private let sounds: LineSounds
    private let descriptor: Int32
    private let isClosed = Mutex(false)
    private let arrivals = Mutex(Arrivals())

    /// Takes PCMU.
    public init(_ sounds: LineSounds) throws {
        self.sounds = sounds
        ear = CallerEar(sounds.recognizer(for: .pcmu))
        port = try FreePort.take()
        descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_in.loopback(port)
        let isBound =
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            } == 0
        guard descriptor >= 0, isBound else { throw Failure() }
        Thread { [self] in listen() }.start()
    }

    deinit { Glibc.close(descriptor) }

    /// What was recognised until now, in order.
    public var heard: [ClipRecognizer.Heard] { ear.heard }
    /// All that was received, 16 bits at 8 kHz, without the times at which nothing came.
    public var samples: [Int16] { ear.samples }
    /// Packets until now.
    public var packets: Int { arrivals.withLock { $0.count } }
    /// The longest time without a packet between two of them.
    public var longestGap: Duration { arrivals.withLock { $0.longestGap } }

    /// Waits until the line begins to say words that hold `words`; what it said before that is passed over.
    public func hears(_ words: String, within limit: Duration = .seconds(30)) async throws {
        let (ear, texts) = (ear, sounds.texts)
        do {
            _ = try await TestDrivers.within(limit, "hearing “\(words)”") {
                while let clip = await ear.beginnings.receive() {
                    if texts[clip.name]?.contains(words) == true { return true }
                }
                return nil
            }
        } catch {
            throw DidNotHappen("\(error); heard: \(heard.map(\.name)), in \(packets) packets")
        }
    }

    /// Sends a clip as PCMU to a port of 127.0.0.1, at the pace of speech, over and over until the task is cancelled.
    public func speak(_ clip: EncodedAudio, to port: Int) async {
        let octets = clip.octets(in: .pcmu)
        let size = 160
        var address = sockaddr_in.loopback(port)
        var sequence: UInt16 = 1
        var due = ContinuousClock.now
        while !Task.isCancelled, !isClosed.withLock({ $0 }) {
            let start = Int(sequence) * size % max(octets.count - size, 1)
            var packet: [UInt8] = [0x80, Self.payloadType, UInt8(sequence >> 8), UInt8(sequence & 0xFF)]
            let time = UInt32(sequence) * UInt32(size)
            packet += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: time >> $0) } + [7, 7, 7, 7]
            packet += octets[start..<min(start + size, octets.count)]
            _ = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    sendto(descriptor, packet, packet.count, 0, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            sequence &+= 1
            due += .milliseconds(20)
            do { try await Task.sleep(until: due, clock: .continuous) } catch { return }
        }
    }

    public func close() { isClosed.withLock { $0 = true } }

    private func listen() {
        var buffer = [UInt8](repeating: 0, count: 2_048)
        while !isClosed.withLock({ $0 }) {
            var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, Self.patienceMilliseconds) > 0 else { continue }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > Self.headerLength, buffer[1] & 0x7F == Self.payloadType else { continue }
            note(.now)
            ear.hear(Array(buffer[Self.headerLength..<count]).span, in: .pcmu)
        }
    }

    private func note(_ now: ContinuousClock.Instant) {
        arrivals.withLock { arrivals in
            if let last = arrivals.last { arrivals.longestGap = max(arrivals.longestGap, now - last) }
            arrivals.last = now
            arrivals.count += 1
        }
    }
}
