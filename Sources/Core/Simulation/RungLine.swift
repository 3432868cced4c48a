public import Document
import Synchronization
public import Telephony

/// One call of a simulated world as it was from the caller's side, and what was wrong with it.
public final class RungLine: Sendable {
    /// Settled when its record was begun.
    public let call = Eventual<CallID>()
    public let line = Eventual<SimulatedLine>()
    private let cues: Set<ClipName>
    private let state = Mutex<(violations: [Bilingual], isRefused: Bool)>(([], false))

    /// `cues` are the prompts after which the number of a ticket is said.
    init(cues: Set<ClipName>) { self.cues = cues }

    public var violations: [Bilingual] { state.withLock { $0.violations } }
    /// No record could be begun, so the call was not admitted.
    public var isRefused: Bool { state.withLock { $0.isRefused } }
    func refuse() { state.withLock { $0.isRefused = true } }

    /// The number of a ticket that the line begins to play must be kept by then.
    func hear(_ clips: [Clip], _ records: MemoryRecords) {
        for number in numbers(in: clips) where !records.isKept(TicketNumber(number)) {
            let message = Bilingual(
                es: "la llamada oye el número \(number) antes de que esté guardado",
                en: "hears the number \(number) before it is kept")
            state.withLock { $0.violations.append(message) }
        }
    }

    /// The digits that follow each cue.
    private func numbers(in clips: [Clip]) -> [Int64] {
        var numbers: [Int64] = []
        var digits: String?
        for case .audio(let name) in clips {
            if let digit = name.digit {
                digits?.append(digit)
            } else {
                if let number = digits.flatMap({ Int64($0) }) { numbers.append(number) }
                digits = cues.contains(name) ? "" : nil
            }
        }
        if let number = digits.flatMap({ Int64($0) }) { numbers.append(number) }
        return numbers
    }
}
