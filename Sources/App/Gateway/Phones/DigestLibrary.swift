internal import Secrets
internal import Signaling

/// What digests are hashed with here.
enum DigestLibrary {
    static let hash: DigestHash = { function, octets throws(DigestFailure) in
        do throws(SecretsFailure) {
            return switch function {
            case .md5: try Digest.md5(octets)
            case .sha256: try Digest.sha256(octets)
            case .sha512256: try Digest.sha512256(octets)
            }
        } catch { throw .cannotHash }
    }
}
