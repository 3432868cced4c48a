/// The answer to a challenge: what an `Authorization` or `Proxy-Authorization` header says (RFC 7616 §3.4).
public struct DigestCredentials: Sendable, Hashable {
    /// In hexadecimal, `H(user:realm)`, where it `isUserHashed`.
    public var user: String
    public var realm: String
    public var nonce: String
    public var uri: String
    /// In hexadecimal.
    public var response = ""
    public var statedAlgorithm: DigestAlgorithm?
    public var opaque: String?
    public var qop: DigestQop?
    public var cnonce: String?
    /// How often the nonce was answered, in hexadecimal, as it was sent.
    public var count: String?
    public var isUserHashed = false

    public var algorithm: DigestAlgorithm { statedAlgorithm ?? .md5 }

    init(user: String, realm: String, nonce: String, uri: String) {
        self.user = user
        self.realm = realm
        self.nonce = nonce
        self.uri = uri
    }

    /// From its parts, as a SIP library gives them: the scheme, and one text a parameter.
    public init(scheme: String, parameters: [String]) throws(DigestFailure) {
        guard scheme.lowercased() == "digest" else { throw .otherScheme(scheme) }
        let parameters = try DigestParameters(parameters)
        user = try Self.user(of: parameters)
        realm = try parameters.required("realm")
        nonce = try parameters.required("nonce")
        uri = try parameters.required("uri")
        response = try parameters.required("response").lowercased()
        opaque = parameters["opaque"]
        cnonce = parameters["cnonce"]
        count = parameters["nc"]
        isUserHashed = parameters.isTrue("userhash")
        if let name = parameters["algorithm"] {
            guard let known = DigestAlgorithm(name: name) else { throw .unknownAlgorithm(name) }
            statedAlgorithm = known
        }
        if let name = parameters["qop"] {
            guard let known = DigestQop(name: name) else { throw .unknownQop(name) }
            qop = known
            guard cnonce != nil else { throw .missing(parameter: "cnonce") }
            guard let count, UInt32(count, radix: 16) != nil, count.first != "+" else {
                throw .missing(parameter: "nc")
            }
        }
        guard response.utf8.count == algorithm.function.digits, response.utf8.allSatisfy(Self.isHexDigit) else {
            throw .malformed("response")
        }
    }

    /// From a header's value that holds one answer.
    public init(_ value: String) throws(DigestFailure) {
        let schemes = try DigestParameters.schemes(in: value)
        guard let only = schemes.first, schemes.count == 1 else { throw .malformed(String(value.prefix(60))) }
        try self.init(scheme: only.scheme, parameters: only.parameters)
    }

    /// `username*` carries what a quoted string may not: `UTF-8''J%C3%A4s` (RFC 8187).
    private static func user(of parameters: DigestParameters) throws(DigestFailure) -> String {
        guard let extended = parameters["username*"] else { return try parameters.required("username") }
        guard parameters["username"] == nil else { throw .repeated(parameter: "username") }
        let parts = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { throw .malformed("username*") }
        return SIPText.unescaped(String(parts[2]))
    }

    private static func isHexDigit(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }

    /// How often the nonce was answered; nil where no quality of protection was asked for.
    var number: UInt32? { qop == nil ? nil : count.flatMap { UInt32($0, radix: 16) } }

    /// The value of a header that says this.
    public func text() throws(DigestFailure) -> String {
        var parts = [
            try DigestParameters.quoted("username", user), try DigestParameters.quoted("realm", realm),
            try DigestParameters.quoted("nonce", nonce), try DigestParameters.quoted("uri", uri),
            try DigestParameters.quoted("response", response),
        ]
        if let statedAlgorithm { parts.append("algorithm=\(statedAlgorithm)") }
        if let cnonce { parts.append(try DigestParameters.quoted("cnonce", cnonce)) }
        if let opaque { parts.append(try DigestParameters.quoted("opaque", opaque)) }
        if let qop { parts.append("qop=\(qop.rawValue)") }
        if let count { parts.append("nc=\(count)") }
        if isUserHashed { parts.append("userhash=true") }
        return "Digest " + parts.joined(separator: ", ")
    }

    /// Whether this answers a challenge for `request` with the right password. The URI it names is covered; whether it
    /// is the request's own is told apart by `DigestRealm`. Compares in a time that does not tell how much was right.
    public func isRight(
        secret: DigestSecret, for request: DigestRequest, hash: @escaping DigestHash
    ) throws(DigestFailure) -> Bool {
        guard let ha1 = secret[algorithm.function] else { return false }
        let math = DigestMath(function: algorithm.function, hash: hash)
        let expected = try math.response(self, ha1: ha1, method: request.method, body: request.body)
        return Self.areSame(Array(expected.utf8), Array(response.utf8))
    }

    static func areSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count == b.count && zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
