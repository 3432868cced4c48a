import Helpdesk
import Telephony

/// What decides how a call can go on: two calls in the same state have the same ways before them.
struct CallState: Hashable, Sendable {
    let step: StepName?
    let kind: Occasion.Kind
    let hours: BusinessCalendar.State
    /// What was done since the step was entered, and how often.
    let stay: [String: Int]
    let identity: String
    let fields: [CaseField: String]
    /// Which it is, and what was done to it.
    let ticket: String
    let hasAcceptedSurcharge: Bool
    let counts: [Int]
    let others: Set<String>
}
