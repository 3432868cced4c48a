import Document
import Synchronization
import Telephony

/// Hears the numbers of tickets that a line plays: each must be kept when it begins to be said.
final class NumberListener: Sendable {
    private let cues: Set<ClipName>
    private let broken = Mutex<[Bilingual]>([])

    /// `cues` are the prompts after which the number of a ticket is said.
    init(cues: Set<ClipName>) { self.cues = cues }

    /// Of each number that was heard too early.
    var violations: [Bilingual] { broken.withLock { $0 } }

    func hear(_ clips: [Clip], _ records: MemoryRecords) {
        for number in numbers(in: clips) where !records.isKept(TicketNumber(number)) {
            let message = Bilingual(
                es: "la llamada oye el número \(number) antes de que esté guardado",
                en: "hears the number \(number) before it is kept")
            broken.withLock { $0.append(message) }
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
