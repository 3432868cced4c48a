import Aside
import Foundation
import Peers
import Synchronization
import Telephony
import Testing

@testable import Gateway
@testable import Signaling

@Suite(.aside) struct `The desk where phones register` {
    private static let realm = "helpdesk.example"
    private static let source = PeerAddress(address: "203.0.113.9", port: 40_000, transport: .udp)

    private final class Clock: Timekeeper {
        private let moment = Mutex(Timestamp(seconds: 1_000_000))
        var now: Timestamp { moment.withLock { $0 } }
        func pass(_ duration: Duration) { moment.withLock { $0 = $0 + duration } }
        func sleep(for duration: Duration) async throws(CancellationError) { pass(duration) }
    }

    private final class Notes<Element: Sendable>: Sendable {
        private let kept = Mutex<[Element]>([])
        var all: [Element] { kept.withLock { $0 } }
        func add(_ element: Element) { kept.withLock { $0.append(element) } }
    }

    private let clock = Clock()
    private let log = Notes<String>()
    private let trials = Notes<PhoneDesk.Trial>()
    private let path = FileManager.default.temporaryDirectory.appending(path: "phones-\(UUID().uuidString).json").path

    private func desk(digests: [PhoneSettings.Digest] = PhoneSettings.Digest.allCases) throws -> PhoneDesk {
        let credentials = Credentials(user: "ana", password: "clave")
        var settings = PhoneSettings(
            realm: Self.realm,
            accounts: ["ana": PhoneSettings.Account(credentials: credentials, rights: PhoneRights([]))])
        settings.digests = digests
        return try PhoneDesk(
            settings, file: PhoneFile(path: path), key: [UInt8](repeating: 7, count: 32), time: clock,
            log: Log(time: clock) { [log] in log.add($0) }, tell: { [trials] in trials.add($1) })
    }

    private func request(
        _ authorization: String? = nil, contacts: String = "<sip:ana@192.168.1.5:5060>", expires: Int = 600,
        sequence: Int = 1
    ) -> RegisterRequest {
        RegisterRequest(
            id: SIPRequestID(raw: 1), to: SIPParty(user: "ana", host: Self.realm),
            target: SIPParty(user: "", host: Self.realm), source: Self.source, sipCallID: "c1", sequence: sequence,
            contacts: contacts, expires: expires, authorization: authorization, userAgent: nil)
    }

    private func register(
        at desk: PhoneDesk, user: String = "ana", password: String = "clave", _ algorithm: DigestAlgorithm = .sha256,
        expires: Int = 600, sequence: Int = 1
    ) throws -> PhoneAnswer {
        let asked = desk.register(request())
        let challenges = asked.headers.flatMap { DigestChallenge.all(in: $0.value) }
        let challenge = try #require(challenges.first { $0.algorithm == algorithm })
        let authorization = try challenge.authorization(
            user: user, password: password, for: DigestRequest(method: "REGISTER", uri: "sip:\(Self.realm)"),
            cnonce: "0123456789abcdef", count: 1, hash: DigestLibrary.hash)
        return desk.register(request(authorization, expires: expires, sequence: sequence))
    }

    private func forgetFile() { try? FileManager.default.removeItem(atPath: path) }

    @Test func `asks for a password by SHA-256 first, then by MD5`() throws {
        let answer = try desk().register(request())
        #expect(answer.status == 401)
        #expect(answer.headers.map(\.name) == ["WWW-Authenticate", "WWW-Authenticate"])
        let challenges = answer.headers.flatMap { DigestChallenge.all(in: $0.value) }
        #expect(challenges.map(\.algorithm) == [.sha256, .md5])
        #expect(trials.all == [.challenged])
    }

    @Test func `asks by MD5 alone where the settings say so`() throws {
        let answer = try desk(digests: [.md5]).register(request())
        #expect(answer.headers.flatMap { DigestChallenge.all(in: $0.value) }.map(\.algorithm) == [.md5])
    }

    @Test(arguments: [DigestAlgorithm.sha256, .md5])
    func `takes the right password by either, and knows then where the phone is`(algorithm: DigestAlgorithm) throws {
        let desk = try desk()
        #expect(!desk.isPhone(address: Self.source.address, port: Self.source.port))
        let answer = try register(at: desk, algorithm)
        #expect(answer.status == 200)
        #expect(answer.headers == [SIPHeader(name: "Contact", value: "<sip:ana@192.168.1.5:5060>;expires=600")])
        #expect(desk.isPhone(address: Self.source.address, port: Self.source.port))
        #expect(!desk.isPhone(address: Self.source.address, port: Self.source.port + 1))
        #expect(desk.targets(of: "ana").map(\.source) == [Self.source])
        #expect(trials.all == [.challenged, .succeeded])
    }

    @Test func `answers a wrong password and a user who does not exist alike`() throws {
        let desk = try desk()
        let answers = [
            try register(at: desk, password: "otra"), try register(at: desk, user: "nadie"),
        ]
        for answer in answers {
            #expect(answer.status == 401)
            #expect(answer.headers.map(\.name) == ["WWW-Authenticate", "WWW-Authenticate"])
        }
        #expect(desk.targets(of: "ana").isEmpty)
        #expect(trials.all == [.challenged, .failed, .challenged, .failed])
    }

    @Test func `tells how long a registration must be`() throws {
        let answer = try register(at: desk(), expires: 5)
        #expect(answer == PhoneAnswer(status: 423, headers: [SIPHeader(name: "Min-Expires", value: "60")]))
    }

    @Test func `knows the addresses of its own domain, whatever their letters, and no other`() throws {
        let desk = try desk()
        #expect(desk.account(of: "sip:ana@HelpDesk.example") == "ana")
        #expect(desk.account(of: "sip:ana@192.0.2.1") == nil)
        #expect(desk.account(of: "tel:5550100") == nil)
    }

    @Test func `forgets who does not register again`() throws {
        let desk = try desk()
        _ = try register(at: desk)
        clock.pass(.seconds(601))
        #expect(desk.timeReached() == [.unreachable("ana")])
        #expect(desk.targets(of: "ana").isEmpty)
    }

    @Test func `keeps a NAT open by asking every 25 s, and gives up a phone that does not answer three times`() throws {
        let desk = try desk()
        _ = try register(at: desk)
        for asked in 1...3 {
            clock.pass(.seconds(25))
            guard case .probe(let binding)? = desk.timeReached().first else {
                Issue.record("no probe")
                return
            }
            #expect(desk.probed(binding, isAnswered: false) == (asked < 3 ? [] : [.unreachable("ana")]))
        }
        #expect(desk.targets(of: "ana").isEmpty)
    }

    @Test func `knows after a start who had registered, from a file that nobody else may read`() throws {
        defer { forgetFile() }
        let before = try desk()
        _ = try register(at: before)
        before.save()
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try desk().targets(of: "ana").map(\.contact) == before.targets(of: "ana").map(\.contact))
        #expect(try !desk().targets(of: "ana").isEmpty)
    }

    @Test func `begins anew when its file is spoilt, and says so`() throws {
        defer { forgetFile() }
        try Data("[{".utf8).write(to: URL(filePath: path))
        let desk = try desk()
        #expect(desk.saved.isEmpty)
        #expect(log.all.contains { $0.contains("every phone must register again") })
        #expect(try register(at: desk).status == 200)
    }
}
