internal import Document
internal import Foundation

/// `opcion1 SUBCOMMAND …`.
@main
struct Main {
    static var commands: [any Command.Type] {
        [
            ServeCommand.self, ConsoleCommand.self, CallsCommand.self, TicketsCommand.self, ContactsCommand.self,
            AgentsCommand.self, DialplanCommand.self, PromptsCommand.self, DemoCommand.self,
        ]
    }

    static let version = "0.1.0"

    static func main() async {
        // A reader that goes away (`| head`) is met where we write; the signal would end a daemon for it.
        signal(SIGPIPE, SIG_IGN)
        var words = Array(CommandLine.arguments.dropFirst())
        if words.first == "help" { words = Array(words.dropFirst()) + ["--help"] }
        guard let name = words.first, name != "--help", name != "-h" else {
            Output.write(usage)
            return
        }
        if name == "--version" {
            Output.write("opcion1 \(version)\n")
            return
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            let meant = nearest(name, among: commands.map { $0.name }).map { "; did you mean \(quoted($0))?" } ?? ""
            Output.complain("opcion1: there is no command \(quoted(name))\(meant)\n\n\(usage)")
            exit(Failure.usage.status)
        }
        var arguments = Arguments(Array(words.dropFirst()))
        do throws(Failure) {
            try await command.run(&arguments)
        } catch {
            if case .files(let problems, _, let language) = error { Output.complain(problems.text(in: language)) }
            Output.complain("opcion1 \(name): \(error)")
            if case .arguments = error { Output.complain("“opcion1 \(name) --help” tells its options") }
            exit(error.status)
        }
    }

    private static var usage: String {
        let width = commands.map { $0.name.count }.max() ?? 0
        let lines = commands.map { command in
            "  " + command.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + command.summary
        }
        return "opcion1: a telephone intake gateway for helpdesks\n\n" + lines.joined(separator: "\n")
            + "\n\nEach tells its options with --help; --version tells this program's.\n"
    }
}
