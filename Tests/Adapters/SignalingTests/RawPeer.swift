import Foundation
import Glibc

/// A socket on loopback, UDP or TCP, that says whatever it is told to, well-formed or not.
final class RawPeer {
    struct Failure: Error {}

    private let descriptor: Int32
    let port: Int
    private let target: Int
    private let transport: String
    private var count = 0

    /// Its answers are waited for this long, without blocking a thread that the user agent's consumer may need.
    static let patience: Duration = .seconds(10)
    /// T1: what is asked by UDP is asked again after so long without an answer (RFC 3261 §17.1.2.1).
    private static let repetition: Duration = .milliseconds(500)

    init(towards target: Int, stream: Bool = false) throws {
        let descriptor = socket(AF_INET, Int32((stream ? SOCK_STREAM : SOCK_DGRAM).rawValue), 0)
        self.descriptor = descriptor
        self.target = target
        transport = stream ? "TCP" : "UDP"
        var own = Self.address(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        var peer = Self.address(target)
        let status = withUnsafeMutablePointer(to: &own) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { own in
                bind(descriptor, own, length) | getsockname(descriptor, own, &length)
            }
        }
        let isConnected = withUnsafeMutablePointer(to: &peer) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
        }
        port = Int(in_port_t(bigEndian: own.sin_port))
        guard status == 0, isConnected == 0, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw Failure() }
    }

    deinit { close(descriptor) }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    /// A well-formed request of a new dialog or none.
    func request(_ method: String, contact: String? = nil, headers: String = "", body: String = "") -> String {
        count += 1
        let contact = contact ?? "Contact: <sip:peer@127.0.0.1:\(port)>"
        let tag = ["INFO", "UPDATE", "BYE", "PRACK"].contains(method) ? ";tag=gone" : ""
        return """
            \(method) sip:100@127.0.0.1:\(target) SIP/2.0\r
            Via: SIP/2.0/\(transport) 127.0.0.1:\(port);branch=z9hG4bK-\(port)-\(count)\r
            From: <sip:peer@127.0.0.1>;tag=t\(count)\r
            To: <sip:100@127.0.0.1>\(tag)\r
            Call-ID: \(port)-\(count)\r
            CSeq: 1 \(method)\r
            Max-Forwards: 70\r
            \(contact)\r
            \(headers)\(body.isEmpty ? "" : "Content-Type: application/sdp\r\n")Content-Length: \(body.utf8.count)\r
            \r
            \(body)
            """
    }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        guard Glibc.send(descriptor, bytes, bytes.count, 0) == bytes.count else { throw Failure() }
    }

    /// Says that nothing more will come, while answers still may.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The first message that is wanted; nil when none comes in time.
    func receive(until isWanted: (String) -> Bool) async throws -> String? {
        try await receive(within: Self.patience, until: isWanted)
    }

    func receive(within patience: Duration, until isWanted: (String) -> Bool) async throws -> String? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            let length = recv(descriptor, &buffer, buffer.count, 0)
            if length < 0 {
                try await Task.sleep(for: .milliseconds(1))
                continue
            }
            if length == 0 { return nil }
            let text = String(decoding: buffer[..<length], as: UTF8.self)
            if isWanted(text) { return text }
        }
        return nil
    }

    /// The first message that is wanted after what is said; by UDP it is said again until then.
    func ask(_ text: String, until isWanted: (String) -> Bool) async throws -> String? {
        try send(text)
        guard transport == "UDP" else { return try await receive(until: isWanted) }
        let deadline = ContinuousClock.now + Self.patience
        var pause = Self.repetition
        while ContinuousClock.now < deadline {
            if let answer = try await receive(within: pause, until: isWanted) { return answer }
            try send(text)
            pause = pause * 2
        }
        return nil
    }
}
