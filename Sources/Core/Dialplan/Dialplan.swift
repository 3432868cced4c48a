public import Helpdesk
public import Telephony

/// A helpdesk's call flow as data: named steps, each naming where to go next. Immutable; an edit makes another one.
public struct Dialplan: Sendable, Equatable {
    /// From when the conversation is recorded.
    public enum Recording: String, Hashable, Sendable, CaseIterable {
        case never
        /// From the moment the two legs are bridged.
        case conversation
        /// From the answer on; silent wherever a secret is keyed.
        case call
    }

    public var name: DialplanName
    public var helpdesk: HelpdeskName
    /// BCP 47: "es-MX". Calls begin in the first; a step may go on in another. Never empty.
    public var languages: [String]
    /// The dialled numbers, or user parts, that it answers.
    public var answers: [String]
    /// How long the line rings before it is answered.
    public var ringTime: Duration
    public var calendar: BusinessCalendar
    public var recording: Recording
    /// Where this dialplan asks for more than `Action.leastStrength`.
    public var demands: [Action: Identification.Strength]
    /// What its helpdesk promises and asks.
    public var rules: HelpdeskRules
    /// How the names of the helpdesk's rules are said: by what they are names of ("severity", "product", "type",
    /// "urgency", "escalation", "case-field"), then by name.
    public var spokenNames: [String: [String: Sentence]]
    /// What the caller may take in all before the line says goodbye.
    public var callLimit: Duration
    public var entry: StepName
    public var steps: [StepName: Step]

    public init(
        name: DialplanName, helpdesk: HelpdeskName, languages: [String] = ["es-MX"], answers: [String],
        ringTime: Duration = .zero, calendar: BusinessCalendar, recording: Recording = .conversation,
        demands: [Action: Identification.Strength] = [:], rules: HelpdeskRules = HelpdeskRules(),
        spokenNames: [String: [String: Sentence]] = [:], callLimit: Duration = .seconds(7200), entry: StepName,
        steps: [StepName: Step]
    ) {
        self.name = name
        self.helpdesk = helpdesk
        precondition(!languages.isEmpty, "a dialplan speaks some language")
        self.languages = languages
        self.answers = answers
        self.ringTime = ringTime
        self.calendar = calendar
        self.recording = recording
        self.demands = demands
        self.rules = rules
        self.spokenNames = spokenNames
        self.callLimit = callLimit
        self.entry = entry
        self.steps = steps
    }

    /// In which calls begin.
    public var language: String { languages[0] }

    /// More steps than this in one call are a loop that no caller means.
    public static let stepLimit = 500

    /// How surely a caller must be known for `action` here.
    public func strength(for action: Action) -> Identification.Strength {
        max(action.leastStrength, demands[action] ?? action.leastStrength)
    }
}
