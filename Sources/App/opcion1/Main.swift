internal import Foundation

/// `opcion1 SUBCOMMAND …`.
@main
struct Main {
    static var commands: [any Command.Type] { [ServeCommand.self] }

    static func main() async {
        var arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
        guard let name = arguments.next(), name != "help", name != "--help", name != "-h" else {
            Output.write(usage)
            exit(0)
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            Output.complain("there is no command “\(name)”\n\n\(usage)")
            exit(Failure.usage.status)
        }
        do throws(Failure) {
            try await command.run(&arguments)
        } catch {
            Output.complain("opcion1 \(name): \(error)")
            exit(error.status)
        }
    }

    private static var usage: String {
        let width = commands.map { $0.name.count }.max() ?? 0
        let lines = commands.map { command in
            "  " + command.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + command.summary
        }
        return "opcion1: a telephone intake gateway for helpdesks\n\n" + lines.joined(separator: "\n")
            + "\n\nEach tells its options with --help.\n"
    }
}
