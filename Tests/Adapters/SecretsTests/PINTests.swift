import Aside
import Testing

@testable import Secrets

@Suite(.oneAtATime) struct `keeping PINs` {
    let hasher = PINHasher()

    @Test func `a PIN is told from its neighbours, and hashed differently each time`() async throws {
        let first = try await hasher.hash("4071")
        let second = try await hasher.hash("4071")
        #expect(first != second)
        #expect(first.hasPrefix("scrypt$16384$8$1$"))
        #expect(!first.contains("4071$") && !first.contains("$4071"))
        #expect(try await hasher.isPIN("4071", hashedAs: first))
        #expect(try await hasher.isPIN("4071", hashedAs: second))
        for other in ["4072", "407", "40711", "", "1704"] {
            #expect(try await !hasher.isPIN(other, hashedAs: first))
        }
    }

    /// RFC 7914 §12, the second and the third vector, their first 32 octets.
    @Test func `scrypt is the scrypt of RFC 7914`() throws {
        let nacl = try PINHash(of: "password", salt: Array("NaCl".utf8), cost: .init(n: 1024, r: 8, p: 16))
        #expect(Self.hex(nacl.key) == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162")
        let chloride = try PINHash(
            of: "pleaseletmein", salt: Array("SodiumChloride".utf8), cost: .init(n: 16384, r: 8, p: 1))
        #expect(Self.hex(chloride.key) == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
    }

    @Test(arguments: [
        nil, "", "scrypt", "scrypt$16384$8$1$$", "scrypt$3$8$1$AAAA$AAAA", "scrypt$16384$8$1$AAAA$not base64",
        "scrypt$1073741824$8$1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "4071",
    ])
    func `nobody's hash and what is no hash are wrong for every PIN`(_ text: String?) async throws {
        #expect(try await !hasher.isPIN("4071", hashedAs: text))
        #expect(try await !hasher.isPIN("", hashedAs: text))
    }

    @Test func `who does not exist takes as long as who does`() async throws {
        let hash = try await hasher.hash("4071")
        let clock = ContinuousClock()
        var known = Duration.seconds(60)
        var unknown = Duration.seconds(60)
        var areAlike: Bool { unknown > known / 2 && known > unknown / 2 }
        // In turn, and the quickest of each: whatever else the machine does slows both, and on a busy one only many
        // rounds show how quick each can be.
        for round in 0..<100 where round < 8 || !areAlike {
            known = min(known, try await clock.measure { _ = try await hasher.isPIN("1704", hashedAs: hash) })
            unknown = min(unknown, try await clock.measure { _ = try await hasher.isPIN("1704", hashedAs: nil) })
        }
        #expect(areAlike, "\(known) and \(unknown)")
    }

    @Test func `a burst of comparisons comes to its end`() async throws {
        let hash = try await hasher.hash("4071")
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for attempt in 0..<20 {
                group.addTask { [hasher] in
                    try await hasher.isPIN(attempt.isMultiple(of: 2) ? "4071" : "1704", hashedAs: hash)
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 10)
    }

    @Test func `random PINs have their length, all digits, and are never the easy ones`() throws {
        var seen: Set<Character> = []
        for length in Randomness.pinLengths {
            for _ in 0..<200 {
                let pin = try Randomness.pin(length: length)
                #expect(pin.count == length && pin.allSatisfy { $0.isASCII && $0.isWholeNumber })
                #expect(!Randomness.isEasy(pin.compactMap { $0.wholeNumberValue.map(UInt8.init) }))
                seen.formUnion(pin)
            }
        }
        #expect(seen.count == 10)
        #expect(
            Randomness.isEasy([7, 7, 7, 7]) && Randomness.isEasy([1, 2, 3, 4]) && Randomness.isEasy([9, 8, 7, 6]))
        #expect(!Randomness.isEasy([1, 2, 3, 5]))
    }

    /// FIPS 180-4's own example.
    @Test func `SHA-256 is SHA-256`() throws {
        #expect(
            try Digest.sha256Hex(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            try Digest.sha256Hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    /// FIPS 180-4's own example for SHA-512/256, RFC 1321's for MD5.
    @Test func `the hashes of digest authentication are what they are called`() throws {
        let abc = Array("abc".utf8)
        #expect(
            try Self.hex(Digest.sha512256(abc)) == "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23")
        #expect(
            try Self.hex(Digest.sha256(abc)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try Self.hex(Digest.md5(abc)) == "900150983cd24fb0d6963f7d28e17f72")
        #expect(try Self.hex(Digest.md5([])) == "d41d8cd98f00b204e9800998ecf8427e")
    }

    private static func hex(_ octets: [UInt8]) -> String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
