import CCrypto
import Foundation

/// A hash of a PIN with everything needed to compare it (RFC 7914): `scrypt$N$r$p$salt$hash`, the last two in base64.
struct PINHash: Equatable {
    /// What one hash costs: memory of 128 · N · r octets, time in proportion to N · r · p.
    struct Cost: Equatable {
        var n: UInt64
        var r: UInt64
        var p: UInt64

        /// 16 MB and about 50 ms.
        static let standard = Cost(n: 1 << 14, r: 8, p: 1)
        /// What is stored may ask for no more than this.
        static let highest = Cost(n: 1 << 17, r: 16, p: 4)

        var isAllowed: Bool {
            n >= 2 && n <= Self.highest.n && n.nonzeroBitCount == 1 && (1...Self.highest.r).contains(r)
                && (1...Self.highest.p).contains(p)
        }
    }

    static let saltLength = 16
    static let keyLength = 32
    /// More memory than `Cost.highest` needs.
    private static let memoryLimit: UInt64 = 512 << 20

    let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    init(of pin: String, salt: [UInt8], cost: Cost = .standard) throws(SecretsFailure) {
        self.cost = cost
        self.salt = salt
        key = try Self.derive(pin, salt, cost, length: Self.keyLength)
    }

    private init(cost: Cost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Nil for text that is no such hash.
    init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let n = UInt64(parts[1]), let r = UInt64(parts[2]),
            let p = UInt64(parts[3]), let salt = Data(base64Encoded: String(parts[4])),
            let key = Data(base64Encoded: String(parts[5])), key.count == Self.keyLength
        else { return nil }
        let cost = Cost(n: n, r: r, p: p)
        guard cost.isAllowed else { return nil }
        self.init(cost: cost, salt: Array(salt), key: Array(key))
    }

    /// For comparisons that must come out false, and take as long as others.
    static let nobody = PINHash(
        cost: .standard, salt: [UInt8](repeating: 0x5a, count: saltLength),
        key: [UInt8](repeating: 0, count: keyLength))

    var text: String {
        "scrypt$\(cost.n)$\(cost.r)$\(cost.p)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }

    /// Compares in a time that does not tell how much was right.
    func isOf(_ pin: String) throws(SecretsFailure) -> Bool {
        let other = try Self.derive(pin, salt, cost, length: key.count)
        return CRYPTO_memcmp(other, key, key.count) == 0
    }

    private static func derive(
        _ pin: String, _ salt: [UInt8], _ cost: Cost, length: Int
    ) throws(SecretsFailure) -> [UInt8] {
        var key = [UInt8](repeating: 0, count: length)
        let text = Array(pin.utf8).map(CChar.init(bitPattern:))
        let done = EVP_PBE_scrypt(
            text, text.count, salt, salt.count, cost.n, cost.r, cost.p, memoryLimit, &key, key.count)
        guard done == 1 else { throw .cannotHash }
        return key
    }
}
