import Dialplan
import Document
public import Telephony

/// What came of a simulated world: its records, and every law that was broken in it.
public struct WorldReport: Sendable {
    public let seed: UInt64
    public let cdrs: [CDR]
    /// How often each step was left by each exit; a step that hangs up counts under the exit "end".
    public let exits: [StepName: [ExitName: Int]]
    /// One sentence each, with the call's number.
    public let violations: [String]
    public let events: Int
    /// Calls that were not admitted, since no record could be begun.
    public let refused: Int
    /// All that was noted, call by call: the same for the same seed.
    public var trace: [String] {
        journal.flatMap { call, entries in entries.map { "\(call) \($0.at.nanoseconds) \($0.event)" } }
    }
    private let journal: [(CallID, [MemoryRecords.Entry])]

    public static let end = ExitName("end")

    init(
        seed: UInt64, plan: Dialplan, records: MemoryRecords, lines: [RungLine], floor: SimulatedFloor,
        violations: [String], secrets: [String]
    ) {
        self.seed = seed
        let calls = records.calls
        var broken = violations + floor.violations
        var exits: [StepName: [ExitName: Int]] = [:]
        var cdrs: [CDR] = []
        journal = calls.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        for (call, entries) in journal {
            cdrs.append(CDR(folding: entries.map { (at: $0.at, event: $0.event) }))
            broken += Laws.broken(in: entries, plan: plan, records: records, secrets: secrets)
                .map { "call \(call) \($0.en)" }
            for (_, event) in entries {
                switch event {
                case .left(let step, let exit): exits[step, default: [:]][exit, default: 0] += 1
                case .entered(let step):
                    if case .hangUp = plan.steps[step]?.kind { exits[step, default: [:]][Self.end, default: 0] += 1 }
                default: break
                }
            }
        }
        for rung in lines {
            broken += rung.violations.map { "call \(rung.call.value.map(\.description) ?? "?") \($0.en)" }
            guard let line = rung.line.value else { continue }
            guard let call = rung.call.value else {
                if !rung.isRefused { broken.append("a call was neither recorded nor refused") }
                continue
            }
            guard calls[call] != nil else {
                broken.append("call \(call) has no record")
                continue
            }
            if line.lostKeys != 0 { broken.append("call \(call): \(line.lostKeys) keys were lost") }
            let kept = Laws.keptKeys(in: calls[call] ?? [])
            if line.deliveredKeys != kept {
                broken.append("call \(call): \(line.deliveredKeys) keys were taken and \(kept) are on record")
            }
        }
        self.cdrs = cdrs
        self.exits = exits
        self.violations = broken
        refused = lines.count { $0.isRefused }
        events = calls.values.reduce(0) { $0 + $1.count }
    }
}
