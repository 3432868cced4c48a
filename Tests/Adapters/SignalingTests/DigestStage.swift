import Aside
import Secrets
import Signaling

/// What the tests of digest authentication share: libcrypto's hashes, and random text of the kinds that hurt.
enum DigestStage {
    static let hash: DigestHash = { function, octets throws(DigestFailure) in
        do throws(SecretsFailure) {
            return switch function {
            case .md5: try Secrets.Digest.md5(octets)
            case .sha256: try Secrets.Digest.sha256(octets)
            case .sha512256: try Secrets.Digest.sha512256(octets)
            }
        } catch {
            throw .cannotHash
        }
    }

    private static let pieces = [
        "a", "Z", "7", " ", ",", "=", "\"", "\\", ":", ";", "@", "é", "ñ", "漢", "%41", "'", "Digest ", "realm=", "qop",
        "\\\"", "\t", "/", "+", "|",
    ]

    /// Text that may stand in a quoted string, commas and quotes among it.
    static func text(_ random: inout Seeded, most: Int = 12) -> String {
        let printable = pieces.filter { $0 != "\t" }
        return (0..<Int.random(in: 0...most, using: &random)).map { _ in
            printable[Int.random(in: 0..<printable.count, using: &random)]
        }.joined()
    }

    static func challenge(_ random: inout Seeded) -> DigestChallenge {
        DigestChallenge(
            realm: text(&random), nonce: text(&random), opaque: Bool.random(using: &random) ? text(&random) : nil,
            algorithm: DigestAlgorithm.allCases.randomElement(using: &random).flatMap {
                Bool.random(using: &random) ? $0 : nil
            }, qops: Set(DigestQop.allCases.filter { _ in Bool.random(using: &random) }),
            isStale: Bool.random(using: &random), hashesUser: Bool.random(using: &random))
    }

    static func request(_ random: inout Seeded) -> DigestRequest {
        DigestRequest(
            method: ["REGISTER", "INVITE", "BYE"].randomElement(using: &random) ?? "INVITE",
            uri: "sip:\(text(&random))@helpdesk.example", body: Array(text(&random).utf8))
    }
}
