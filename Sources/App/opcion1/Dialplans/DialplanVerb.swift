/// One verb of `opcion1 dialplan`.
protocol DialplanVerb {
    static var name: String { get }
    /// How it is called, each option with a line of its own, and what it does.
    static var usage: String { get }
    static func run(_ arguments: inout Arguments) async throws(Failure)
}
