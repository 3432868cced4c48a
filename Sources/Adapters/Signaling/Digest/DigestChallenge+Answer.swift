extension DigestChallenge {
    /// The value of the `Authorization` or `Proxy-Authorization` header that answers this challenge.
    ///
    /// - Parameters:
    ///   - cnonce: text of our own that nobody can guess; 16 octets in hexadecimal, say.
    ///   - count: how often this nonce is answered, from 1, each time one more.
    public func authorization(
        user: String, password: String, for request: DigestRequest, cnonce: String, count: UInt32,
        hash: @escaping DigestHash
    ) throws(DigestFailure) -> String {
        let secret = try DigestSecret(
            user: user, realm: realm, password: password, functions: [algorithm.function], hash: hash)
        return try credentials(user: user, secret: secret, for: request, cnonce: cnonce, count: count, hash: hash)
            .text()
    }

    /// The same from what is kept in place of a password. Where there is a choice the body is not covered: what stands
    /// between us and the server may write other addresses into it.
    ///
    /// - Throws: `unknownAlgorithm` when the secret was not hashed by the function that is asked for.
    public func credentials(
        user: String, secret: DigestSecret, for request: DigestRequest, cnonce: String, count: UInt32,
        hash: @escaping DigestHash
    ) throws(DigestFailure) -> DigestCredentials {
        guard let ha1 = secret[algorithm.function] else { throw .unknownAlgorithm(algorithm.rawValue) }
        let math = DigestMath(function: algorithm.function, hash: hash)
        let qop: DigestQop? = qops.contains(.auth) ? .auth : qops.first
        let digits = String(count, radix: 16)
        var credentials = DigestCredentials(
            user: hashesUser ? try math.hex([user, realm]) : user, realm: realm, nonce: nonce, uri: request.uri)
        credentials.statedAlgorithm = statedAlgorithm
        credentials.opaque = opaque
        credentials.isUserHashed = hashesUser
        credentials.qop = qop
        credentials.cnonce = qop != nil || algorithm.isSession ? cnonce : nil
        credentials.count = qop != nil ? String(repeating: "0", count: 8 - digits.count) + digits : nil
        credentials.response = try math.response(credentials, ha1: ha1, method: request.method, body: request.body)
        return credentials
    }
}
