/// One try to reach the client about a ticket (S2-38).
public struct ContactAttempt: Hashable, Sendable, Codable {
    public enum Medium: String, Hashable, Sendable, Codable, CaseIterable {
        case phone, email, portal
    }
    public enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        case spoke, noAnswer = "no-answer", messageLeft = "message-left", sent
    }
    public var medium: Medium
    public var result: Result
    public init(_ medium: Medium, _ result: Result) {
        self.medium = medium
        self.result = result
    }
}
