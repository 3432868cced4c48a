internal import Foundation
internal import Glibc
internal import Synchronization
internal import Telephony

/// The connection that steers a baresip: commands and events of its `ctrl_tcp` module, JSON in netstrings.
final class BaresipControl: Sendable {
    private struct Message: Codable {
        var type: String?
        var param: String?
        var token: String?
        var ok: Bool?
        var data: String?
    }
    private struct Command: Codable {
        let command: String
        let params: String
        let token: String
    }
    private struct State {
        var events: [String] = []
        var asked = 0
        var answers: [String: Eventual<Message?>] = [:]
        var isOver = false
    }
    private let socket: Int32
    private let state = Mutex(State())

    private init(socket: Int32) { self.socket = socket }

    /// Nil when nobody listens there yet.
    static func connect(to port: Int) -> BaresipControl? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in.loopback(port)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            Glibc.close(socket)
            return nil
        }
        let control = BaresipControl(socket: socket)
        let thread = Thread { control.read() }
        thread.name = "baresip control"
        thread.start()
        return control
    }

    /// The kinds of all events so far, such as `CALL_ESTABLISHED`.
    var events: [String] { state.withLock { $0.events } }

    /// Returns when baresip has answered; throws what it answered when it could not do it.
    func ask(_ command: String, _ parameters: String = "") async throws {
        let (token, answer): (String, Eventual<Message?>) = state.withLock { state in
            state.asked += 1
            let answer = Eventual<Message?>()
            if state.isOver { answer.settle(nil) }
            state.answers["\(state.asked)"] = answer
            return ("\(state.asked)", answer)
        }
        let text = [UInt8](try JSONEncoder().encode(Command(command: command, params: parameters, token: token)))
        let line = [UInt8]("\(text.count):".utf8) + text + [UInt8(ascii: ",")]
        _ = send(socket, line, line.count, Int32(MSG_NOSIGNAL))
        let said = try await within(.seconds(5), "baresip's answer to \(command)") { await answer.wait() }
        if said?.ok != true { throw DidNotHappen("baresip answered \(command) with: \(said?.data ?? "nothing")") }
    }

    /// Ends the reading thread, which closes the socket.
    func close() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func read() {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count <= 0 { break }
            bytes += buffer[..<count]
            while let text = Self.takeNetstring(from: &bytes) { hear(text) }
        }
        Glibc.close(socket)
        let waiting = state.withLock { state in
            state.isOver = true
            return state.answers.values
        }
        for answer in waiting { answer.settle(nil) }
    }

    /// `LENGTH:TEXT,`; nil until it is whole.
    private static func takeNetstring(from bytes: inout [UInt8]) -> [UInt8]? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let length = Int(String(decoding: bytes[..<colon], as: UTF8.self)), bytes.count > colon + 1 + length
        else { return nil }
        defer { bytes.removeFirst(colon + length + 2) }
        return Array(bytes[(colon + 1)..<(colon + 1 + length)])
    }

    private func hear(_ text: [UInt8]) {
        guard let message = try? JSONDecoder().decode(Message.self, from: Data(text)) else { return }
        state.withLock { state in
            if let type = message.type { state.events.append(type) }
            if let token = message.token { state.answers.removeValue(forKey: token)?.settle(message) }
        }
    }
}
