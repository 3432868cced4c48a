import Aside
import Foundation
import Glibc
import Records
import TestDrivers
import Testing

/// A scanner's tour of a gateway where phones register and no stranger may ring in.
@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A stranger who knocks` {
    /// A socket of another address than the machine's own calls come from.
    private final class Scanner {
        static let address = "127.0.0.66"
        private let descriptor: Int32

        init(towards port: Int) throws {
            descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
            let size = socklen_t(MemoryLayout<sockaddr_in>.size)
            func place(_ host: String, _ port: Int) -> sockaddr_in {
                var place = sockaddr_in()
                place.sin_family = sa_family_t(AF_INET)
                place.sin_port = in_port_t(port).bigEndian
                place.sin_addr.s_addr = inet_addr(host)
                return place
            }
            var (own, target) = (place(Self.address, 0), place("127.0.0.1", port))
            let isBound = withUnsafePointer(to: &own) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
            }
            let isConnected = withUnsafePointer(to: &target) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
            }
            try #require(isBound == 0 && isConnected == 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
        }

        deinit { close(descriptor) }

        func ask(_ method: String, _ name: String, turn: Int) {
            let text = """
                \(method) sip:\(name)@helpdesk.example SIP/2.0\r
                Via: SIP/2.0/UDP \(Self.address):5060;branch=z9hG4bK\(method)\(turn);rport\r
                From: <sip:\(name)@helpdesk.example>;tag=\(turn)\r
                To: <sip:\(name)@helpdesk.example>\r
                Call-ID: \(method)-\(turn)\r
                CSeq: 1 \(method)\r
                Contact: <sip:\(name)@\(Self.address):5060>\r
                User-Agent: friendly-scanner\r
                Max-Forwards: 70\r
                Content-Length: 0\r
                \r

                """
            let bytes = Array(text.utf8)
            _ = send(descriptor, bytes, bytes.count, 0)
        }

        /// What has come until nothing more comes for a while.
        func answers() async throws -> [String] {
            var answers: [String] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            var quiet = 0
            while quiet < 100 {
                let length = recv(descriptor, &buffer, buffer.count, 0)
                if length > 0 {
                    answers.append(String(decoding: buffer[..<length], as: UTF8.self))
                    quiet = 0
                } else {
                    quiet += 1
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
            return answers
        }
    }

    /// What of an answer could tell one name from another: all but what repeats the question, and the nonces.
    private static func told(by answer: String) -> String {
        let asked = ["Via:", "From:", "To:", "Call-ID:", "CSeq:"]
        return answer.split(separator: "\r\n").filter { line in !asked.contains { line.hasPrefix($0) } }
            .joined(separator: "\n").replacing(/nonce="[^"]*"/, with: "nonce")
    }

    @Test(arguments: ["drop", "refuse"])
    func `learns nothing from a thousand names, and costs one line in the log`(_ rule: String) async throws {
        var wishes = GatewayFolder.Wishes()
        wishes.settings = """
            open-line: no
            strangers: \(rule)
            phones:
              realm: helpdesk.example
              accounts:
                ana: { password: clave-inventada }
            """
        try await GatewayProcess.run(wishes) { gateway in
            let scanner = try Scanner(towards: gateway.port(.udp))
            for turn in 0..<1_000 {
                let name = turn % 10 == 3 ? "ana" : "\(1_000 + turn)"
                for method in ["OPTIONS", "REGISTER", "INVITE"] { scanner.ask(method, name, turn: turn) }
                if turn % 50 == 0 { try await Task.sleep(for: .milliseconds(10)) }
            }
            let answers = try await scanner.answers()
            let challenges = answers.filter { $0.hasPrefix("SIP/2.0 401 ") }
            #expect(!challenges.isEmpty)
            #expect(challenges.contains { $0.contains("ana@") } && challenges.contains { !$0.contains("ana@") })
            #expect(Set(challenges.map(Self.told)).count == 1, "\(Set(challenges.map(Self.told)))")
            let others = answers.filter { !$0.hasPrefix("SIP/2.0 401 ") }
            #expect(Set(others.map(Self.told)).count == (rule == "drop" ? 0 : 1), "\(Set(others.map(Self.told)))")
            #expect(others.allSatisfy { $0.hasPrefix("SIP/2.0 400 ") })
            #expect(answers.count < 100, "\(answers.count)")
            try await gateway.logged("strangers \(Scanner.address)", within: .seconds(60))
            #expect(gateway.log.count { $0.contains(Scanner.address) } == 1, "\(gateway.log)")
            #expect(try await gateway.records { try await $0.calls() }.isEmpty)
        }
    }
}
