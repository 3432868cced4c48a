/// What digest algorithms hash with.
public enum DigestFunction: String, Sendable, Hashable, CaseIterable {
    case md5 = "MD5"
    case sha256 = "SHA-256"
    /// FIPS 180-4's SHA-512/256, which is no truncated SHA-512.
    case sha512256 = "SHA-512-256"

    /// Hexadecimal digits of a hash.
    var digits: Int { self == .md5 ? 32 : 64 }
}

/// Gives the octets of a hash. Who puts the gateway together gives it, for the library that hashes is another
/// adapter's.
public typealias DigestHash = @Sendable (DigestFunction, [UInt8]) throws(DigestFailure) -> [UInt8]
