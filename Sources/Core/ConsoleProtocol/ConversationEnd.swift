public import Telephony

/// Who or what ended a conversation. An open list: a console shows one it does not know as it stands.
public struct ConversationEnd: Identifier {
    public let raw: String
    public init(_ raw: String) { self.raw = raw }

    public static let caller = Self("caller")
    public static let agent = Self("agent")
    public static let gateway = Self("gateway")
    /// No media, or a leg that failed.
    public static let lost = Self("lost")
}
