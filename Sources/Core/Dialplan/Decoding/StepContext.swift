import Document
import Telephony

/// What the reading of every step has in common.
struct StepContext {
    let steps: Set<String>
    let queues: Set<String>
    /// The calendar has guard hours, so that a caller can meet them.
    let hasGuard: Bool
    /// Those of the dialplan.
    let languages: [String]
    let sentences: SentenceDecoder
    /// How the names that the head lists are said, by the field of the case, then by name.
    let spokenNames: [String: [String: Sentence]]
    let prompts: PromptLookup
    let notes: DecodingNotes
    var defaults = StepDefaults()

    /// The step named there; nil after a problem was reported, or for nil.
    func step(_ value: Value?) -> StepName? { value?.reference(to: .step, among: steps).map { StepName($0) } }
}
