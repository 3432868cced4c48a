public import Telephony

/// Why a command was not carried out: a reason for programs and a Spanish sentence for the agent.
public struct Refusal: Error, Hashable, Sendable {
    public var reason: Reason
    public var sentence: String

    public init(_ reason: Reason, _ sentence: String) {
        self.reason = reason
        self.sentence = sentence
    }

    /// An open list: a console treats a reason it does not know as any refusal.
    public struct Reason: Identifier {
        public let raw: String
        public init(_ raw: String) { self.raw = raw }

        /// Not a line of the protocol.
        public static let badLine = Self("badLine")
        public static let unknownCommand = Self("unknownCommand")
        public static let badField = Self("badField")
        /// The console speaks another version.
        public static let version = Self("version")
        public static let notSignedIn = Self("notSignedIn")
        public static let alreadySignedIn = Self("alreadySignedIn")
        /// Agent and PIN do not belong together; an unknown agent looks the same.
        public static let wrongPIN = Self("wrongPIN")
        /// Too many wrong PINs of late.
        public static let locked = Self("locked")
        /// Too much at once; the same command may be sent again later.
        public static let busy = Self("busy")
        /// No such ticket, message or contact, or none of this agent's helpdesk.
        public static let notFound = Self("notFound")
        /// The agent may not do this.
        public static let notAllowed = Self("notAllowed")
        /// Not in the agent's present state.
        public static let wrongState = Self("wrongState")
        /// The offer was withdrawn or is another agent's by now.
        public static let offerGone = Self("offerGone")
        /// Something of the gateway's failed; its log says what.
        public static let fault = Self("fault")
    }
}
