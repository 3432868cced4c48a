/// What came in writing, as the agent logs it who received it (S0-19, S0-25).
public struct WrittenItem: Hashable, Sendable, Codable {
    public var from: String
    public var subject: String
    public var files: [String]
    public init(from: String, subject: String, files: [String] = []) {
        self.from = from
        self.subject = subject
        self.files = files
    }
}
