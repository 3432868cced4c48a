public import Document
import Synchronization
public import Telephony

/// One call of a simulated world as it was from the caller's side, and what was wrong with it.
public final class RungLine: Sendable {
    /// Settled when its record was begun.
    public let call = Eventual<CallID>()
    public let line = Eventual<SimulatedLine>()
    let listener: NumberListener
    private let refusal = Mutex(false)

    /// `cues` are the prompts after which the number of a ticket is said.
    init(cues: Set<ClipName>) { listener = NumberListener(cues: cues) }

    public var violations: [Bilingual] { listener.violations }
    /// No record could be begun, so the call was not admitted.
    public var isRefused: Bool { refusal.withLock { $0 } }
    func refuse() { refusal.withLock { $0 = true } }
}
