import Aside
import Signaling
import Testing

@Suite(.oneAtATime) struct `A digest as the standards show it` {
    /// RFC 7616 §3.9.1: one header, two challenges.
    static let offered = """
        Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, \
        nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", \
        opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", \
        Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, \
        nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", \
        opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
        """

    @Test(arguments: [
        (DigestAlgorithm.md5, "8ca523f5e9506fed4657c9700eebdbec"),
        (.sha256, "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ])
    func `has the response of RFC 7616`(_ algorithm: DigestAlgorithm, _ response: String) throws {
        let challenge = try #require(DigestChallenge.all(in: Self.offered).first { $0.algorithm == algorithm })
        let value = try challenge.authorization(
            user: "Mufasa", password: "Circle of Life", for: DigestRequest(method: "GET", uri: "/dir/index.html"),
            cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", count: 1, hash: DigestStage.hash)
        #expect(
            value == """
                Digest username="Mufasa", realm="http-auth@example.org", \
                nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", uri="/dir/index.html", \
                response="\(response)", algorithm=\(algorithm.rawValue), \
                cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", \
                opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", qop=auth, nc=00000001
                """)
    }

    /// RFC 7616 §3.9.2 as its erratum 4897 corrects it: the printed one cut a SHA-512 short.
    @Test func `hashes the user's name too, and with SHA-512-256`() throws {
        let challenge = try DigestChallenge(
            scheme: "Digest",
            parameters: [
                "realm=\"api@example.org\"", "qop=\"auth\"", "algorithm=SHA-512-256",
                "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\"",
                "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\"", "charset=UTF-8", "userhash=true",
            ])
        let value = try challenge.authorization(
            user: "J\u{E4}s\u{F8}n Doe", password: "Secret, or not?",
            for: DigestRequest(method: "GET", uri: "/doe.json"),
            cnonce: "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", count: 1, hash: DigestStage.hash)
        let credentials = try DigestCredentials(value)
        #expect(credentials.isUserHashed)
        #expect(credentials.user == "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b")
        #expect(credentials.response == "3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5")
    }

    @Test func `has the response of RFC 2617`() throws {
        let challenge = try DigestChallenge(
            scheme: "Digest",
            parameters: [
                "realm=\"testrealm@host.com\"", "qop=\"auth,auth-int\"",
                "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"", "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
            ])
        let value = try challenge.authorization(
            user: "Mufasa", password: "Circle Of Life", for: DigestRequest(method: "GET", uri: "/dir/index.html"),
            cnonce: "0a4f113b", count: 1, hash: DigestStage.hash)
        #expect(try DigestCredentials(value).response == "6629fae49393a05397450978507c4ef1")
        #expect(!value.contains("algorithm"), "who names no algorithm may know none by name")
    }

    /// Without qop: RFC 2069 §2.4 as its erratum 749 corrects it.
    @Test func `has the response of RFC 2069, with no count and no nonce of ours`() throws {
        let challenge = try DigestChallenge(
            scheme: "Digest",
            parameters: [
                "realm=\"testrealm@host.com\"", "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"",
                "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
            ])
        let value = try challenge.authorization(
            user: "Mufasa", password: "CircleOfLife", for: DigestRequest(method: "GET", uri: "/dir/index.html"),
            cnonce: "0a4f113b", count: 1, hash: DigestStage.hash)
        #expect(try DigestCredentials(value).response == "1949323746fe6a43ef61f9606e7febea")
        #expect(!value.contains("nc=") && !value.contains("cnonce"))
    }

    @Test func `is answered with the strongest of each realm`() throws {
        let other = "Digest realm=\"other\", nonce=\"n\", Digest realm=\"other\", nonce=\"m\", algorithm=MD5"
        let chosen = DigestChallenge.all(in: Self.offered + ", Basic realm=\"x\", " + other).strongest
        #expect(chosen.map(\.realm) == ["http-auth@example.org", "other"])
        #expect(chosen.map(\.algorithm) == [.sha256, .md5])
        #expect(chosen.last?.nonce == "n")
    }

    /// RFC 3261 §22.4 and RFC 2617 §3.2.2.3: the body's hash stands in the second half.
    @Test func `covers the body where nothing less is asked for`() throws {
        let challenge = DigestChallenge(realm: "r", nonce: "n", algorithm: .md5, qops: [.authInt])
        func response(_ body: String) throws -> String {
            let request = DigestRequest(method: "INVITE", uri: "sip:a@b.example", body: Array(body.utf8))
            return try DigestCredentials(
                challenge.authorization(
                    user: "u", password: "p", for: request, cnonce: "c", count: 0xAB, hash: DigestStage.hash)
            ).response
        }
        #expect(try response("v=0") == "237518328e80a79e681097ebcd3b5c32")
        #expect(try response("v=1") != response("v=0"))
    }
}
