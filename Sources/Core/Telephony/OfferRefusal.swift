/// Why an offered call was not taken by the agent.
public enum OfferRefusal: String, Hashable, Sendable, Codable, CaseIterable {
    case declined
    case unanswered
    case vanished
}
