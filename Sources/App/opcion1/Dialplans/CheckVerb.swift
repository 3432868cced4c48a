internal import Dialplan
internal import Document
internal import Gateway
internal import Telephony

/// `opcion1 dialplan check`
enum CheckVerb: DialplanVerb {
    static let name = "check"
    static let usage = """
        opcion1 dialplan check [FILE…] [--language es|en] [--prompts FOLDER | --no-prompts] [--settings FILE]

          Looks for whatever is wrong. Every fault is told with its file, line and column. Without one it prints the
          outline, each step and where it leads; then the longest way to a person; then advice, with which a dialplan
          serves all the same.

        \(DialplanPlace.usage)
          --no-prompts      looks at the dialplan alone, as before its prompts are made
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let isHeard = !arguments.flag("--no-prompts")
        let place = try DialplanPlace(&arguments, isHeard: isHeard)
        let contents = try place.read()
        if isHeard { place.tellOfMissingPrompts() }
        let advisors = try DialplanPlace.told { () throws(Problems) in
            try DialplanFiles.advisors(on: contents, at: SystemTime().now)
        }
        for (dialplan, advisor) in zip(contents.dialplans, advisors) {
            let ways = advisor.waysToPerson.map { "    \($0.message.text(in: place.language))\n" }.joined()
            Output.write("\(dialplan.outline())\n\(longestWay.text(in: place.language))\n\(ways)\n")
        }
        let advice = advisors.flatMap { $0.advice() }
        for piece in advice {
            let told = Problem(at: piece.position, Self.advice + piece.message)
            Output.write("\(told.text(in: place.language))\n")
        }
        Output.write((advice.isEmpty ? "" : "\n") + noProblem.text(in: place.language) + "\n")
    }

    private static let longestWay = Bilingual(
        es: "el camino más largo hasta una persona", en: "the longest way to a person")
    private static let advice = Bilingual(es: "consejo: ", en: "advice: ")
    private static let noProblem = Bilingual(es: "ningún problema", en: "no problem")
}
