internal import Dialplan
internal import Document
internal import Gateway

/// `opcion1 dialplan`: looks a dialplan through before it answers anybody.
enum DialplanCommand: Command {
    static let name = "dialplan"
    static let summary = "checks dialplans and draws their outline"
    static let usage = """
        opcion1 dialplan check [FILE…] [--prompts FOLDER] [--settings FILE]

          FILE              dialplans that answer side by side; without one, those of the settings
          --prompts FOLDER  the folder of prompts, as “prompts”; without it, the one beside the first FILE's folder
          --settings FILE   the gateway's settings

        Every fault is told with its file, line and column. Without one the outline is printed: each step and where it
        leads.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let others: [any DialplanVerb.Type] = [SchemaVerb.self, ReferenceVerb.self]
        let verb = try arguments.verb(among: ["check"] + others.map { $0.name })
        if let other = others.first(where: { $0.name == verb }) {
            if arguments.flag("--help") || arguments.flag("-h") { return Output.write(other.usage + "\n") }
            return try await other.run(&arguments)
        }
        if isHelp(&arguments) { return }
        guard verb != nil else { throw .arguments("say what to do: check, schema or reference") }
        let prompts = try arguments.option("--prompts")
        let settings = try arguments.option("--settings")
        var files: [String] = []
        while let file = arguments.next() { files.append(file) }
        try arguments.finish()
        if !files.isEmpty && settings != nil { throw .arguments("--settings and a FILE cannot stand together") }
        let check: DialplanCheck
        if files.isEmpty {
            let settings = try SettingsFile.read(settings ?? SettingsFile.usual)
            check = try told { () throws(Problems) in
                try DialplanCheck(folder: settings.dialplans, prompts: prompts ?? settings.prompts)
            }
        } else {
            check = DialplanCheck(files: files, prompts: prompts)
        }
        let dialplans = try told { () throws(Problems) in try check.run() }
        if check.prompts == nil {
            Output.complain("no folder of prompts was found: that all can be said was not checked")
        }
        Output.write(dialplans.map { $0.outline() }.joined(separator: "\n") + "\nno problem\n")
    }

    private static func told<Value>(_ body: () throws(Problems) -> Value) throws(Failure) -> Value {
        do throws(Problems) { return try body() } catch {
            throw .files(error, so: error.count == 1 ? "one problem" : "\(error.count) problems")
        }
    }
}
