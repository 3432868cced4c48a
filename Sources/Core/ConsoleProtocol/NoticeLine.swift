/// One notice as it goes over the wire, with the reference of the command it answers. Codes as a flat JSON object.
public struct NoticeLine: Hashable, Sendable {
    public var notice: ConsoleNotice
    /// nil when nobody asked.
    public var answering: Int?

    public init(_ notice: ConsoleNotice, answering: Int? = nil) {
        self.notice = notice
        self.answering = answering
    }
}
