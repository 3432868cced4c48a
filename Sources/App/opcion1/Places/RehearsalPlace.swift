internal import Content
internal import Dialplan
internal import Document
internal import Foundation
internal import Gateway
internal import Simulation

/// Dialplans that are called without a telephone, each with the scenarios beside it. No prompts are needed: what
/// callers hear is shown as text.
///
/// It takes all words that are left: options of the verb's own are asked for before.
struct RehearsalPlace {
    static let usage = """
          FILE              a dialplan, read as a gateway would, but for its sound; its scenarios are in the folder
                            “tests” beside it, under the same name; without FILE, the dialplans of the settings
          --settings FILE   the gateway's settings
        """

    struct Piece {
        let file: String
        let plan: Dialplan
        var scenarios: String {
            let url = URL(filePath: file)
            let folder = url.deletingLastPathComponent().relativePath
            return "\(folder)/tests/\(url.lastPathComponent)"
        }
    }

    /// Of what is told.
    let language: MessageLanguage
    let pieces: [Piece]

    /// `asked` is the language that was asked for.
    init(_ arguments: inout Arguments, language asked: MessageLanguage? = nil) throws(Failure) {
        let settings = try arguments.option("--settings")
        var files: [String] = []
        while let file = arguments.next() { files.append(file) }
        try arguments.finish()
        if !files.isEmpty && settings != nil { throw .cannotStandTogether("--settings", "FILE") }
        var language = MessageLanguage.chosen(asked)
        if files.isEmpty {
            let settings = try SettingsFile.read(settings ?? SettingsFile.usual)
            language = .chosen(asked, by: settings)
            arguments.language = language
            files = try DialplanPlace.told { () throws(Problems) in
                try DialplanFiles(folder: settings.dialplans, prompts: settings.prompts).files
            }
        }
        let dialplans = try DialplanPlace.told { [files] () throws(Problems) in
            try DialplanFiles(files, prompts: nil).read().dialplans
        }
        self.language = language
        pieces = zip(files, dialplans).map { Piece(file: $0, plan: $1) }
    }

    /// The only one; for verbs that make one call.
    func one() throws(Failure) -> Piece {
        guard pieces.count == 1, let piece = pieces.first else {
            throw .arguments(
                Bilingual(es: "diga cuál plan de marcación: un FILE", en: "say which dialplan is meant: one FILE"))
        }
        return piece
    }
}
