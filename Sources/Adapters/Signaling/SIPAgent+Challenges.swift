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

    func strength(of challenge: sofia_challenge) -> Int { 0 }

    func answer(to challenge: sofia_challenge) -> String? { nil }
}
