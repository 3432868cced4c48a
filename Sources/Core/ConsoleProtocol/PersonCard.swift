public import Telephony

/// An authorised contact as the agent sees it.
public struct PersonCard: Hashable, Sendable, Codable {
    public let contact: ContactID
    public let name: String
    public let position: String?

    public init(contact: ContactID, name: String, position: String?) {
        self.contact = contact
        self.name = name.shown(upTo: ConsoleLimits.subjectLength)
        self.position = position?.shown(upTo: ConsoleLimits.subjectLength)
    }
}
