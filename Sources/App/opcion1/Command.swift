/// One subcommand of `opcion1`.
protocol Command {
    static var name: String { get }
    /// One line for the list of commands.
    static var summary: String { get }
    /// How it is called, each option with a line of its own.
    static var usage: String { get }
    static func run(_ arguments: inout Arguments) async throws(Failure)
}

extension Command {
    /// Prints the usage when that is what was asked for.
    static func isHelp(_ arguments: inout Arguments) -> Bool {
        guard arguments.flag("--help") || arguments.flag("-h") else { return false }
        Output.write(usage + "\n")
        return true
    }
}
