/// A product or module that is supported.
public struct Product: Hashable, Sendable {
    public var name: String
    /// The version that is attended to; empty where that does not matter (S3-10).
    public var currentVersion: String
    /// Fields of the form that a case of it must have (S1-07).
    public var mandatoryFields: [String]
    public init(_ name: String, currentVersion: String = "", mandatoryFields: [String] = []) {
        self.name = name
        self.currentVersion = currentVersion
        self.mandatoryFields = mandatoryFields
    }
}
