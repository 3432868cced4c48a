internal import Telephony

/// A nonce that needs no remembering: it says when it was made, and nobody without the key can make another.
struct DigestNonce {
    private static let macLength = 16
    private static let blockLength = 64

    let key: [UInt8]
    let hash: DigestHash

    /// 64 hexadecimal digits: the time, what tells it from others of that time, and a keyed hash of both and of the
    /// source that it is good for.
    func make(serial: UInt64, source: String, at now: Timestamp) throws(DigestFailure) -> String {
        let salt = try keyed(Array("serial:\(serial)".utf8)).prefix(8)
        let stem = Self.octets(UInt64(bitPattern: now.nanoseconds)) + salt
        return Self.hexadecimal(stem + (try mac(stem, source)))
    }

    /// When it was made; nil for what we did not make, or made for another source.
    func time(of text: String, source: String) throws(DigestFailure) -> Timestamp? {
        guard let octets = Self.octets(hexadecimal: text), octets.count == 16 + Self.macLength else { return nil }
        let stem = Array(octets[..<16])
        guard DigestCredentials.areSame(try mac(stem, source), Array(octets[16...])) else { return nil }
        let bits = stem[..<8].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        return Timestamp(nanoseconds: Int64(bitPattern: bits))
    }

    private func mac(_ stem: [UInt8], _ source: String) throws(DigestFailure) -> [UInt8] {
        Array(try keyed(Array("nonce:".utf8) + stem + Array(source.utf8)).prefix(Self.macLength))
    }

    /// HMAC-SHA-256 (RFC 2104).
    private func keyed(_ message: [UInt8]) throws(DigestFailure) -> [UInt8] {
        let short = key.count > Self.blockLength ? try hash(.sha256, key) : key
        let block = short + [UInt8](repeating: 0, count: Self.blockLength - short.count)
        return try hash(.sha256, block.map { $0 ^ 0x5C } + (try hash(.sha256, block.map { $0 ^ 0x36 } + message)))
    }

    private static func octets(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }

    private static func hexadecimal(_ octets: [UInt8]) -> String {
        octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func octets(hexadecimal text: String) -> [UInt8]? {
        var octets: [UInt8] = []
        var rest = text.utf8[...]
        while let high = rest.popFirst() {
            guard let low = rest.popFirst(), let upper = digit(high), let lower = digit(low) else { return nil }
            octets.append(upper << 4 | lower)
        }
        return octets
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): octet - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
