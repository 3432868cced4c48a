public import Telephony

/// Why an offer was taken back. An open list: a console shows one it does not know as it stands.
public struct WithdrawalReason: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }

    /// The caller hung up or chose otherwise.
    public static let callerLeft = Self("callerLeft")
    /// The agent did not answer in time.
    public static let timedOut = Self("timedOut")
    /// The agent's telephone could not be reached.
    public static let telephoneFailed = Self("telephoneFailed")
    public static let agentLeft = Self("agentLeft")
    public static let drained = Self("drained")
}
