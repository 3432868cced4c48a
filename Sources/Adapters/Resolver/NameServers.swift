internal import CResolver
internal import Glibc

/// The name servers that are asked, through glibc; asking waits for them.
struct NameServers: Sendable {
    /// glibc's limit.
    static let most = 3
    /// How long each is waited for the first time, twice as long the second.
    private static let seconds: Int32 = 2
    private static let attempts: Int32 = 2
    private static let largestAnswer = 65_535

    private let servers: [cresolver_server]

    /// The system's where there are none. Those that have no IPv4 address are left out.
    init(_ servers: [NameServer]) {
        self.servers = servers.prefix(Self.most).compactMap { server in
            var address = in_addr()
            guard inet_pton(AF_INET, server.address, &address) == 1, let port = UInt16(exactly: server.port) else {
                return nil
            }
            return cresolver_server(address: UInt32(bigEndian: address.s_addr), port: port)
        }
    }

    func ask(_ question: DNSQuestion) throws(ResolveFailure) -> [UInt8] {
        let start = ContinuousClock.now
        let (answer, status) = query(question, verbatim: false)
        if let answer { return answer }
        if status == -EINVAL { throw .notAName(question.name) }
        // None was of use; was any heard? What comes at once is no silence, and says what the matter is.
        guard ContinuousClock.now - start < .seconds(Int(Self.seconds)), status != -ECONNREFUSED,
            let answer = query(question, verbatim: true).answer
        else { throw .noAnswer(question.name) }
        return answer
    }

    private func query(_ question: DNSQuestion, verbatim: Bool) -> (answer: [UInt8]?, status: Int32) {
        var answer = [UInt8](repeating: 0, count: Self.largestAnswer)
        let length = cresolver_query(
            servers, Int32(servers.count), Self.seconds, Self.attempts, verbatim ? 1 : 0, question.name,
            Int32(question.kind.rawValue), &answer, Int32(answer.count))
        return length > 0 ? (Array(answer.prefix(Int(length))), length) : (nil, length)
    }
}
