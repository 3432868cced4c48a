public import Helpdesk
public import Telephony

/// A window as a company announced it (S1-23): the special process, and who told of it when.
public struct Announcement: Hashable, Sendable {
    public var helpdesk: HelpdeskName
    public var window: AnnouncedWindow
    /// Who told of it, or took note.
    public var by: String
    public var at: Timestamp

    public init(_ window: AnnouncedWindow, of helpdesk: HelpdeskName, by name: String, at moment: Timestamp) {
        self.helpdesk = helpdesk
        self.window = window
        by = name
        at = moment
    }
}
