import CCrypto

/// Fingerprints of octets.
public enum Digest {
    /// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
    public static func sha256Hex(_ octets: [UInt8]) throws(SecretsFailure) -> String {
        try sha256(octets).map { octet in (octet < 16 ? "0" : "") + String(octet, radix: 16) }.joined()
    }

    /// SHA-256 (FIPS 180-4): 32 octets.
    public static func sha256(_ octets: [UInt8]) throws(SecretsFailure) -> [UInt8] { try hash(octets, EVP_sha256()) }

    /// SHA-512/256 (FIPS 180-4), which is no truncated SHA-512: 32 octets.
    public static func sha512256(_ octets: [UInt8]) throws(SecretsFailure) -> [UInt8] {
        try hash(octets, EVP_sha512_256())
    }

    /// MD5 (RFC 1321): 16 octets, only for those who know no better.
    public static func md5(_ octets: [UInt8]) throws(SecretsFailure) -> [UInt8] { try hash(octets, EVP_md5()) }

    private static func hash(_ octets: [UInt8], _ kind: OpaquePointer?) throws(SecretsFailure) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard EVP_Digest(octets, octets.count, &digest, &length, kind, nil) == 1 else { throw .cannotHash }
        return Array(digest.prefix(Int(length)))
    }
}
