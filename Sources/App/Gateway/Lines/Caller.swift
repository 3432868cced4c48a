internal import Dialplan
internal import Peers
internal import Signaling
internal import Telephony

/// Who calls and what was dialled, as far as whoever brings the call is trusted.
struct Caller: Sendable {
    /// Empty where it is withheld or unknown.
    let number: String
    let dialled: String
    let source: String
    let isTrusted: Bool

    init(of invite: IncomingInvite, trunk: KeptTrunk?, trusted: [AddressBlock]) {
        source = invite.source.address
        guard let trunk = trunk?.trunk else {
            let isTrusted = trusted.contains { $0.contains(invite.source.address) }
            let party = isTrusted ? invite.asserted ?? invite.from : invite.from
            number = party.user.lowercased() == "anonymous" ? "" : party.user
            dialled = invite.target.user
            self.isTrusted = isTrusted
            return
        }
        let headers = Dictionary(invite.identity.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
        let identity = CallerIdentity(
            IdentityHeaders(target: invite.target, headers), trust: trunk.identity, dialled: trunk.dialled,
            plan: NumberingPlan(of: trunk.country))
        number = identity.number?.text ?? ""
        dialled = identity.dialled?.text ?? invite.target.user
        isTrusted = trunk.identity != .none
    }

    func offer(to edition: Edition) -> CallOffer {
        CallOffer(
            caller: number, dialled: dialled, source: source, isTrusted: isTrusted, helpdesk: edition.dialplan.helpdesk,
            dialplan: edition.dialplan.name, edition: edition.id)
    }
}
