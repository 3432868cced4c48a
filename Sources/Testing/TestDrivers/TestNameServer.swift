internal import Foundation
internal import Glibc
internal import Synchronization

/// A name server on loopback that says what a test tells it to, over UDP and TCP.
public final class TestNameServer: Sendable {
    public struct Failure: Error {}

    /// How it answers.
    public enum Manner: Sendable {
        case honest
        case silent
        /// An answer to another question comes first.
        case wrongIDFirst
        /// Of what a name stands for it tells only the first, and no address.
        case firstAliasOnly
        /// By UDP it says only that it has more to say.
        case truncated
        /// SERVFAIL is 2, REFUSED is 5.
        case failing(code: UInt8)
        /// What is made of the honest answer.
        case mangled(@Sendable ([UInt8]) -> [UInt8])
    }

    /// One record; names are written without a last dot.
    public struct Record: Sendable {
        public var name: String
        public var type: UInt16
        public var timeToLive: UInt32
        public var data: [UInt8]

        public init(name: String, type: UInt16, timeToLive: UInt32, data: [UInt8]) {
            self.name = name
            self.type = type
            self.timeToLive = timeToLive
            self.data = data
        }

        public static func a(_ name: String, _ address: String, timeToLive: UInt32 = 300) -> Record {
            Record(name: name, type: 1, timeToLive: timeToLive, data: numeric(address, AF_INET, 4))
        }
        public static func aaaa(_ name: String, _ address: String, timeToLive: UInt32 = 300) -> Record {
            Record(name: name, type: 28, timeToLive: timeToLive, data: numeric(address, AF_INET6, 16))
        }
        public static func cname(_ name: String, _ target: String) -> Record {
            Record(name: name, type: 5, timeToLive: 300, data: TestNameServer.encoded(target))
        }
        public static func srv(
            _ name: String, _ priority: UInt16, _ weight: UInt16, _ port: UInt16, _ target: String,
            timeToLive: UInt32 = 300
        ) -> Record {
            let numbers = [priority, weight, port].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            return Record(
                name: name, type: 33, timeToLive: timeToLive, data: numbers + TestNameServer.encoded(target))
        }

        private static func numeric(_ text: String, _ family: Int32, _ length: Int) -> [UInt8] {
            var octets = [UInt8](repeating: 0, count: 16)
            precondition(inet_pton(family, text, &octets) == 1, "a numeric address")
            return Array(octets.prefix(length))
        }
    }

    private struct State {
        var records: [Record]
        var manner = Manner.honest
        var asked: [String] = []
        var isClosed = false
    }

    private static let patienceMilliseconds: Int32 = 50
    private static let types: [UInt16: String] = [1: "A", 5: "CNAME", 28: "AAAA", 33: "SRV"]

    /// Of 127.0.0.1.
    public let port: Int
    private let state: Mutex<State>

