public import Telephony

/// A moment of a rehearsed call at which nothing goes on by itself: somebody may do something now.
public struct Occasion: Sendable {
    public enum Kind: Hashable, Sendable {
        /// Something was begun to be said. `isListening`: keys are taken now; else they wait for the next question.
        case said(isListening: Bool)
        /// The line waits for a key, and has said nothing since the last occasion.
        case awaited
        /// The line records what the caller says. `hasSpoken`: it comes a second time, when the caller has spoken.
        case recording(hasSpoken: Bool)
        /// The call is held out to an agent.
        case offered(AgentID)
        /// A department's telephone rings.
        case ringing(String)
        /// Caller and agent, or department, speak.
        case conversation
        /// The pause that the caller made is over.
        case paused(isListening: Bool)
    }

    public let kind: Kind
    /// Where the call is; nil before its first step.
    public let step: StepName?
    public let moment: Timestamp
    /// What was noted in the call's journal since the last occasion.
    public let news: [MemoryRecords.Entry]
    /// What is on record.
    let records: MemoryRecords

    /// Whether a key that is pressed now is taken now.
    public var isListening: Bool {
        switch kind {
        case .said(let isListening), .paused(let isListening): isListening
        case .awaited, .recording: true
        case .offered, .ringing, .conversation: false
        }
    }
}
