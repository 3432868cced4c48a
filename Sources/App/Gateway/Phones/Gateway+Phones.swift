internal import CallFlow
internal import Dialplan
internal import Peers
internal import Records
internal import Secrets
internal import Signaling
internal import Telephony

/// The house's own phones: where they register and what they may call.
extension Gateway {
    static func phoneDesk(
        _ settings: GatewaySettings, _ time: any Timekeeper, _ log: Log,
        tell: @escaping @Sendable (PeerAddress, PhoneDesk.Trial) -> Void = { _, _ in }
    ) throws(StartFailure) -> PhoneDesk? {
        guard let phones = settings.phones else { return nil }
        let key: [UInt8]
        do throws(SecretsFailure) { key = try Randomness.octets(32) } catch {
            throw .other("phones cannot be asked for passwords: \(error)")
        }
        do throws(DigestFailure) {
            let file = PhoneFile(path: "\(settings.data)/phones.json")
            return try PhoneDesk(phones, file: file, key: key, time: time, log: log, tell: tell)
        } catch { throw .other("phones cannot be asked for passwords: \(error)") }
    }

    func answer(_ request: RegisterRequest) async {
        let answer = phones?.register(request) ?? PhoneAnswer(status: 405)
        await sip.answer(request.id, status: answer.status, headers: answer.headers)
    }

    func keepPhones() async {
        guard let phones else { return }
        await phones.run { [sip, settings] in await Self.probe($0, sip, settings, phones) }
    }

    private static func probe(
        _ binding: PhoneBinding, _ sip: SIPAgent, _ settings: GatewaySettings, _ phones: PhoneDesk
    ) async -> Bool {
        let realm = phones.settings.realm
        let options = OutgoingRequest(
            method: "OPTIONS", target: binding.contact, to: "sip:\(binding.account)@\(realm)",
            from: "sip:\(settings.callerName)@\(realm)", nextHop: binding.source)
        do throws(InviteError) { return try await sip.send(options).isFromPeer } catch { return false }
    }

    /// The call as it goes on; nil where it was refused, or its caller asked for a password.
    func admitPhone(_ invite: IncomingInvite) async -> IncomingInvite? {
        let source = invite.source
        guard let phones, phones.isOurs(invite.from.host) || phones.isPhone(address: source.address, port: source.port)
        else { return invite }
        switch phones.admit(invite.authorization, "INVITE", to: invite.target, from: source) {
        case .challenged(let headers)?:
            legs.disown(invite.leg)
            await sip.refuse(invite.leg, status: 401, headers: headers)
            return nil
        case .account(let account)?: return await judge(invite, of: account, at: phones)
        case nil:
            await refuse(invite, 500, "no password could be checked")
            return nil
        }
    }

    private func judge(_ invite: IncomingInvite, of account: String, at phones: PhoneDesk) async -> IncomingInvite? {
        let rights = phones.settings.accounts[account]?.rights ?? PhoneRights([])
        let directory = PhoneRights.Directory(
            agents: await agentNames(), queues: Set(shelf.editions.flatMap(\.dialplan.answers)))
        let verdict = rights.judge(
            invite.target.user, from: account, in: directory, plan: NumberingPlan(of: settings.country))
        switch verdict {
        case .call(.queue):
            var invite = invite
            // What the phone says of itself counts for nothing beside its password.
            invite.from = SIPParty(user: account, host: phones.settings.realm, display: invite.from.display)
            invite.asserted = nil
            return invite
        case .call(.agent), .call(.messages):
            await refuse(invite, 501, "phones cannot call agents or hear messages yet")
        case .refuse(let refusal):
            log.say("phones", "\(account) may not call \(invite.target.user): \(refusal.reason)")
            await refuse(invite, refusal.status, refusal.reason)
        }
        return nil
    }

    private func agentNames() async -> Set<String> {
        do throws(RecordsFailure) { return Set(try await records.reader.agents().map(\.id.raw)) } catch {
            log.say("phones", "the agents are not known: \(error)")
            return []
        }
    }
}

extension PhoneRights.Refusal {
    var status: Int {
        switch self {
        case .emergency, .notAllowed, .outside: 403
        case .unknown: 404
        }
    }

    /// In few words, each always the same.
    var reason: String {
        switch self {
        case .emergency: "emergency number: use another telephone"
        case .notAllowed(let right): "phone without the right to call \(right.rawValue)"
        case .outside: "phone calling out of the house"
        case .unknown: "phone calling nobody we know"
        }
    }
}
