public import Telephony

/// Who may come in: challenges strangers and checks what they answer (RFC 3261 §22, RFC 8760).
///
/// Nonces are not remembered before they are answered rightly, so that strangers cost no memory.
public struct DigestRealm: Sendable {
    public let name: String
    private let algorithms: [DigestAlgorithm]
    private let nonceLife: Duration
    private let nonces: DigestNonce
    private var uses: DigestUses
    private var serial: UInt64 = 0
    private let nobody: DigestSecret
    private let hash: DigestHash

    /// - Parameters:
    ///   - name: what telephones are told, and what passwords are hashed with.
    ///   - key: 32 octets that nobody can guess, made at each start.
    ///   - algorithms: what is offered, in that order, each in a challenge of its own.
    ///   - mostNonces: how many that were answered are remembered; when there are more, some are to be renewed early.
    public init(
        name: String, key: [UInt8], algorithms: [DigestAlgorithm] = [.sha256, .md5],
        nonceLife: Duration = .seconds(300), mostNonces: Int = 4_096, hash: @escaping DigestHash
    ) throws(DigestFailure) {
        precondition(!key.isEmpty && !algorithms.isEmpty && mostNonces >= 8, "a realm with a key and something to ask")
        self.name = name
        self.algorithms = algorithms
        self.nonceLife = nonceLife
        self.hash = hash
        nonces = DigestNonce(key: key, hash: hash)
        uses = DigestUses(most: mostNonces)
        let unguessable = try nonces.make(serial: 0, source: "nobody", at: Timestamp(nanoseconds: 0))
        nobody = try DigestSecret(user: "", realm: name, password: unguessable, hash: hash)
    }

    /// How many nonces are remembered.
    var remembered: Int { uses.count }

    /// What to ask of who has not answered, or answered wrongly: one header each, in this order.
    /// - Parameters:
    ///   - source: whose answer alone will be good: an address, say, without its port.
    ///   - isStale: after a verdict of `renew`.
    public mutating func challenges(
        for source: String, at now: Timestamp, isStale: Bool = false
    ) throws(DigestFailure) -> [DigestChallenge] {
        serial += 1
        let nonce = try nonces.make(serial: serial, source: source, at: now)
        return algorithms.map { DigestChallenge(realm: name, nonce: nonce, algorithm: $0, isStale: isStale) }
    }

    /// Whether an answer lets `request` in. Takes as much work for a user who does not exist, whose `secret` is nil.
    public mutating func check(
        _ credentials: DigestCredentials, for request: DigestRequest, from source: String, secret: DigestSecret?,
        at now: Timestamp
    ) throws(DigestFailure) -> DigestVerdict {
        guard credentials.realm == name else { return .refused(.otherRealm) }
        guard algorithms.contains(credentials.algorithm), credentials.qop != .authInt else {
            return .refused(.notOffered)
        }
        let isKnown = secret?[credentials.algorithm.function] != nil
        let isRight = try credentials.isRight(
            secret: isKnown ? secret ?? nobody : nobody, for: request, hash: hash)
        guard isKnown else { return .refused(.unknownUser) }
        guard isRight else { return .refused(.wrongPassword) }
        guard request.isMeant(by: credentials.uri) else { return .refused(.otherURI) }
        guard let made = try nonces.time(of: credentials.nonce, source: source) else { return .renew }
        let oldest = now + (.zero - nonceLife)
        guard made >= oldest, made <= now + Self.clockSlack else { return .renew }
        let isFirst = uses.isFirst(of: credentials.nonce, made: made, count: credentials.number, oldest: oldest)
        return isFirst ? .accepted : .renew
    }

    /// How far the clock may have been set back.
    private static let clockSlack: Duration = .seconds(60)
}
