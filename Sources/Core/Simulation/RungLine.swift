import Synchronization
public import Telephony

/// One call of a simulated world as it was from the caller's side, and what was wrong with it.
public final class RungLine: Sendable {
    public let call: Eventual<CallID>
    public let line = Eventual<SimulatedLine>()
    private let state = Mutex<[String]>([])

    init(call: Eventual<CallID>) { self.call = call }

    public var violations: [String] { state.withLock { $0 } }

    /// A number that is read out must be a ticket that is kept.
    func hear(_ clips: [Clip], _ call: CallID, _ records: MemoryRecords) {
        let entries = records.entries(of: call)
        guard case .said(let utterance) = entries.last?.event, utterance.clips == clips else { return }
        var step: StepName?
        for (_, event) in entries.reversed() {
            if case .entered(let name) = event {
                step = name
                break
            }
        }
        guard let number = Self.number(in: clips), let step else { return }
        if records.tickets[TicketNumber(number)] != nil { return }
        let opened = entries.contains { if case .ticketOpened = $0.event { true } else { false } }
        if records.isHandedOut(TicketNumber(number)) || opened {
            state.withLock { $0.append("call \(call): number \(number) was said in step \(step) before it was kept") }
        }
    }

    /// The digits that are read out, in their order.
    static func number(in clips: [Clip]) -> Int64? {
        var digits = ""
        for case .audio(let name) in clips where name.raw.hasPrefix("digit-") {
            digits += name.raw.dropFirst("digit-".count).prefix { $0.isWholeNumber }
        }
        return Int64(digits)
    }
}
