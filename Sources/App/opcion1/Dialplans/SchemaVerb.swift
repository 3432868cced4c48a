internal import Dialplan
internal import Document

/// `opcion1 dialplan schema`: what editors check a dialplan by while somebody writes it.
enum SchemaVerb: DialplanVerb {
    static let name = "schema"
    static let usage = """
        opcion1 dialplan schema [--language LANGUAGE]

          --language LANGUAGE  of the descriptions: es or en; Spanish without it

        Prints the JSON Schema (draft 2020-12) of a dialplan's file.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let language = try arguments.messageLanguage() ?? .spanish
        try arguments.finish()
        Output.write(DialplanSchema(language).text)
    }
}
