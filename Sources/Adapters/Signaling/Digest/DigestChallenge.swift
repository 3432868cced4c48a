/// A challenge by digest: what a `WWW-Authenticate` or `Proxy-Authenticate` header asks for (RFC 7616 §3.3).
public struct DigestChallenge: Sendable, Hashable {
    public var realm: String
    public var nonce: String
    public var opaque: String?
    /// Nil is MD5, and the answer then names none either, for those who know no other.
    public var statedAlgorithm: DigestAlgorithm?
    /// Those of the offered that we know; empty for who asks by RFC 2069, without any.
    public var qops: Set<DigestQop>
    /// The password was right, the nonce too old: to be answered at once, without asking anybody.
    public var isStale: Bool
    /// The user's name is to be hashed too.
    public var hashesUser: Bool

    public var algorithm: DigestAlgorithm { statedAlgorithm ?? .md5 }

    public init(
        realm: String, nonce: String, opaque: String? = nil, algorithm: DigestAlgorithm? = nil,
        qops: Set<DigestQop> = [.auth], isStale: Bool = false, hashesUser: Bool = false
    ) {
        self.realm = realm
        self.nonce = nonce
        self.opaque = opaque
        statedAlgorithm = algorithm
        self.qops = qops
        self.isStale = isStale
        self.hashesUser = hashesUser
    }

    /// From its parts, as a SIP library gives them: the scheme, and one text a parameter, `realm="helpdesk.example"`,
    /// quoted or not.
    public init(scheme: String, parameters: [String]) throws(DigestFailure) {
        guard scheme.lowercased() == "digest" else { throw .otherScheme(scheme) }
        let parameters = try DigestParameters(parameters)
        realm = try parameters.required("realm")
        nonce = try parameters.required("nonce")
        opaque = parameters["opaque"]
        isStale = parameters.isTrue("stale")
        hashesUser = parameters.isTrue("userhash")
        statedAlgorithm = nil
        if let name = parameters["algorithm"] {
            guard let known = DigestAlgorithm(name: name) else { throw .unknownAlgorithm(name) }
            statedAlgorithm = known
        }
        let list = parameters["qop"] ?? ""
        let offered = list.split { $0 == "," || $0 == " " }
        qops = Set(offered.compactMap(DigestQop.init(name:)))
        guard offered.isEmpty || !qops.isEmpty else { throw .unknownQop(list) }
    }

    /// Those challenges of a header's value that we can answer; there may be several, and of schemes we do not know.
    public static func all(in value: String) -> [DigestChallenge] {
        guard let schemes = try? DigestParameters.schemes(in: value) else { return [] }
        return schemes.prefix(16).compactMap { try? DigestChallenge(scheme: $0.scheme, parameters: $0.parameters) }
    }

    /// The value of a header that asks for this.
    public func text() throws(DigestFailure) -> String {
        var parts = [
            try DigestParameters.quoted("realm", realm), try DigestParameters.quoted("nonce", nonce),
        ]
        if let opaque { parts.append(try DigestParameters.quoted("opaque", opaque)) }
        if let statedAlgorithm { parts.append("algorithm=\(statedAlgorithm)") }
        let offered = DigestQop.allCases.filter(qops.contains).map(\.rawValue).joined(separator: ",")
        if !offered.isEmpty { parts.append("qop=\"\(offered)\"") }
        if isStale { parts.append("stale=true") }
        if hashesUser { parts.append("userhash=true") }
        return "Digest " + parts.joined(separator: ", ")
    }
}

extension Sequence<DigestChallenge> {
    /// Of each realm the challenge with the strongest algorithm, in the order the realms came in; of equals the first.
    public var strongest: [DigestChallenge] {
        reduce(into: []) { chosen, challenge in
            guard let index = chosen.firstIndex(where: { $0.realm == challenge.realm }) else {
                return chosen.append(challenge)
            }
            if challenge.algorithm > chosen[index].algorithm { chosen[index] = challenge }
        }
    }
}
