import Helpdesk
import Telephony

/// What decides how a call can go on, in a scene: two calls in the same state have the same ways before them.
struct CallState: Hashable, Sendable {
    enum Moment: Hashable, Sendable {
        case occasion(Occasion.Kind)
        /// The step is about to look at it.
        case look(Aspect)
    }
    let step: StepName?
    let moment: Moment
    /// Nil where no step that follows looks at the hours.
    let hours: BusinessCalendar.State?
    /// What was done since the step was entered, and how often.
    let stay: [String: Int]
    let identity: CallTrace.Identity
    let fields: [CaseField: String]
    /// What is noted next takes the place of these.
    let beginsCase: Bool
    /// Of what kind the ticket at hand is.
    let ticket: String
    /// How many tickets are open, up to two.
    let openTickets: Int
    let hasAcceptedSurcharge: Bool
    let counts: [Int]
    let others: Set<String>
}
