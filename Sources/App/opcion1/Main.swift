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
            let message = noCommand(name).text(in: .ofTerminal)
            Output.complain("opcion1: \(message)\n\n\(usage)")
            exit(Failure.usage.status)
        }
        var arguments = Arguments(Array(words.dropFirst()))
        do throws(Failure) {
            try await command.run(&arguments)
        } catch {
            let language = arguments.language
            if case .files(let problems, _) = error { Output.complain(problems.text(in: language)) }
            Output.complain("opcion1 \(name): \(error.message.text(in: language))")
            if case .arguments = error { Output.complain(help(of: name).text(in: language)) }
            exit(error.status)
        }
    }

    private static func noCommand(_ name: String) -> Bilingual {
        Bilingual(es: "no hay comando \(quoted(name))", en: "there is no command \(quoted(name))")
            + .didYouMean(nearest(name, among: commands.map { $0.name }))
    }

    private static func help(of name: String) -> Bilingual {
        Bilingual(
            es: "“opcion1 \(name) --help” dice sus opciones", en: "“opcion1 \(name) --help” tells its options")
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
