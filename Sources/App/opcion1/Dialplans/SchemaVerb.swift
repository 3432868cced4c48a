internal import Dialplan

/// `opcion1 dialplan schema`: what editors check a dialplan by while somebody writes it.
enum SchemaVerb: DialplanVerb {
    static let name = "schema"
    static let usage = """
        opcion1 dialplan schema [--language LANGUAGE]

          --language LANGUAGE  of the descriptions: es or en; Spanish without it

        Prints the JSON Schema (draft 2020-12) of a dialplan's file.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let language = try arguments.referenceLanguage()
        try arguments.finish()
        Output.write(DialplanSchema(language).text)
    }
}

extension Arguments {
    /// The language behind `--language`; Spanish without it.
    mutating func referenceLanguage() throws(Failure) -> ReferenceLanguage {
        guard let text = try option("--language") else { return .spanish }
        guard let language = ReferenceLanguage(rawValue: text) else {
            throw .arguments("--language needs es or en, not “\(text)”")
        }
        return language
    }
}
