internal import Announcements
internal import Content
internal import Dialplan
internal import Document
internal import Foundation
internal import Helpdesk
internal import Telephony

/// All words that dialplans say, by language; taken apart by the decoder that calls go by.
struct SpokenTexts {
    /// The zone in which dates and times are said; any does where no dialplan tells one.
    private(set) var zone = TimeZone.gmt
    /// In which the calls of the first dialplan begin.
    private(set) var first: String?
    /// The words between two values, each once, in the order in which the dialplans have them.
    private var byLanguage: [String: [String]] = [:]

    /// None, where no dialplans are at hand.
    init() {}

    /// Of the file, or of every `.yaml` in the folder, at `path`; or all that is wrong with them.
    init(path: String) throws(Problems) {
        let isFolder = Folder.exists(path)
        let folder = isFolder ? path : URL(filePath: path).deletingLastPathComponent().path
        let files = isFolder ? try Folder.names(in: path, ending: ".yaml").map { "\(path)/\($0).yaml" } : [path]
        if files.isEmpty {
            let message = Bilingual(
                es: "no tiene ningún plan de marcación, que es un archivo que termina en .yaml",
                en: "holds no dialplan, which is a file ending in .yaml")
            throw Problems(Problem(at: .whole(path), message))
        }
        var problems: [Problem] = []
        var nodes: [(name: DialplanName, node: Node)] = []
        for file in files {
            let name = DialplanName(URL(filePath: file).deletingPathExtension().lastPathComponent)
            do throws(Problems) { nodes.append((name, try YAMLFile.read(file))) } catch { problems += error }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        let decoder = DialplanDecoder(holidays: try Self.holidays(in: "\(folder)/holidays"), prompts: .everything)
        for dialplan in try decoder.decode(nodes) {
            zone = dialplan.calendar.zone
            for language in dialplan.languages { add(dialplan.texts(in: language), in: language) }
        }
    }

    var languages: [String] { byLanguage.keys.sorted() }

    subscript(language: String) -> [String] { byLanguage[language] ?? [] }

    /// The words of numbers, dates and times, by the clips that say them; nil for a language that we do not speak.
    func vocabulary(of language: String) -> [ClipName: String]? { announcer(of: language)?.vocabulary }

    /// Says values; nil for a language that we do not speak.
    func announcer(of language: String) -> (any Announcer)? {
        Languages.announcer(for: language, zone: zone)
    }

    private mutating func add(_ texts: [String], in language: String) {
        first = first ?? language
        var known = Set(self[language])
        byLanguage[language, default: []] += texts.filter { known.insert($0).inserted }
    }

    private static func holidays(in folder: String) throws(Problems) -> [String: Set<LocalDate>] {
        guard Folder.exists(folder) else { return [:] }
        var holidays: [String: Set<LocalDate>] = [:]
        for name in try Folder.names(in: folder, ending: ".yaml") {
            holidays[name] = Set(try HolidayDecoder.decode(YAMLFile.read("\(folder)/\(name).yaml")).keys)
        }
        return holidays
    }
}
