internal import Peers
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
        _ settings: GatewaySettings, phones: PhoneDesk?, time: any Timekeeper, log: Log
    ) async throws(StartFailure) -> SIPFront {
        do throws(SIPStartError) {
            let sip = try SIPAgent()
            let trunks = TrunkKeeper(settings.trunks, sip: sip, time: time) { log.say("trunk", $0) }
            let doorkeeper = Doorkeeper(
                rules: settings.gateRules, trusted: settings.trusted, time: time,
                trunk: { trunks.trunk(at: $0)?.trunk.name },
                phone: { source in
                    phones?.isPhone(address: source.address, port: source.port) == true ? source.address : nil
                })
            phones?.observe { source, trial in
                switch trial {
                case .challenged: doorkeeper.challenged(source)
                case .failed: doorkeeper.failed(source)
                case .succeeded: doorkeeper.succeeded(source)
                }
            }
            var configuration = SIPConfiguration(listen: settings.listen)
            configuration.maximumDialogs = settings.mostCalls * 3 + 50
            configuration.isLocal = { [local = settings.localNetworks] address in
                local.contains { $0.contains(address) }
            }
            configuration.takesRegistrations = phones != nil
            configuration.digestHash = DigestLibrary.hash
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
