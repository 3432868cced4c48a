/// How a response to a challenge is computed (RFC 7616 §3.3, RFC 8760 §2.2).
public enum DigestAlgorithm: String, Sendable, Hashable, CaseIterable, Comparable, CustomStringConvertible {
    case md5 = "MD5"
    case md5Session = "MD5-sess"
    case sha256 = "SHA-256"
    case sha256Session = "SHA-256-sess"
    case sha512256 = "SHA-512-256"
    case sha512256Session = "SHA-512-256-sess"

    /// Nil for what we do not know; the case of letters does not matter.
    public init?(name: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
            return nil
        }
        self = known
    }

    public var function: DigestFunction {
        switch self {
        case .md5, .md5Session: .md5
        case .sha256, .sha256Session: .sha256
        case .sha512256, .sha512256Session: .sha512256
        }
    }

    /// Whether the hash of the password is hashed again with the nonces.
    var isSession: Bool {
        switch self {
        case .md5Session, .sha256Session, .sha512256Session: true
        case .md5, .sha256, .sha512256: false
        }
    }

    public var description: String { rawValue }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// By strength.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
