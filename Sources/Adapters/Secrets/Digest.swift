import CCrypto

/// Fingerprints of octets.
public enum Digest {
    /// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
    public static func sha256Hex(_ octets: [UInt8]) throws(SecretsFailure) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard EVP_Digest(octets, octets.count, &digest, &length, EVP_sha256(), nil) == 1 else { throw .cannotHash }
        return digest.prefix(Int(length)).map { octet in
            (octet < 16 ? "0" : "") + String(octet, radix: 16)
        }.joined()
    }
}
