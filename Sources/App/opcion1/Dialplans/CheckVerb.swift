internal import Dialplan
internal import Document
internal import Gateway

/// `opcion1 dialplan check`
enum CheckVerb: DialplanVerb {
    static let name = "check"
    static let usage = """
        opcion1 dialplan check [FILE…] [--prompts FOLDER] [--settings FILE]

          Every fault is told with its file, line and column. Without one the outline is printed: each step and where
          it leads.

        \(DialplanPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let place = try DialplanPlace(&arguments)
        let contents = try place.read()
        place.tellOfMissingPrompts()
        Output.write(contents.dialplans.map { $0.outline() }.joined(separator: "\n") + "\nno problem\n")
    }
}
