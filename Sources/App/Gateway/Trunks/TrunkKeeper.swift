internal import Peers
internal import Resolver
internal import Signaling
internal import Telephony

/// All trunks of the gateway at work.
final class TrunkKeeper: Sendable {
    let trunks: [KeptTrunk]

    init(
        _ settings: [TrunkSettings], sip: SIPAgent, time: any Timekeeper, resolver: Resolver = Resolver(),
        report: @escaping @Sendable (String) -> Void
    ) {
        trunks = settings.map { KeptTrunk($0, sip: sip, resolver: resolver, time: time, report: report) }
    }

    /// Until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for trunk in trunks { group.addTask { await trunk.run() } }
        }
    }

    /// Takes every registration back.
    func leave() async {
        await withDiscardingTaskGroup { group in
            for trunk in trunks { group.addTask { await trunk.leave() } }
        }
    }

    /// Whose what comes from there is; nil for nobody's.
    func trunk(at address: String) -> KeptTrunk? { trunks.first { $0.isReached(at: address) } }

    subscript(name: String) -> KeptTrunk? { trunks.first { $0.trunk.name == name } }
}
