import Telephony

/// The events of a call's journal, by the names that scenarios give them: `ticket-opened`.
enum EventName {
    static let all: Set<String> = [
        "offered", "ringing", "answered", "entered", "left", "said", "keyed", "chose", "filled-in", "acted",
        "pin-changed", "language-chosen", "identified",
        "not-identified", "not-authorised", "recording-declined", "recording-started", "recording-ended",
        "ticket-opened", "ticket-found", "ticket-not-found", "ticket-commented", "message-left", "call-back-asked",
        "queued", "offered-to", "not-taken", "left-queue", "accepted", "agent-unreachable", "connected",
        "disconnected", "transferring", "transferred", "transfer-failed", "held", "resumed", "wrapped-up", "ended",
    ]

    /// The name of the case in small letters with hyphens.
    static func of(_ event: CallEvent) -> String {
        let name = String(describing: event).prefix { $0 != "(" }
        return name.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }
}
