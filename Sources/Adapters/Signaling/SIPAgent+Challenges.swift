internal import CSofia
internal import Telephony

/// Challenges to our requests (RFC 3261 §22).
extension SIPAgent {
    /// Has the request of the response that is being heard go out again with the credentials of `number`.
    func authenticate(_ event: sofia_event, as number: UInt64) -> Bool {
        withUnsafePointer(to: event) { sofia_authenticate($0, "\(number)") }
    }

    /// A request of ours inside the dialog is challenged: the first one, or one whose nonce the peer takes no longer.
    func hearChallenge(_ event: sofia_event, of id: LegID) {
        guard let leg = legs[id] else { return }
        if leg.credentials != nil, authenticate(event, as: id.raw) { return }
        sofia_leave_challenge(leg.handle)
    }

    func credentials(of number: UInt64) -> SIPCredentials? {
        outside[number]?.credentials ?? legs[LegID(number)]?.credentials
    }

    /// 0 for a challenge that cannot be answered; the stronger, the higher.
    func strength(of challenge: sofia_challenge) -> Int {
        guard let known = Self.parsed(challenge) else { return 0 }
        return 1 + (DigestAlgorithm.allCases.sorted().firstIndex(of: known.algorithm) ?? 0)
    }

    /// The value of the header that answers; nil where there are no credentials for it.
    func answer(to challenge: sofia_challenge) -> String? {
        guard let known = Self.parsed(challenge), let number = UInt64(SofiaText.string(challenge.credentials)),
            let credentials = credentials(of: number), let hash = configuration.digestHash
        else { return nil }
        let body = UnsafeRawBufferPointer(start: challenge.body, count: challenge.body_length)
        let request = DigestRequest(
            method: SofiaText.string(challenge.method), uri: SofiaText.string(challenge.uri), body: Array(body))
        let cnonce = String(UInt64.random(in: .min ... .max), radix: 16)
        do throws(DigestFailure) {
            return try known.authorization(
                user: credentials.user, password: credentials.password, for: request, cnonce: cnonce,
                count: challenge.count, hash: hash)
        } catch {
            // The request then ends with its refusal, which is what the peer would say to a wrong answer.
            return nil
        }
    }

    private static func parsed(_ challenge: sofia_challenge) -> DigestChallenge? {
        var parameters: [String] = []
        for line in SofiaText.string(challenge.parameters).split(separator: "\n") {
            let name = line.prefix { $0 != "=" } + "="
            parameters.removeAll { $0.hasPrefix(name) }
            parameters.append(String(line))
        }
        do throws(DigestFailure) { return try DigestChallenge(scheme: "Digest", parameters: parameters) } catch {
            return nil
        }
    }
}
