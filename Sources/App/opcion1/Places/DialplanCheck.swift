internal import Announcements
internal import Content
internal import Dialplan
internal import Document
internal import Foundation
internal import Helpdesk
internal import Telephony

/// Reads dialplans as a gateway would, without the sound of their prompts.
struct DialplanCheck {
    private let files: [String]
    /// Nil where there is none; then every text is taken to have its prompt.
    let prompts: String?

    init(files: [String], prompts: String?) {
        self.files = files
        let beside = files.first.map { Self.folder(of: $0) + "/../prompts" }
        self.prompts = prompts ?? beside.flatMap { Folder.exists($0) ? $0 : nil }
    }

    /// All dialplans of a folder.
    init(folder: String, prompts: String) throws(Problems) {
        files = try Folder.names(in: folder, ending: ".yaml").map { "\(folder)/\($0).yaml" }
        if files.isEmpty {
            throw Problems(Problem(at: .whole(folder), "holds no dialplan, which is a file ending in .yaml"))
        }
        self.prompts = prompts
    }

    func run() throws(Problems) -> [Dialplan] {
        var problems: [Problem] = []
        var catalogue: PromptCatalogue?
        var lookup = PromptLookup.everything
        var holidays: [String: Set<LocalDate>] = [:]
        var nodes: [(name: DialplanName, node: Node)] = []
        do throws(Problems) {
            catalogue = try prompts.map { folder throws(Problems) in
                try PromptCatalogue.load("\(folder)/\(Self.language)")
            }
            if let catalogue { lookup = try Self.lookup(catalogue, music: "\(prompts ?? "")/music") }
        } catch { problems += error }
        for folder in Set(files.map(Self.folder)) {
            do throws(Problems) {
                holidays.merge(try Self.holidays(in: "\(folder)/holidays")) { first, _ in first }
            } catch { problems += error }
        }
        for file in files {
            let name = DialplanName(URL(filePath: file).deletingPathExtension().lastPathComponent)
            do throws(Problems) { nodes.append((name, try YAMLFile.read(file))) } catch { problems += error }
        }
        var dialplans: [Dialplan] = []
        do throws(Problems) {
            dialplans = try DialplanDecoder(holidays: holidays, prompts: lookup).decode(nodes)
        } catch { problems += error }
        if let catalogue { problems += Self.unsaid(dialplans, catalogue) }
        if problems.isEmpty { return dialplans }
        throw Problems(problems)
    }

    private static let language = "es-MX"

    private static func folder(of file: String) -> String {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder.isEmpty ? (file.hasPrefix("/") ? "/" : ".") : folder
    }

    private static func lookup(_ catalogue: PromptCatalogue, music: String) throws(Problems) -> PromptLookup {
        let texts = catalogue.clips.compactMap { clip in clip.says.map { (clip.name, $0) } }
        let songs = try Folder.exists(music) ? Folder.names(in: music, ending: ".wav") : []
        return PromptLookup(
            texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }),
            sounds: Set(catalogue.clips.map(\.name)).union(songs.map { ClipName("music-\($0)") }))
    }

    private static func holidays(in folder: String) throws(Problems) -> [String: Set<LocalDate>] {
        guard Folder.exists(folder) else { return [:] }
        var holidays: [String: Set<LocalDate>] = [:]
        for name in try Folder.names(in: folder, ending: ".yaml") {
            holidays[name] = Set(try HolidayDecoder.decode(YAMLFile.read("\(folder)/\(name).yaml")).keys)
        }
        return holidays
    }

    /// The clips of numbers, dates and times that a call could ask for.
    private static func unsaid(_ dialplans: [Dialplan], _ catalogue: PromptCatalogue) -> [Problem] {
        guard let zone = dialplans.first?.calendar.zone else { return [] }
        let missing = SpanishMexico(zone: zone).vocabulary.keys.filter { catalogue[$0] == nil }.sorted()
        return missing.map { Problem(at: .whole(catalogue.folder), "there is no prompt “\($0)”") }
    }
}
