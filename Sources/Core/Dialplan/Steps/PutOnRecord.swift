public import Telephony

/// Puts on record what menus asked; the caller hears nothing of it.
public struct PutOnRecord: Hashable, Sendable {
    public var act: CallerAct
    /// A surcharge is noted on the ticket at hand too, and not only for tickets that are opened later.
    public var alsoOnTicket: Bool

    public init(_ act: CallerAct, alsoOnTicket: Bool = false) {
        self.act = act
        self.alsoOnTicket = alsoOnTicket
    }

    /// Whether there must be a ticket to put it on.
    public var needsTicket: Bool {
        switch act {
        case .acceptSurcharge: alsoOnTicket
        case .contactChange: false
        case .vobo, .reject, .close, .secondOpinion, .sentInWriting, .reopen, .escalate: true
        }
    }

    /// Whether the rules, or where the ticket stands, can forbid it.
    public var canBeRefused: Bool { act != .acceptSurcharge && act != .contactChange }
}
