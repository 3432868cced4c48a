public import Telephony

/// Hands the caller to another department.
public struct Transfer: Hashable, Sendable {
    /// A name to which the settings give an address.
    public var department: String
    public var announcement: Sentence?
    public var ringTime: Duration
    /// Heard while the department's telephone rings.
    public static let music = ClipName("music-hold")

    public init(department: String, announcement: Sentence? = nil, ringTime: Duration = .seconds(25)) {
        self.department = department
        self.announcement = announcement
        self.ringTime = ringTime
    }
}
