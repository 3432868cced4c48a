internal import Dialplan
internal import Document

/// `opcion1 dialplan check`
enum CheckVerb: DialplanVerb {
    static let name = "check"
    static let usage = """
        opcion1 dialplan check [FILE…] [--prompts FOLDER] [--settings FILE]

          Looks for whatever is wrong. Every fault is told with its file, line and column. Without one the outline is
          printed: each step and where it leads.

        \(DialplanPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let place = try DialplanPlace(&arguments)
        let dialplans = try place.read().dialplans
        place.tellOfMissingPrompts()
        Output.write(dialplans.map { $0.outline() }.joined(separator: "\n") + "\nno problem\n")
    }
}
