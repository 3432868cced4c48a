public import Telephony

/// What a caller may ask of the helpdesk, and how surely the caller must be known for it.
public enum Action: String, Hashable, Sendable, Codable, CaseIterable {
    case openTicket = "open-ticket"
    case hearState = "hear-state"
    case comment
    case speakToAgent = "speak-to-agent"
    case agree = "vobo"
    case reject
    case close
    case secondOpinion = "second-opinion"
    case sentInWriting = "sent-in-writing"
    case reopen
    case escalate
    case acceptSurcharge = "accept-surcharge"
    case changePIN = "change-pin"
    case contactChange = "contact-change"

    public init(_ act: CallerAct) {
        self =
            switch act {
            case .vobo: .agree
            case .reject: .reject
            case .close: .close
            case .secondOpinion: .secondOpinion
            case .sentInWriting: .sentInWriting
            case .reopen: .reopen
            case .escalate: .escalate
            case .acceptSurcharge: .acceptSurcharge
            case .contactChange: .contactChange
            }
    }

    /// What binds, costs or closes needs the PIN; a dialplan may ask for more, never for less.
    public var leastStrength: Identification.Strength {
        switch self {
        case .openTicket, .hearState, .comment, .speakToAgent, .reject, .secondOpinion, .sentInWriting, .reopen,
            .escalate, .contactChange:
            .number
        case .agree, .close, .acceptSurcharge, .changePIN: .codeAndPIN
        }
    }

    /// The right a contact needs for it; nil where being known is enough.
    public var right: Contact.Right? {
        switch self {
        case .openTicket, .acceptSurcharge: .open
        case .hearState, .comment, .agree, .close, .reject, .secondOpinion, .sentInWriting, .reopen, .escalate:
            .receive
        case .speakToAgent, .changePIN, .contactChange: nil
        }
    }
}
