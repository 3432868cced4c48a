public import Dialplan
public import Document
public import Telephony

/// A rehearsed call from its beginning to its end.
public struct RehearsedCall: Sendable {
    /// Nil when no record of it could be begun.
    public let cause: HangupCause?
    /// Its journal.
    public let entries: [MemoryRecords.Entry]
    /// What is on record after it.
    public let records: MemoryRecords
    /// The longest time in which the line said nothing, played nothing and awaited nothing.
    public let longestQuiet: Duration
    let violations: [Bilingual]
    /// What was done, occasion by occasion.
    public let moves: [Move]
    let call: CallID?

    /// Longer silences than this make callers hang up.
    public static let longestSilence: Duration = .seconds(10)

    public var cdr: CDR { CDR(folding: entries.map { (at: $0.at, event: $0.event) }) }
    public var events: [CallEvent] { entries.map(\.event) }
    /// The texts that the caller heard, or began to hear.
    public var said: [String] {
        entries.compactMap { if case .said(let utterance) = $0.event { utterance.text } else { nil } }
    }
    public var steps: [StepName] {
        entries.compactMap { if case .entered(let step) = $0.event { step } else { nil } }
    }

    public func ending(in plan: Dialplan) -> CallEnding? { CallEnding.of(events, cause: cause, plan: plan) }

    /// Every law that the call broke, in a sentence each.
    public func violations(of rehearsal: Rehearsal) -> [Bilingual] {
        if call == nil { return rehearsal.circumstances.outage == .journal ? [] : [.leavesNoRecord] }
        let plan = rehearsal.edition.dialplan
        let secrets = rehearsal.circumstances.people.map(\.pin).filter { !$0.isEmpty }
        var broken = Laws.broken(in: entries, plan: plan, records: records, secrets: secrets)
        broken += violations + rehearsal.promises.broken(in: events) + silences
        if ending(in: plan) == nil {
            let step = steps.last?.raw ?? "?"
            broken.append((cause == .limit ? .wasCutOff : .endsInSilence) + .inStep(step))
        }
        return broken
    }

    private var silences: [Bilingual] {
        var broken: [Bilingual] = []
        if longestQuiet > Self.longestSilence { broken.append(.isSilent(for: longestQuiet)) }
        var step: StepName?
        var fault: StepName?
        for (_, event) in entries {
            switch event {
            case .entered(let name): step = name
            case .left(let name, by: .fault): fault = name
            case .said(let utterance):
                if utterance.clips.isEmpty { broken.append(.saysNothing(step)) }
                fault = nil
            case .ended(let cause):
                if let fault, cause != .caller { broken.append(.nothingIsSaid(after: fault)) }
            default: break
            }
        }
        return broken
    }
}
