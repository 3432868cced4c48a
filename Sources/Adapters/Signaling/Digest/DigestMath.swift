/// The formulas of RFC 7616 §3.4; hashes are lower-case hexadecimal.
struct DigestMath {
    let function: DigestFunction
    let hash: DigestHash

    func hex(_ octets: [UInt8]) throws(DigestFailure) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let hashed = try hash(function, octets)
        return String(decoding: hashed.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    func hex(_ parts: [String]) throws(DigestFailure) -> String {
        try hex(Array(parts.joined(separator: ":").utf8))
    }

    /// The response that `credentials` should hold, from `H(user:realm:password)`.
    func response(
        _ credentials: DigestCredentials, ha1: String, method: String, body: [UInt8]
    ) throws(DigestFailure) -> String {
        var ha1 = ha1
        if credentials.algorithm.isSession {
            ha1 = try hex([ha1, credentials.nonce, credentials.cnonce ?? ""])
        }
        switch credentials.qop {
        case nil:
            return try hex([ha1, credentials.nonce, try hex([method, credentials.uri])])
        case .auth:
            return try hex([ha1] + covered(credentials) + [try hex([method, credentials.uri])])
        case .authInt:
            return try hex([ha1] + covered(credentials) + [try hex([method, credentials.uri, try hex(body)])])
        }
    }

    private func covered(_ credentials: DigestCredentials) -> [String] {
        [credentials.nonce, credentials.count ?? "", credentials.cnonce ?? "", credentials.qop?.rawValue ?? ""]
    }
}
