internal import Dialplan
internal import Document
internal import Gateway

/// `opcion1 dialplan draw`
enum DrawVerb: DialplanVerb {
    static let name = "draw"
    static let usage = """
        opcion1 dialplan draw [FILE…] [--mermaid] [--svg OUT.svg] [--language es|en] [--prompts FOLDER] [--settings FILE]

          Prints the call flow as a Mermaid flowchart. Round boxes ask, diamonds go on by hours or by the case; people,
          messages and good-byes have forms of their own. A frame holds what is reached through its first step alone.

          --svg OUT.svg     writes it as a picture instead, for one dialplan; needs Graphviz
          --mermaid         prints the flowchart too

        \(DialplanPlace.usage)
        """

    static func run(_ arguments: inout Arguments) async throws(Failure) {
        let picture = try arguments.option("--svg")
        let isPrinted = arguments.flag("--mermaid") || picture == nil
        let place = try DialplanPlace(&arguments)
        let dialplans = try place.read().dialplans
        if isPrinted {
            Output.write(dialplans.map { MermaidGraph($0).text }.joined(separator: "\n"))
        }
        guard let picture else { return }
        guard dialplans.count == 1, let dialplan = dialplans.first else {
            throw .arguments(
                Bilingual(
                    es: "--svg dibuja un solo plan de marcación: diga cuál FILE",
                    en: "--svg draws one dialplan: say which FILE"))
        }
        let graphs = [DotGraph(dialplan), DotGraph(dialplan, isGrouped: false)]
        try await Graphviz.draw(graphs.map(\.text), to: picture, language: place.language)
    }
}
