internal import Peers
internal import Secrets
internal import Signaling
internal import Telephony

/// What stands between the gateway and the telephone network.
struct SIPFront: Sendable {
    let sip: SIPAgent
    let events: AsyncStream<SIPEvent>
    let points: [ListeningPoint]
    let trunks: TrunkKeeper
    let doorkeeper: Doorkeeper

    /// Opens the doors.
    static func open(
        _ settings: GatewaySettings, time: any Timekeeper, log: Log
    ) async throws(StartFailure) -> SIPFront {
        do throws(SIPStartError) {
            let sip = try SIPAgent()
            let trunks = TrunkKeeper(settings.trunks, sip: sip, time: time) { log.say("trunk", $0) }
            let doorkeeper = Doorkeeper(
                rules: settings.gateRules, trusted: settings.trusted, time: time,
                trunk: { trunks.trunk(at: $0)?.trunk.name }, phone: { _ in nil })
            var configuration = SIPConfiguration(listen: settings.listen)
            configuration.maximumDialogs = settings.mostCalls * 3 + 50
            configuration.isLocal = { [local = settings.localNetworks] address in
                local.contains { $0.contains(address) }
            }
            configuration.digestHash = Self.hash
            configuration.gate = { source, method in doorkeeper.judge(source, method) }
            configuration.certificates = try settings.tls.map { files throws(SIPStartError) in
                do throws(StartFailure) { return try TLSFolder.make(files, in: settings.data) } catch {
                    throw .certificates("\(error)")
                }
            }
            // Before the doors open: who rings while nobody takes the events is refused.
            let events = await sip.events()
            let points = try await sip.start(configuration)
            return SIPFront(sip: sip, events: events, points: points, trunks: trunks, doorkeeper: doorkeeper)
        } catch { throw .other("\(error)") }
    }

    private static let hash: DigestHash = { function, octets throws(DigestFailure) in
        do throws(SecretsFailure) {
            return switch function {
            case .md5: try Digest.md5(octets)
            case .sha256: try Digest.sha256(octets)
            case .sha512256: try Digest.sha512256(octets)
            }
        } catch { throw .cannotHash }
    }
}

extension GatewaySettings {
    fileprivate var gateRules: Gatekeeper.Rules {
        var rules = Gatekeeper.Rules()
        rules.strangers = strangers
        rules.isOpen = isOpenLine
        rules.takesPhones = phones != nil
        return rules
    }
}
