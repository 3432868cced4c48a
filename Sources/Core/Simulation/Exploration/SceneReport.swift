public import Document
public import Helpdesk
public import Telephony

/// What the exploration of one scene came to.
public struct SceneReport: Sendable {
    public let scene: Scene
    /// When the calls were; nil where the helpdesk never attends like that, and nothing was explored.
    public let moment: Timestamp?
    public let findings: Findings?

    public struct Findings: Sendable {
        public let exits: [StepName: Set<ExitName>]
        /// The states of the tickets that callers asked for.
        public let tickets: Set<TicketState>
        /// States that calls of the scene come to.
        public let states: Int
        public let toPerson: ToPerson?
        /// An earlier scene that the dialplan cannot tell from this one: whatever it looks at is the same in both.
        public let twin: Scene?
    }

    /// How many things are done, at least, until a person speaks with the caller, the answering included: from the
    /// start, and from the step where it is farthest.
    public struct ToPerson: Hashable, Sendable {
        public let start: Int
        public let farthest: Int
        public let step: StepName?
        /// From there.
        public let deeds: Deeds
    }

    public struct Violation: Hashable, Sendable {
        public let scene: Scene
        public let moment: Timestamp
        public let law: Bilingual
        /// The shortest way to it.
        public let moves: [Move]

        /// In English.
        public var text: String { law.en }

        /// What needs no incident is told rather than what does, then what takes less to do.
        func isPlainer(than other: Violation) -> Bool {
            if (scene.incident == nil) != (other.scene.incident == nil) { return scene.incident == nil }
            return moves.count < other.moves.count
        }
    }
}