    public init(_ records: [Record] = []) throws {
        port = try FreePort.take()
        state = Mutex(State(records: records))
        let (datagrams, listener) = (
            socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0), socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        )
        guard Self.isBound(datagrams, port), Self.isBound(listener, port), listen(listener, 8) == 0 else {
            throw Failure()
        }
        Thread { [self] in serve(datagrams, listener) }.start()
    }

    /// What it was asked until now, in order: `SRV _sip._udp.helpdesk.example`.
    public var asked: [String] { state.withLock(\.asked) }

    public func setRecords(_ records: [Record]) { state.withLock { $0.records = records } }
    public func setManner(_ manner: Manner) { state.withLock { $0.manner = manner } }
    public func close() { state.withLock { $0.isClosed = true } }

    private static func isBound(_ descriptor: Int32, _ port: Int) -> Bool {
        var address = sockaddr_in.loopback(port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        } == 0
    }

    private func serve(_ datagrams: Int32, _ listener: Int32) {
        defer {
            Glibc.close(datagrams)
            Glibc.close(listener)
        }
        while !state.withLock({ $0.isClosed }) {
            var pollers = [
                pollfd(fd: datagrams, events: Int16(POLLIN), revents: 0),
                pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&pollers, 2, Self.patienceMilliseconds) > 0 else { continue }
            if pollers[0].revents != 0 { answerDatagram(datagrams) }
            if pollers[1].revents != 0 { answerConnection(listener) }
        }
    }

    private func answerDatagram(_ descriptor: Int32) {
        var query = [UInt8](repeating: 0, count: 4_096)
        var from = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutablePointer(to: &from) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { from in
                let count = recvfrom(descriptor, &query, query.count, 0, from, &length)
                guard count > 12 else { return }
                for answer in answers(to: Array(query[..<count]), byUDP: true) {
                    sendto(descriptor, answer, answer.count, 0, from, length)
                }
            }
        }
    }

    private func answerConnection(_ listener: Int32) {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else { return }
        defer { Glibc.close(descriptor) }
        var query = [UInt8](repeating: 0, count: 4_096)
        let count = recv(descriptor, &query, query.count, 0)
        guard count > 14 else { return }
        for answer in answers(to: Array(query[2..<count]), byUDP: false) {
            let framed = [UInt8(answer.count >> 8), UInt8(answer.count & 0xFF)] + answer
            var sent = 0
            while sent < framed.count {
                let part = framed[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard part > 0 else { return }
                sent += part
            }
        }
    }

    private func answers(to query: [UInt8], byUDP: Bool) -> [[UInt8]] {
        guard let (name, type, end) = Self.question(of: query) else { return [] }
        let (records, manner) = state.withLock { state in
            state.asked.append("\(Self.types[type] ?? "\(type)") \(name)")
            return (state.records, state.manner)
        }
        let known = records.filter { $0.name.lowercased() == name.lowercased() }
        let direct = known.filter { $0.type == type }
        let aliases = direct.isEmpty ? Self.aliases(from: name, in: records) : []
        let last = aliases.last.map { Self.decoded($0.data) } ?? name
        var chosen = aliases + records.filter { $0.type == type && $0.name.lowercased() == last.lowercased() }
        if case .firstAliasOnly = manner, !aliases.isEmpty { chosen = [aliases[0]] }
        let isName = records.contains { ".\($0.name.lowercased())".hasSuffix(".\(last.lowercased())") }
        let answer = Self.message(
            query, end, code: isName || !known.isEmpty ? 0 : 3, records: chosen, isCut: false)
        switch manner {
        case .honest, .firstAliasOnly: return [answer]
        case .silent: return []
        case .wrongIDFirst: return [[query[0] ^ 0xFF, query[1]] + answer[2...], answer]
        case .truncated:
            return [byUDP ? Self.message(query, end, code: 0, records: [], isCut: true) : answer]
        case .failing(let code): return [Self.message(query, end, code: code, records: [], isCut: false)]
        case .mangled(let change): return [change(answer)]
        }
    }

    /// The aliases that lead from a name to what has none, each once.
    private static func aliases(from name: String, in records: [Record]) -> [Record] {
        var (found, owner) = ([Record](), name.lowercased())
        while let next = records.first(where: { $0.type == 5 && $0.name.lowercased() == owner }),
            !found.contains(where: { $0.name == next.name })
        {
            found.append(next)
            owner = decoded(next.data).lowercased()
        }
        return found
    }

    private static func message(
        _ query: [UInt8], _ end: Int, code: UInt8, records: [Record], isCut: Bool
    ) -> [UInt8] {
        let count = [UInt8(records.count >> 8), UInt8(records.count & 0xFF)]
        let header = [query[0], query[1], 0x81 | (isCut ? 0x02 : 0), 0x80 | code, 0, 1] + count + [0, 0, 0, 0]
        return records.reduce(into: header + query[12..<end]) { message, record in
            message += encoded(record.name)
            message += [UInt8(record.type >> 8), UInt8(record.type & 0xFF), 0, 1]
            message += (0..<4).map { UInt8(truncatingIfNeeded: record.timeToLive >> (24 - 8 * UInt32($0))) }
            message += [UInt8(record.data.count >> 8), UInt8(record.data.count & 0xFF)] + record.data
        }
    }

    private static func question(of query: [UInt8]) -> (name: String, type: UInt16, end: Int)? {
        var (at, parts) = (12, [String]())
        while at < query.count, query[at] != 0 {
            let end = at + 1 + Int(query[at])
            guard end < query.count else { return nil }
            parts.append(String(decoding: query[(at + 1)..<end], as: UTF8.self))
            at = end
        }
        guard at + 5 <= query.count else { return nil }
        return (parts.joined(separator: "."), UInt16(query[at + 1]) << 8 | UInt16(query[at + 2]), at + 5)
    }

    static func encoded(_ name: String) -> [UInt8] {
        name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
    }

    private static func decoded(_ data: [UInt8]) -> String {
        question(of: [UInt8](repeating: 0, count: 12) + data + [0, 0, 0, 0])?.name ?? ""
    }
}
