internal import Content
internal import Document
internal import Foundation
internal import Gateway
internal import Voice

/// Where prompts lie, which dialplans say them, and what speaks the words that nobody has recorded.
struct PromptsPlace {
    static let usage = """
          --settings FILE   the gateway's settings, which name the folders and the voice; without it those that
                            “opcion1 serve” reads
          --prompts FOLDER  the folder of prompts, instead of the settings
          --dialplans PATH  the folder of dialplans, or one of them, instead of the settings; without it, beside
                            --prompts, only what the catalogues name is looked at
          --language L      only that language, as “es-MX”
        """

    let prompts: String
    /// A folder or a file; nil where only prompts were named.
    let dialplans: String?
    let voice: VoiceCommand?
    /// Nil where folders were named.
    let settings: GatewaySettings?
    private let language: String?

    init(_ arguments: inout Arguments) throws(Failure) {
        let file = try arguments.option("--settings")
        let prompts = try arguments.option("--prompts")
        let dialplans = try arguments.option("--dialplans")
        language = try arguments.option("--language")
        if prompts == nil && dialplans == nil {
            let settings = try SettingsFile.read(file ?? SettingsFile.usual)
            arguments.language = .chosen(nil, by: settings)
            self.settings = settings
            self.prompts = settings.prompts
            self.dialplans = settings.dialplans
            voice = settings.voice
            return
        }
        if file != nil { throw .arguments(.settingsOrFolders) }
        settings = nil
        self.dialplans = dialplans
        if let prompts { self.prompts = prompts } else { self.prompts = try Self.beside(dialplans ?? "") }
        voice = VoiceDecoder.shipped(with: URL(filePath: self.prompts).path)
    }

    private static func beside(_ dialplans: String) throws(Failure) -> String {
        let url = URL(filePath: dialplans)
        let folders = [url, url.deletingLastPathComponent()].map {
            $0.deletingLastPathComponent().appending(path: "prompts").path
        }
        guard let found = folders.first(where: Folder.exists) else {
            throw .arguments(
                Bilingual(
                    es: "no hay carpeta de grabaciones junto a \(quoted(dialplans)); diga --prompts FOLDER",
                    en: "there is no folder of prompts beside \(quoted(dialplans)); say --prompts FOLDER"))
        }
        return found
    }

    func folder(of language: String) -> String { "\(prompts)/\(language)" }

    func texts() throws(Problems) -> SpokenTexts {
        guard let dialplans else { return SpokenTexts() }
        return try SpokenTexts(path: dialplans)
    }

    /// Those that dialplans speak and those that have prompts; or the one that was asked for.
    func languages(of texts: SpokenTexts) throws(Failure) -> [String] {
        let folders: [String]
        do { folders = try FileManager.default.contentsOfDirectory(atPath: prompts) } catch {
            throw .cannotBeRead(prompts, error.localizedDescription)
        }
        let present = folders.filter {
            FileManager.default.fileExists(atPath: "\(folder(of: $0))/\(PromptCatalogue.fileName)")
        }
        let known = Set(present).union(texts.languages).sorted()
        guard let language else { return known }
        guard known.contains(language) else {
            let message = Bilingual(
                es: "no hay grabaciones en \(quoted(language))", en: "there are no prompts in \(quoted(language))")
            throw .arguments(message + .meant(language, among: known))
        }
        return [language]
    }
}

extension Bilingual {
    fileprivate static let settingsOrFolders = Bilingual(
        es: "--settings no puede ir junto a --prompts ni --dialplans",
        en: "--settings cannot stand beside --prompts or --dialplans")
}
