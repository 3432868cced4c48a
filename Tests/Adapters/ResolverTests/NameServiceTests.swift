import Aside
import Peers
import Resolver
import TestDrivers
import Testing

@Suite(.oneAtATime, .timeLimit(.minutes(30))) struct `A name service` {
    private static let name = PeerName(host: "pbx.example", port: 5060, transport: .udp)
    private static let records: [TestNameServer.Record] = [.a("pbx.example", "192.0.2.1", timeToLive: 60)]

    @Test func `is asked again only when its answer has become too old`() async throws {
        let domain = try Domain(Self.records, families: [.ipv4])
        defer { domain.server.close() }
        #expect(try await domain.resolver.find(Self.name).goodFor == .seconds(60))
        domain.clock.pass(.seconds(20))
        #expect(try await domain.resolver.find(Self.name).goodFor == .seconds(40))
        #expect(domain.server.asked.count == 1)
        domain.server.setRecords([.a("pbx.example", "192.0.2.2", timeToLive: 0)])
        domain.clock.pass(.seconds(40))
        let later = try await domain.resolver.find(Self.name)
        #expect(later.addresses.map(\.address) == ["192.0.2.2"])
        #expect(later.goodFor == .seconds(5), "nobody asks more often than that")
        #expect(!later.isStale)
    }

    @Test func `is asked again for what was not there`() async throws {
        let domain = try Domain([], families: [.ipv4])
        defer { domain.server.close() }
        await domain.expect(.noSuchName("pbx.example"), for: "pbx.example")
        domain.server.setRecords(Self.records)
        await domain.expect(.noSuchName("pbx.example"), for: "pbx.example")
        domain.clock.pass(.seconds(60))
        #expect(try await domain.find("pbx.example") == ["192.0.2.1:5060"])
    }

    @Test(arguments: [UInt8(2), 5])
    func `that fails leaves what it said before, which is told as such`(_ code: UInt8) async throws {
        let domain = try Domain(Self.records, families: [.ipv4])
        defer { domain.server.close() }
        _ = try await domain.resolver.find(Self.name)
        domain.server.setManner(.failing(code: code))
        domain.clock.pass(.seconds(61))
        let stale = try await domain.resolver.find(Self.name)
        #expect(stale.isStale && stale.addresses.map(\.address) == ["192.0.2.1"])
        #expect(stale.goodFor == .seconds(30))
        let asked = domain.server.asked.count
        #expect(try await domain.resolver.find(Self.name).isStale)
        #expect(domain.server.asked.count == asked, "a server that fails is left in peace for a while")
        domain.server.setManner(.honest)
        domain.clock.pass(.seconds(31))
        #expect(try await !domain.resolver.find(Self.name).isStale)
    }

    @Test func `that is silent gives no answer`() async throws {
        let domain = try Domain(Self.records, families: [.ipv4], limit: .milliseconds(300))
        defer { domain.server.close() }
        domain.server.setManner(.silent)
        await domain.expect(.noAnswer("_sip._udp.pbx.example"), for: "pbx.example")
    }

    @Test(arguments: [nil, 5060])
    func `that is silent for longer than we wait leaves what it said before`(_ port: Int?) async throws {
        let domain = try Domain(Self.records, families: [.ipv4], limit: .seconds(1))
        defer { domain.server.close() }
        let name = PeerName(host: "pbx.example", port: port, transport: .udp)
        _ = try await eventually("the first answer") { try? await domain.resolver.find(name) }
        domain.server.setManner(.silent)
        domain.clock.pass(.seconds(61))
        let stale = try await domain.resolver.find(name)
        #expect(stale.isStale && stale.addresses.map(\.description) == ["192.0.2.1:5060 (UDP)"])
        domain.clock.pass(.seconds(86_400))
        await #expect(throws: ResolveFailure.self) { try await domain.resolver.find(name) }
    }

    @Test func `that fails for services has its addresses asked for`() async throws {
        let domain = try Domain(Self.records, families: [.ipv4])
        defer { domain.server.close() }
        // NOTIMP to whatever asks for another type than an address.
        domain.server.setManner(
            .mangled { answer in
                let isService = answer[13...].starts(with: "_sip".utf8)
                return isService ? Array(answer[..<3]) + [0x84] + Array(answer[4...]) : answer
            })
        #expect(try await domain.find("pbx.example") == ["192.0.2.1:5060"])
    }

    @Test(arguments: [(UInt8(5), ResolveFailure.refused("pbx.example")), (2, .serverFailed("pbx.example", code: 2))])
    func `that will not answer says so`(_ code: UInt8, _ failure: ResolveFailure) async throws {
        let domain = try Domain(Self.records, families: [.ipv4])
        defer { domain.server.close() }
        domain.server.setManner(.failing(code: code))
        await #expect(throws: failure) { try await domain.resolver.find(Self.name) }
    }

    @Test func `that nobody runs gives no answer`() async throws {
        let resolver = Resolver(servers: [NameServer(address: "127.0.0.1", port: 1)], limit: .seconds(60))
        await #expect(throws: ResolveFailure.noAnswer("pbx.example")) { try await resolver.find(Self.name) }
    }

    @Test func `may answer another question first, which is passed over`() async throws {
        let domain = try Domain(Self.records, families: [.ipv4])
        defer { domain.server.close() }
        domain.server.setManner(.wrongIDFirst)
        #expect(try await domain.find("pbx.example") == ["192.0.2.1:5060"])
    }

    @Test func `may have more to say than a datagram holds`() async throws {
        let many = (1...60).map { TestNameServer.Record.a("pbx.example", "192.0.2.\($0)") }
        let domain = try Domain(many, families: [.ipv4])
        defer { domain.server.close() }
        domain.server.setManner(.truncated)
        let found = try await domain.find("pbx.example", 5060)
        #expect(found.count == 32 && found.first == "192.0.2.1:5060")
        #expect(domain.server.asked == ["A pbx.example", "A pbx.example"])
    }

    @Test func `may say far too much`() async throws {
        let many = (0..<800).map { TestNameServer.Record.srv("_sip._udp.pbx.example", 1, 1, 5060, "h\($0).example") }
        let hosts = (0..<800).map { TestNameServer.Record.a("h\($0).example", "192.0.2.\(1 + $0 % 200)") }
        let domain = try Domain(many + hosts, families: [.ipv4])
        defer { domain.server.close() }
        domain.server.setManner(.truncated)
        #expect(try await domain.find("pbx.example").count == 16)
        #expect(domain.server.asked.count < 40)
    }

    @Test func `that is silent keeps nobody waiting who does not want to`() async throws {
        let domain = try Domain(Self.records)
        defer { domain.server.close() }
        domain.server.setManner(.silent)
        let waiting = Task { () throws(ResolveFailure) in try await domain.resolver.find(Self.name) }
        _ = try await eventually("the question") { domain.server.asked.first }
        waiting.cancel()
        await #expect(throws: ResolveFailure.cancelled) { try await waiting.value }
    }

    @Test func `that is silent is not asked for more than can wait`() async throws {
        let domain = try Domain(limit: .milliseconds(500))
        defer { domain.server.close() }
        domain.server.setManner(.silent)
        let failures = await withTaskGroup(of: ResolveFailure?.self) { group in
            for number in 0..<100 {
                group.addTask {
                    do throws(ResolveFailure) {
                        _ = try await domain.find("h\(number).example", 5060)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: [ResolveFailure]()) { if let failure = $1 { $0.append(failure) } }
        }
        #expect(failures.count == 100)
        #expect(failures.contains(.tooManyAtOnce) && failures.contains { $0 != .tooManyAtOnce })
    }
}
