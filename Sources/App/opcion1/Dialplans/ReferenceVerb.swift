internal import Dialplan
internal import Document

/// `opcion1 dialplan reference`: the page of all that a dialplan's file may hold.
enum ReferenceVerb: DialplanVerb {
    static let name = "reference"
    static let usage = """
        opcion1 dialplan reference [--language LANGUAGE]

          --language LANGUAGE  es or en; Spanish without it

        Prints, as Markdown, every key that a dialplan may have and what it means.
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let language = try arguments.messageLanguage() ?? .spanish
        try arguments.finish()
        Output.write(DialplanReference(language).text)
    }
}
