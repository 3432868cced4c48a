public import Telephony

/// What a call finds around it: time, records, people.
public struct CallServices: Sendable {
    public var time: any Timekeeper
    public var journal: any CallJournal
    public var desk: any TicketDesk
    public var directory: any ContactDirectory
    public var identities: Identities
    public var exchange: any Exchange
    /// A line for the log.
    public var report: @Sendable (CallID, String) -> Void

    public init(
        time: any Timekeeper, journal: any CallJournal, desk: any TicketDesk, directory: any ContactDirectory,
        identities: Identities, exchange: any Exchange, report: @escaping @Sendable (CallID, String) -> Void
    ) {
        self.time = time
        self.journal = journal
        self.desk = desk
        self.directory = directory
        self.identities = identities
        self.exchange = exchange
        self.report = report
    }
}
