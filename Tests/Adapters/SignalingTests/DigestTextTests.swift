import Aside
import Signaling
import Testing

@Suite(.oneAtATime) struct `The text of a digest` {
    @Test func `is read as it was written, whatever the names and secrets are`() throws {
        for seed in 1...500 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            let challenge = DigestStage.challenge(&random)
            #expect(try DigestChallenge.all(in: challenge.text()) == [challenge], "seed \(seed)")
            let request = DigestStage.request(&random)
            let user = DigestStage.text(&random)
            let secret = try DigestSecret(
                user: user, realm: challenge.realm, password: DigestStage.text(&random), hash: DigestStage.hash)
            let credentials = try challenge.credentials(
                user: user, secret: secret, for: request, cnonce: DigestStage.text(&random),
                count: .random(in: 1 ... .max, using: &random), hash: DigestStage.hash)
            #expect(try DigestCredentials(credentials.text()) == credentials, "seed \(seed)")
            #expect(try credentials.isRight(secret: secret, for: request, hash: DigestStage.hash), "seed \(seed)")
            #expect(DigestSecret(text: secret.text) == secret, "seed \(seed)")
        }
    }

    @Test(arguments: [
        "Digest realm=\"a\", nonce=\"n\"", "Digest realm=a,nonce=n", "digest nonce = n , realm = \"a\"",
        "DIGEST\trealm=\"a\",nonce=\"n\",qop=\"\"", ",, Digest realm=\"a\",, nonce=n, unheard=\"of\", ,",
        "Digest realm=\"\\a\", nonce=\"n\"\r\n", "Negotiate, Digest realm=a, nonce=n",
        "Basic YWJj==, Digest realm=a, nonce=n",
    ])
    func `is read in every spelling`(_ value: String) {
        #expect(DigestChallenge.all(in: value) == [DigestChallenge(realm: "a", nonce: "n", qops: [])])
    }

    @Test(arguments: [
        "", ",", "Digest", "Basic realm=\"a\"", "Digest realm=\"a\"", "Digest nonce=\"n\"", "realm=\"a\", nonce=\"n\"",
        "Digest realm=\"a, nonce=\"n\"", "Digest realm=\"a\" x, nonce=\"n\"", "Digest realm=\"a\\\", nonce=\"n",
        "Digest realm=\"a\", nonce=\"n\", nonce=\"m\"", "Digest realm=\"a\", nonce=\"n\", algorithm=SHA-3",
        "Digest realm=\"a\", nonce=\"n\", qop=\"auth-conf\"", "Digest realm=, nonce=\"n\"",
        "Digest =\"a\", nonce=\"n\"",
        "Digest realm=\"a\u{0}\", nonce=\"n\"", "Digest realm=\"a\r\nX: b\", nonce=\"n\"",
        "Digest \"realm\"=a, nonce=n",
    ])
    func `that cannot be answered is left alone`(_ value: String) {
        #expect(DigestChallenge.all(in: value).isEmpty)
    }

    @Test(arguments: [
        ("scheme", DigestFailure.otherScheme("Basic"), "Basic", ["realm=\"a\"", "nonce=\"n\""]),
        ("realm", .missing(parameter: "realm"), "Digest", ["nonce=\"n\""]),
        ("twice", .repeated(parameter: "nonce"), "Digest", ["realm=a", "nonce=\"n\"", "Nonce=n"]),
        ("algorithm", .unknownAlgorithm("token"), "Digest", ["realm=a", "nonce=n", "algorithm=token"]),
        ("qop", .unknownQop("auth-conf"), "Digest", ["realm=a", "nonce=n", "qop=\"auth-conf\""]),
        ("no value", .malformed("realm"), "Digest", ["realm", "nonce=n"]),
    ])
    func `that cannot be answered says why`(
        _ what: String, _ failure: DigestFailure, _ scheme: String, _ parameters: [String]
    ) {
        #expect(throws: failure, "\(what)") { try DigestChallenge(scheme: scheme, parameters: parameters) }
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\u{0}", "a\u{7F}"])
    func `never breaks out of its line`(_ name: String) throws {
        #expect(throws: DigestFailure.unsendable(parameter: "username")) {
            try DigestChallenge(realm: "r", nonce: "n").authorization(
                user: name, password: "p", for: DigestRequest(method: "BYE", uri: "sip:a@b.example"), cnonce: "c",
                count: 1, hash: DigestStage.hash)
        }
        #expect(throws: DigestFailure.unsendable(parameter: "realm")) {
            try DigestChallenge(realm: name, nonce: "n").text()
        }
    }

    @Test func `may be anything at all`() throws {
        let whole = try DigestChallenge(realm: "a,\"b", nonce: "n", opaque: "o", algorithm: .sha256).text()
        let answer = try DigestChallenge(realm: "a,\"b", nonce: "n").authorization(
            user: "u", password: "p", for: DigestRequest(method: "BYE", uri: "sip:a@b.example"), cnonce: "c", count: 1,
            hash: DigestStage.hash)
        var readable = 0
        for seed in 1...4_000 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            var octets = Array((seed % 2 == 0 ? whole : answer).utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) where !octets.isEmpty {
                let place = Int.random(in: 0..<octets.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: octets[place] = .random(in: .min ... .max, using: &random)
                case 1: octets.remove(at: place)
                case 2: octets.insert(contentsOf: DigestStage.text(&random).utf8, at: place)
                default: octets.removeSubrange(place...)
                }
            }
            let text = String(decoding: octets, as: UTF8.self)
            for challenge in DigestChallenge.all(in: text) where (try? challenge.text()) != nil {
                #expect(try DigestChallenge.all(in: challenge.text()) == [challenge], "seed \(seed)")
            }
            guard let credentials = try? DigestCredentials(text) else { continue }
            readable += 1
            #expect(try DigestCredentials(credentials.text()) == credentials, "seed \(seed)")
        }
        #expect(readable > 100)
    }

    @Test func `has its limits`() {
        for value in [
            String(repeating: "Digest realm=a, nonce=n, ", count: 700), String(repeating: "a=b,", count: 5_000),
            "Digest " + (0..<70).map { "p\($0)=v" }.joined(separator: ","),
            "Digest realm=\"" + String(repeating: "\\", count: 50_000),
        ] {
            #expect(DigestChallenge.all(in: value).count <= 16)
            #expect(throws: DigestFailure.self) { try DigestCredentials(value) }
        }
    }

    @Test func `of a secret tells no log what it is`() throws {
        let secret = try DigestSecret(user: "u", realm: "r", password: "p", hash: DigestStage.hash)
        #expect("\(secret)" == "DigestSecret")
        #expect(DigestSecret(text: "MD5:00") == nil && DigestSecret(text: "") == nil)
        #expect(DigestSecret(text: "SHA-1:" + String(repeating: "0", count: 64)) == nil)
    }
}
