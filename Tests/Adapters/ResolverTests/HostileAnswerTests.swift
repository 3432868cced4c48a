import Aside
@testable import Resolver
import Peers
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A hostile name server` {
    /// An answer with a question, an alias, an address and a service, names compressed.
    private static let sample: [UInt8] = [
        0, 7, 0x81, 0x80, 0, 1, 0, 4, 0, 0, 0, 0, 3, 0x70, 0x62, 0x78, 7, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0,
        0, 1, 0, 1,
        0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 4, 1, 0x61, 0xC0, 16,
        0xC0, 41, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1,
        0xC0, 41, 0, 28, 0, 1, 0, 0, 0, 60, 0, 16, 0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
        0xC0, 12, 0, 33, 0, 1, 0xFF, 0, 0, 0, 0, 8, 0, 1, 0, 2, 0x13, 0xC4, 0xC0, 41,
    ]

    /// An answer to the same question with this record alone.
    private static func one(_ record: [UInt8]) -> [UInt8] { sample.prefix(7) + [1] + sample[8..<29] + record }

    @Test func `is read when it is honest`() throws {
        let answer = try #require(DNSAnswer(Self.sample))
        #expect(answer.records.map(\.owner) == ["pbx.example", "a.example", "a.example", "pbx.example"])
        #expect(
            answer.records.map(\.content) == [
                .alias("a.example"), .address("192.0.2.1"), .address("2001:db8::1"),
                .service(ServiceRecord(priority: 1, weight: 2, port: 5060, target: "a.example")),
            ])
        #expect(answer.records.map(\.timeToLive) == [60, 60, 60, 0], "beyond 31 bits a time to live is none")
    }

    @Test func `is read whatever its one record is`() {
        #expect(DNSAnswer(Self.one([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4]))?.records.count == 1)
        #expect(DNSAnswer(Self.one([0xC0, 12, 0, 1, 0, 3, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4]))?.records == [])
        #expect(DNSAnswer(Self.one([0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4]))?.records == [])
    }

    @Test func `does no harm by any octets`() {
        var readable = 0
        for seed in 1...20_000 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var octets = Self.sample
            if seed % 10 == 0 {
                octets = (0..<Int.random(in: 0...600, using: &random)).map { _ in
                    .random(in: .min ... .max, using: &random)
                }
            }
            for _ in 0..<Int.random(in: 1...5, using: &random) where !octets.isEmpty {
                let place = Int.random(in: 0..<octets.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: octets[place] = .random(in: .min ... .max, using: &random)
                case 1: octets.remove(at: place)
                case 2: octets.removeSubrange(place...)
                case 3: octets[place] = 0xC0
                default: octets.insert(.random(in: .min ... .max, using: &random), at: place)
                }
            }
            guard let answer = DNSAnswer(octets) else { continue }
            readable += 1
            #expect(answer.records.count <= DNSAnswer.mostRecords, "seed \(seed)")
        }
        #expect(readable > 500)
    }

    @Test(arguments: [
        [] as [UInt8], [0], Array(sample.prefix(12)), Array(sample.dropLast()),
        // A name that points at itself, two that point at each other, one that points beyond the end.
        one([0xC0, 29, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4]),
        one([0xC0, 31, 0xC0, 29, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4]),
        one([0xFF, 0xFF, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, 1, 2, 3, 4]),
        // An address of three octets, a service without a target.
        one([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 3, 1, 2, 3]),
        one([0xC0, 12, 0, 33, 0, 1, 0, 0, 0, 1, 0, 6, 0, 1, 0, 1, 0, 1]),
        // A question in place of an answer.
        [0, 7, 1, 0] + Array(sample[4...]),
    ])
    func `is found out`(_ message: [UInt8]) {
        #expect(DNSAnswer(message) == nil)
    }

    @Test func `is told as such, over the wire too`() async throws {
        let domain = try Domain([.a("pbx.example", "192.0.2.1")], families: [.ipv4])
        defer { domain.server.close() }
        // The address record says that it is longer than the message.
        domain.server.setManner(
            .mangled { answer in
                var answer = answer
                answer[answer.count - 5] = 200
                return answer
            })
        await #expect(throws: ResolveFailure.malformed("pbx.example")) { try await domain.find("pbx.example", 5060) }
    }

    @Test func `fills no memory`() throws {
        let cache = AnswerCache()
        let now = ContinuousClock.now
        for number in 0..<2_000 {
            let record = DNSRecord(
                owner: "h", kind: .ipv4, timeToLive: number, content: .address("192.0.2.1"))
            _ = cache.learn(
                .init(records: [record], isName: true), of: DNSQuestion(name: "h\(number)", kind: .ipv4), at: now)
        }
        #expect(cache.count == AnswerCache.most)
        #expect(cache.fresh(DNSQuestion(name: "h1999", kind: .ipv4), at: now) != nil)
        #expect(cache.fresh(DNSQuestion(name: "h100", kind: .ipv4), at: now) == nil)
    }

    @Test func `of many servers draws each once, whatever the lots`() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            let records = (0..<Int.random(in: 0...12, using: &random)).map { port in
                ServiceRecord(
                    priority: .random(in: 0...2, using: &random), weight: .random(in: 0...3, using: &random),
                    port: port, target: "h")
            }
            let ordered = ServiceRecord.ordered(records) { Int.random(in: $0, using: &random) }
            #expect(Set(ordered) == Set(records) && ordered.count == records.count, "seed \(seed)")
            #expect(ordered.map(\.priority) == records.map(\.priority).sorted(), "seed \(seed)")
        }
    }
}
