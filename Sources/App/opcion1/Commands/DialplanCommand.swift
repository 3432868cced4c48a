internal import Document

/// `opcion1 dialplan`: what can be done with a dialplan before it answers anybody.
enum DialplanCommand: Command {
    static let name = "dialplan"
    static let summary = "checks, draws, tries and tests dialplans"

    /// In the order in which the usage names them.
    static var verbs: [any DialplanVerb.Type] {
        [
            CheckVerb.self,
            DrawVerb.self,
            TryVerb.self,
            TestVerb.self,
            ExploreVerb.self,
            ReferenceVerb.self,
            SchemaVerb.self,
        ]
    }

    static var usage: String { verbs.map { $0.usage }.joined(separator: "\n\n") }

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let names = verbs.map { $0.name }
        let name = try arguments.verb(among: names)
        let verb = verbs.first { $0.name == name }
        if arguments.flag("--help") || arguments.flag("-h") {
            Output.write((verb?.usage ?? usage) + "\n")
            return
        }
        guard let verb else {
            _ = try arguments.messageLanguage()
            throw .arguments(.sayWhatToDo(names))
        }
        try await verb.run(&arguments)
    }
}

extension Bilingual {
    /// `check, draw or try`
    static func sayWhatToDo(_ verbs: [String]) -> Bilingual {
        let (first, last) = (verbs.dropLast().joined(separator: ", "), verbs.last ?? "")
        return Bilingual(es: "diga qué hacer: \(first) o \(last)", en: "say what to do: \(first) or \(last)")
    }
}
