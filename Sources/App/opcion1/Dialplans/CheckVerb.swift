internal import Dialplan
internal import Document
internal import Gateway
internal import Telephony

/// `opcion1 dialplan check`
enum CheckVerb: DialplanVerb {
    static let name = "check"
    static let usage = """
        opcion1 dialplan check [FILE…] [--prompts FOLDER] [--settings FILE]

          Looks for whatever is wrong. Every fault is told with its file, line and column. Without one it prints the
          outline, each step and where it leads; then the longest way to a person; then advice, with which a dialplan
          serves all the same.

        \(DialplanPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let place = try DialplanPlace(&arguments)
        let contents = try place.read()
        place.tellOfMissingPrompts()
        let advisors = try DialplanPlace.told { () throws(Problems) in
            try DialplanFiles.advisors(on: contents, at: SystemTime().now)
        }
        for (dialplan, advisor) in zip(contents.dialplans, advisors) {
            let ways = advisor.waysToPerson.map { "    \($0.text)\n" }.joined()
            Output.write("\(dialplan.outline())\nthe longest way to a person\n\(ways)\n")
        }
        let advice = advisors.flatMap { $0.advice() }
        for piece in advice { Output.write("\(piece.position): advice: \(piece.message)\n") }
        Output.write(advice.isEmpty ? "no problem\n" : "\nno problem\n")
    }
}
