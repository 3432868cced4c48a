public import Telephony

/// A message a caller left or a call-back asked for, waiting for an agent.
public struct MessageCard: Hashable, Sendable, Codable {
    public let message: MessageID
    public let kind: Kind
    public let call: CallID
    public let number: String?
    public let contact: String?
    public let company: String?
    public let leftAt: UnixTime
    /// Whole seconds of the recording; nil when nothing was recorded.
    public let seconds: Int?
    /// The recording's file, as the gateway's machine names it; nil also for one longer than a notice's texts.
    public let path: String?
    /// Who has taken it; nil while it waits for anybody.
    public let takenBy: AgentID?

    public init(
        message: MessageID, kind: Kind, call: CallID, number: String?, contact: String?, company: String?,
        leftAt: UnixTime, seconds: Int?, path: String?, takenBy: AgentID? = nil
    ) {
        self.message = message
        self.kind = kind
        self.call = call
        self.number = number?.shown(upTo: ConsoleLimits.nameLength)
        self.contact = contact?.shown(upTo: ConsoleLimits.subjectLength)
        self.company = company?.shown(upTo: ConsoleLimits.subjectLength)
        self.leftAt = leftAt
        self.seconds = seconds
        // A path cut short would name another file.
        self.path = path.flatMap { $0.unicodeScalars.count <= ConsoleLimits.noticeTextLength ? $0 : nil }
        self.takenBy = takenBy.map { AgentID($0.raw.shown(upTo: ConsoleLimits.nameLength)) }
    }

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case message, callBack }
}
