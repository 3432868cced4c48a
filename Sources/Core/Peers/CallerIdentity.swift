/// Who calls, as far as the peer that brings the call is trusted and the caller does not withhold it.
public struct CallerIdentity: Hashable, Sendable {
    /// Nil where it is withheld, or where nobody who is trusted says it.
    public var number: PhoneNumber?
    public var display: String?
    /// The caller asked for privacy: neither number nor display are given.
    public var isWithheld = false
    /// Who was called last before the call was sent on to us.
    public var divertedFrom: PhoneNumber?
    public var dialled: PhoneNumber?

    public init(_ headers: IdentityHeaders, trust: IdentityTrust, dialled: DialledHeader, plan: NumberingPlan) {
        let privacy = CallPrivacy(headers.privacy)
        let from = SIPNameAddress(headers.from)
        self.dialled = Self.dialled(headers, by: dialled, plan)
        let parties = trust == .asserted ? Self.parties(in: headers) : []
        isWithheld = Self.isWithheld(privacy, from: from, parties)
        guard trust != .none else { return }
        if !privacy.hidesHistory { divertedFrom = Self.diverted(headers).flatMap { Self.number(of: $0, plan) } }
        if isWithheld { return }
        let asserted = trust == .asserted ? headers.asserted.flatMap(SIPNameAddress.list) : []
        let screened = parties.filter { $0.parameters["screen"] != "no" }
        let sources = [asserted, screened, from.map { [$0] } ?? []]
        guard let trusted = sources.first(where: { !$0.isEmpty }) else { return }
        let numbers = trusted.compactMap { Self.number(of: $0, plan) }
        number = numbers.first { $0.e164 != nil } ?? numbers.first
        let isNameHidden = parties.contains { $0.parameters["privacy"] == "name" }
        if !isNameHidden { display = trusted.lazy.compactMap(\.display).first }
    }

    /// Names that stand for a number that is withheld, and those for one that nobody knows.
    private static let withheld: Set = ["anonymous", "restricted", "private", "withheld", "anónimo", "privado"]
    private static let unknown: Set = ["unknown", "unavailable", "desconocido"]

    private static func isWithheld(
        _ privacy: CallPrivacy, from: SIPNameAddress?, _ parties: [SIPNameAddress]
    ) -> Bool {
        if privacy.hidesCaller { return true }
        if privacy.isNone { return false }
        if parties.contains(where: { ["full", "uri"].contains($0.parameters["privacy"]) }) { return true }
        guard let from else { return false }
        return from.uri.host == "anonymous.invalid" || withheld.contains(from.uri.user.lowercased())
    }

    private static func number(of address: SIPNameAddress, _ plan: NumberingPlan) -> PhoneNumber? {
        let name = address.uri.user.lowercased()
        if name.isEmpty || withheld.contains(name) || unknown.contains(name) { return nil }
        return plan.read(address.uri.subscriber)
    }

    /// The Remote-Party-IDs that speak of the caller.
    private static func parties(in headers: IdentityHeaders) -> [SIPNameAddress] {
        headers.remoteParty.flatMap(SIPNameAddress.list).filter { ($0.parameters["party"] ?? "calling") == "calling" }
    }

    private static func dialled(
        _ headers: IdentityHeaders, by header: DialledHeader, _ plan: NumberingPlan
    ) -> PhoneNumber? {
        let to = SIPNameAddress(headers.to)?.uri.subscriber
        let dialled = header == .request ? headers.target.user : to ?? ""
        return dialled.isEmpty ? nil : plan.read(dialled)
    }

    private static func diverted(_ headers: IdentityHeaders) -> SIPNameAddress? {
        let diversions = headers.diversion.flatMap(SIPNameAddress.list)
        if let last = diversions.first {
            let isHidden = ["full", "uri"].contains(last.parameters["privacy"])
            return isHidden ? nil : last
        }
        return CallHistory(headers.history).lastDiverter
    }
}
