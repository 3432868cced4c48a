/// What went otherwise than the demonstration shows.
public struct DemoFailure: Error, Sendable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
