public import Helpdesk
public import Telephony

/// What the exploration of one scene came to.
public struct SceneReport: Sendable {
    public let scene: Scene
    /// When the calls were; nil where the helpdesk never attends like that, and nothing was explored.
    public let moment: Timestamp?
    public let findings: Findings?

    /// How long the sequences are that are counted.
    public static let sequenceLength = 30

    public struct Findings: Sendable {
        /// Calls that were made.
        public let calls: Int
        /// States that calls came to, and the things that may be done in them.
        public let states: Int
        public let ways: Int
        /// Nothing was left untried.
        public let isWhole: Bool
        public let exits: [StepName: Set<ExitName>]
        /// The states of the tickets that callers asked for.
        public let tickets: Set<TicketState>
        /// How many calls came to which end.
        public let endings: [CallEnding: Int]
        /// Each law that was broken, and the shortest way to where it was.
        public let violations: [String: [Move]]
        /// How many sequences of at most `sequenceLength` choices the states and ways stand for.
        public let sequences: Double
        /// How many things a caller has to do, at least, to speak with a person: from the start, and from the step
        /// where it is farthest.
        public let toPerson: (start: Int, farthest: Int, step: StepName?)?
    }
}
