import Aside
import Synchronization
import Telephony
import Testing

@testable import Signaling

@Suite(.oneAtATime) struct `A realm of ours` {
    private static let request = DigestRequest(method: "REGISTER", uri: "sip:helpdesk.example")
    private static let start = Timestamp(seconds: 1_800_000_000)
    private static let source = "192.0.2.7"

    private var realm: DigestRealm
    private let secret: DigestSecret

    init() throws {
        realm = try Self.realm()
        secret = try Self.secret("ana", "uno dos tres")
    }

    private static func realm(
        key: UInt8 = 7, algorithms: [DigestAlgorithm] = [.sha256, .md5], most: Int = 64
    ) throws -> DigestRealm {
        try DigestRealm(
            name: "helpdesk.example", key: [UInt8](repeating: key, count: 32), algorithms: algorithms, mostNonces: most,
            hash: DigestStage.hash)
    }

    private static func secret(_ user: String, _ password: String) throws -> DigestSecret {
        try DigestSecret(user: user, realm: "helpdesk.example", password: password, hash: DigestStage.hash)
    }

    private func answer(
        _ challenge: DigestChallenge, count: UInt32 = 1, secret: DigestSecret? = nil,
        request: DigestRequest = Self.request
    ) throws -> DigestCredentials {
        try challenge.credentials(
            user: "ana", secret: secret ?? self.secret, for: request, cnonce: "c\(count)", count: count,
            hash: DigestStage.hash)
    }

    private mutating func check(
        _ credentials: DigestCredentials, from source: String = Self.source, at now: Timestamp = Self.start
    ) throws -> DigestVerdict {
        try realm.check(credentials, for: Self.request, from: source, secret: secret, at: now)
    }

    @Test(arguments: DigestAlgorithm.allCases)
    mutating func `lets in who knows the password, by every algorithm it asks for`(_ algorithm: DigestAlgorithm) throws
    {
        realm = try Self.realm(algorithms: [algorithm])
        let challenge = try #require(try realm.challenges(for: Self.source, at: Self.start).first)
        let sent = try #require(DigestChallenge.all(in: challenge.text()).first)
        #expect(try check(DigestCredentials(answer(sent).text())) == .accepted)
    }

    @Test mutating func `asks for the strongest first, with one nonce`() throws {
        let challenges = try realm.challenges(for: Self.source, at: Self.start)
        #expect(challenges.map(\.algorithm) == [.sha256, .md5])
        #expect(Set(challenges.map(\.nonce)).count == 1)
        #expect(try realm.challenges(for: Self.source, at: Self.start)[0].nonce != challenges[0].nonce)
        #expect(try realm.challenges(for: Self.source, at: Self.start, isStale: true)[0].text().contains("stale=true"))
    }

    @Test mutating func `accepts each answer once, and those that overtook one another`() throws {
        let challenge = try realm.challenges(for: Self.source, at: Self.start)[0]
        for (count, verdict) in [
            (1, .accepted), (2, .accepted), (2, .renew), (5, .accepted), (4, .accepted), (4, .renew), (3, .accepted),
            (1, .renew), (100, .accepted), (37, .accepted), (36, .renew), (100, .renew), (99, .accepted),
        ] as [(UInt32, DigestVerdict)] {
            #expect(try check(answer(challenge, count: count)) == verdict, "count \(count)")
        }
    }

    @Test mutating func `accepts an answer without a count once`() throws {
        var challenge = try realm.challenges(for: Self.source, at: Self.start)[1]
        challenge.qops = []
        #expect(try check(answer(challenge)) == .accepted)
        #expect(try check(answer(challenge)) == .renew)
    }

