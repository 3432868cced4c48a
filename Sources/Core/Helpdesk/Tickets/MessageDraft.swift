public import Telephony

/// What a caller leaves for the agents: a spoken message, or the wish to be called back.
public struct MessageDraft: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
        case message(RecordingName)
        case callBack
    }

    public var helpdesk: HelpdeskName
    public var queue: QueueName
    public var kind: Kind
    public var call: CallID
    /// Where to call back: what the caller keyed, or the number that called.
    public var number: String
    public var identification: Identification?

    public init(
        helpdesk: HelpdeskName, queue: QueueName, kind: Kind, call: CallID, number: String,
        identification: Identification?
    ) {
        self.helpdesk = helpdesk
        self.queue = queue
        self.kind = kind
        self.call = call
        self.number = number
        self.identification = identification
    }
}
