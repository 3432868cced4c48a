internal import Content
internal import Document
internal import Foundation
internal import Gateway

/// Which dialplans are meant, and the prompts that they say; read as a gateway would, without sound.
///
/// It takes all words that are left: options of the verb's own are asked for before.
struct DialplanPlace {
    static let usage = """
          FILE              dialplans that answer side by side; without one, those of the settings
        \(MessageLanguage.usage)
          --prompts FOLDER  the folder of prompts, as “prompts”; without it, the one beside the first FILE's folder
          --settings FILE   the gateway's settings
        """

    /// Of what is told.
    let language: MessageLanguage
    private let files: DialplanFiles

    /// Nil where there is none; then every text is taken to have its prompt.
    var prompts: String? { files.prompts }

    /// - Parameter isHeard: whether what has no sound is looked for too.
    init(_ arguments: inout Arguments, isHeard: Bool = true) throws(Failure) {
        let asked = try arguments.messageLanguage()
        let prompts = try arguments.option("--prompts")
        let settings = try arguments.option("--settings")
        var named: [String] = []
        while let file = arguments.next() { named.append(file) }
        try arguments.finish()
        if !named.isEmpty && settings != nil { throw .cannotStandTogether("--settings", "FILE") }
        if prompts != nil && !isHeard { throw .cannotStandTogether("--prompts", "--no-prompts") }
        if let first = named.first {
            language = .chosen(asked)
            files = DialplanFiles(named, prompts: isHeard ? prompts ?? Self.prompts(beside: first) : nil)
        } else {
            let settings = try SettingsFile.read(settings ?? SettingsFile.usual)
            language = .chosen(asked, by: settings)
            arguments.language = language
            let all = try Self.told { () throws(Problems) in
                try DialplanFiles(folder: settings.dialplans, prompts: prompts ?? settings.prompts)
            }
            files = isHeard ? all : DialplanFiles(all.files, prompts: nil)
        }
    }

    /// The folder of that name beside the one of `file`, if there is one.
    private static func prompts(beside file: String) -> String? {
        let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "prompts").path
        return Folder.exists(folder) ? folder : nil
    }

    func read() throws(Failure) -> DialplanFiles.Contents {
        try Self.told { () throws(Problems) in try files.read() }
    }

    func tellOfMissingPrompts() {
        if prompts != nil { return }
        let message = Bilingual(
            es: "no se encontró la carpeta de grabaciones: no se revisó que todo se pueda decir",
            en: "no folder of prompts was found: that all can be said was not checked")
        Output.complain(message.text(in: language))
    }

    static func told<Value>(_ body: () throws(Problems) -> Value) throws(Failure) -> Value {
        do throws(Problems) { return try body() } catch {
            let count =
                error.count == 1
                ? Bilingual(es: "un problema", en: "one problem")
                : Bilingual(es: "\(error.count) problemas", en: "\(error.count) problems")
            throw .files(error, so: count)
        }
    }
}