    @Test mutating func `lets a nonce grow old, come from elsewhere or from before a restart, and says so`() throws {
        let challenge = try realm.challenges(for: Self.source, at: Self.start)[0]
        #expect(try check(answer(challenge), at: Self.start + .seconds(301)) == .renew)
        #expect(try check(answer(challenge), from: "192.0.2.8") == .renew)
        #expect(try check(answer(challenge), at: Self.start + .seconds(-61)) == .renew)
        #expect(try check(answer(challenge), at: Self.start + .seconds(300)) == .accepted)
        var other = try Self.realm(key: 8)
        #expect(try check(answer(other.challenges(for: Self.source, at: Self.start)[0])) == .renew)
        let wrong = try Self.secret("ana", "otra")
        #expect(
            try check(answer(challenge, secret: wrong), at: Self.start + .seconds(301)) == .refused(.wrongPassword),
            "who does not know the password is not told that a nonce is old")
    }

    @Test mutating func `refuses all else`() throws {
        let challenge = try realm.challenges(for: Self.source, at: Self.start)[0]
        func refused(
            _ reason: DigestVerdict.Reason, request: DigestRequest = Self.request, secret: DigestSecret?,
            _ change: (inout DigestCredentials) -> Void = { _ in }
        ) throws {
            var realm = realm
            var credentials = try answer(challenge)
            change(&credentials)
            let verdict = try realm.check(
                credentials, for: request, from: Self.source, secret: secret, at: Self.start)
            #expect(verdict == .refused(reason))
        }
        try refused(.wrongPassword, secret: Self.secret("ana", "uno dos"))
        try refused(.wrongPassword, secret: Self.secret("eva", "uno dos tres"))
        try refused(.unknownUser, secret: nil)
        try refused(.wrongPassword, request: DigestRequest(method: "INVITE", uri: Self.request.uri), secret: secret)
        try refused(.otherURI, request: DigestRequest(method: "REGISTER", uri: "sip:ana@other.example"), secret: secret)
        try refused(.wrongPassword, secret: secret) { $0.uri = "sip:other.example" }
        try refused(.wrongPassword, secret: secret) { $0.nonce += "0" }
        try refused(.wrongPassword, secret: secret) { $0.count = "00000002" }
        try refused(.wrongPassword, secret: secret) { $0.cnonce = "d" }
        try refused(.otherRealm, secret: secret) { $0.realm = "other.example" }
        try refused(.notOffered, secret: secret) { $0.statedAlgorithm = .sha512256 }
        try refused(.notOffered, secret: secret) { $0.qop = .authInt }
        let onlyMD5 = try DigestSecret(
            user: "ana", realm: "helpdesk.example", password: "uno dos tres", functions: [.md5], hash: DigestStage.hash)
        try refused(.unknownUser, secret: onlyMD5)
    }

    @Test(arguments: [
        "sip:ana@helpdesk.example", "sip:ana@Helpdesk.example:5060", "sip:ana@helpdesk.example;transport=tcp",
        "SIP:ana@helpdesk.example",
    ])
    func `takes a URI for the same where it leads to the same`(_ uri: String) {
        let request = DigestRequest(method: "INVITE", uri: "sip:ana@helpdesk.example")
        #expect(request.isMeant(by: uri))
        for other in [
            "sip:eva@helpdesk.example", "sip:ana@helpdesk.example:5070", "sips:ana@helpdesk.example", "ana", "",
        ] {
            #expect(!DigestRequest(method: "INVITE", uri: uri).isMeant(by: other))
        }
    }

    @Test func `never accepts what was changed on the way, whatever it is`() throws {
        for seed in 1...1_000 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var realm = try Self.realm()
            let challenge = try realm.challenges(for: Self.source, at: Self.start)[
                Int.random(in: 0...1, using: &random)]
            let text = try answer(challenge).text()
            var octets = Array(text.utf8)
            let place = Int.random(in: 0..<octets.count, using: &random)
            octets[place] = .random(in: 0x20...0x7E, using: &random)
            guard let read = try? DigestCredentials(String(decoding: octets, as: UTF8.self)) else { continue }
            let verdict = try realm.check(
                read, for: Self.request, from: Self.source, secret: read.user == "ana" ? secret : nil, at: Self.start)
            // Letters of another case, or a parameter that means nothing, may be others.
            let isSame =
                try read == DigestCredentials(text)
                || text.lowercased() == String(decoding: octets, as: UTF8.self).lowercased()
            if verdict == .accepted, !isSame {
                let original = try DigestCredentials(text)
                #expect(read.response == original.response && read.nonce == original.nonce, "seed \(seed)")
                #expect(read.uri == original.uri && read.cnonce == original.cnonce, "seed \(seed)")
            }
        }
    }

    @Test mutating func `remembers no more than it may, and accepts nothing twice for all that`() throws {
        var used: [DigestCredentials] = []
        var renewed = 0
        for number in 0..<500 {
            let now = Self.start + .milliseconds(number)
            let credentials = try answer(realm.challenges(for: Self.source, at: now)[0])
            if try check(credentials, at: now) == .accepted { used.append(credentials) } else { renewed += 1 }
            #expect(realm.remembered <= 64)
        }
        #expect(renewed == 0 && used.count == 500)
        for credentials in used { #expect(try check(credentials, at: Self.start + .milliseconds(500)) == .renew) }
        let later = Self.start + .seconds(400)
        #expect(try check(answer(realm.challenges(for: Self.source, at: later)[0]), at: later) == .accepted)
    }

    @Test mutating func `remembers nothing of who does not know the password`() throws {
        let challenge = try realm.challenges(for: Self.source, at: Self.start)[0]
        let wrong = try Self.secret("ana", "otra")
        for count in 1...100 as ClosedRange<UInt32> {
            #expect(try check(answer(challenge, count: count, secret: wrong)) == .refused(.wrongPassword))
        }
        #expect(realm.remembered == 0)
    }

    @Test func `works as hard for who does not exist`() throws {
        let work = Mutex<[Int]>([])
        let counted: DigestHash = { function, octets throws(DigestFailure) in
            work.withLock { $0.append(octets.count) }
            return try DigestStage.hash(function, octets)
        }
        var realm = try DigestRealm(name: "helpdesk.example", key: [1], hash: counted)
        let challenge = try realm.challenges(for: Self.source, at: Self.start)[0]
        let credentials = try answer(challenge, secret: Self.secret("ana", "otra"))
        func done(_ secret: DigestSecret?) throws -> [Int] {
            work.withLock { $0 = [] }
            _ = try realm.check(credentials, for: Self.request, from: Self.source, secret: secret, at: Self.start)
            return work.withLock { $0 }
        }
        #expect(try done(secret) == done(nil))
        #expect(try !done(nil).isEmpty)
    }
}
