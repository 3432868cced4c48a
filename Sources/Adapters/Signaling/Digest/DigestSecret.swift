/// What is kept in place of a password: `H(user:realm:password)` by each function that may be asked for.
///
/// Who has it can answer challenges of that realm, so it is kept as safe as a password.
public struct DigestSecret: Sendable, Hashable, CustomStringConvertible {
    private var hashes: [DigestFunction: String]

    public init(
        user: String, realm: String, password: String,
        functions: [DigestFunction] = DigestFunction.allCases, hash: @escaping DigestHash
    ) throws(DigestFailure) {
        hashes = [:]
        for function in functions {
            hashes[function] = try DigestMath(function: function, hash: hash).hex([user, realm, password])
        }
    }

    init(hashes: [DigestFunction: String]) { self.hashes = hashes }

    /// From `text`; nil for anything else.
    public init?(text: String) {
        hashes = [:]
        for part in text.split(separator: " ") {
            let halves = part.split(separator: ":", omittingEmptySubsequences: false)
            guard halves.count == 2, let function = DigestFunction(rawValue: String(halves[0])),
                halves[1].utf8.count == function.digits, halves[1].allSatisfy(\.isHexDigit)
            else { return nil }
            hashes[function] = halves[1].lowercased()
        }
        if hashes.isEmpty { return nil }
    }

    /// To be stored: `MD5:… SHA-256:…`, in hexadecimal.
    public var text: String {
        DigestFunction.allCases.compactMap { function in hashes[function].map { "\(function.rawValue):\($0)" } }
            .joined(separator: " ")
    }

    /// Says nothing, so that no log has it.
    public var description: String { "DigestSecret" }

    subscript(function: DigestFunction) -> String? { hashes[function] }
}
