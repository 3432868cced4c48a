internal import Announcements
public import Content
public import Dialplan
public import Document
internal import Foundation
public import Helpdesk
internal import Telephony

/// Dialplans with their holidays and the catalogues of their prompts: read together, all faults at once, without sound.
public struct DialplanFiles: Sendable {
    public struct Contents: Sendable {
        public let dialplans: [Dialplan]
        /// What each of the dialplans was read from.
        public let nodes: [Node]
        /// By the name of their file.
        public let holidays: [String: Set<LocalDate>]
        /// Of every language that the dialplans speak; none where no folder of prompts is at hand.
        public let catalogues: [String: PromptCatalogue]
    }

    public let files: [String]
    /// Nil where there is none; then every text is taken to have its prompt.
    public let prompts: String?

    public init(_ files: [String], prompts: String?) {
        self.files = files
        self.prompts = prompts
    }

    /// All dialplans of a folder.
    public init(folder: String, prompts: String) throws(Problems) {
        files = try Folder.names(in: folder, ending: ".yaml").map { "\(folder)/\($0).yaml" }
        if files.isEmpty {
            let message = Bilingual(
                es: "no tiene ningún plan de marcación, que es un archivo terminado en .yaml",
                en: "holds no dialplan, which is a file ending in .yaml")
            throw Problems(Problem(at: .whole(folder), message))
        }
        self.prompts = prompts
    }

    public func read() throws(Problems) -> Contents {
        var problems: [Problem] = []
        var nodes: [(name: DialplanName, node: Node)] = []
        for file in files {
            let name = DialplanName(URL(filePath: file).deletingPathExtension().lastPathComponent)
            do throws(Problems) { nodes.append((name, try YAMLFile.read(file))) } catch { problems += error }
        }
        let languages = nodes.reduce(into: Set<String>()) { $0.formUnion(DialplanDecoder.languages(of: $1.node)) }
        let catalogues = catalogues(of: languages.intersection(Languages.codes), &problems)
        // Where a catalogue is broken, that is what is told, and not that it says nothing.
        let lookup = problems.isEmpty ? lookup(catalogues, &problems) : nil
        var dialplans: [Dialplan] = []
        var unspoken: [Problem] = []
        let holidays = holidays(&problems)
        do throws(Problems) {
            dialplans = try DialplanDecoder(holidays: holidays, prompts: lookup ?? .everything)
                .decode(nodes, unspoken: &unspoken)
        } catch { problems += error }
        // What a voice has yet to say stands behind what somebody has to put right.
        var unheard = Self.grouped(unspoken)
        for catalogue in catalogues.values.sorted(by: { $0.language < $1.language }) { unheard += unsaid(catalogue) }
        if let lookup { unheard += silent(dialplans, lookup) }
        if problems.isEmpty && unheard.isEmpty {
            return Contents(
                dialplans: dialplans, nodes: nodes.map(\.node), holidays: holidays, catalogues: catalogues)
        }
        throw Problems(problems, then: unheard)
    }

    /// As many texts of a file are told one by one; more are new rather than mistyped.
    private static let mostUnspoken = 3

    /// A dialplan that was never rendered is no list of hundreds: one line a file, at the first text.
    private static func grouped(_ unspoken: [Problem]) -> [Problem] {
        let files = Dictionary(grouping: unspoken, by: \.file).sorted { $0.key < $1.key }.map(\.value)
        return files.flatMap { texts -> [Problem] in
            guard texts.count > mostUnspoken else { return texts }
            let message = Bilingual(
                es: "\(texts.count) textos no tienen grabación; este es el primero",
                en: "\(texts.count) texts have no prompt; this is the first")
            return [Problem(at: Problems(texts)[0].position, message + .buildMakesMissing)]
        }
    }

    private func catalogues(of languages: Set<String>, _ problems: inout [Problem]) -> [String: PromptCatalogue] {
        guard let prompts else { return [:] }
        var catalogues: [String: PromptCatalogue] = [:]
        for language in languages.sorted() {
            do throws(Problems) {
                let catalogue = try PromptCatalogue.load("\(prompts)/\(language)")
                catalogues[language] = catalogue
                if catalogue.language != language {
                    let place = Position.whole("\(catalogue.folder)/\(PromptCatalogue.fileName)")
                    let message = Bilingual(
                        es: "es de “\(catalogue.language)”, en la carpeta de “\(language)”",
                        en: "is of “\(catalogue.language)”, in the folder of “\(language)”")
                    problems.append(Problem(at: place, message))
                }
            } catch { problems += error }
        }
        return catalogues
    }

    /// Nil where nothing is known of the prompts.
    private func lookup(_ catalogues: [String: PromptCatalogue], _ problems: inout [Problem]) -> PromptLookup? {
        guard let prompts, !catalogues.isEmpty else { return nil }
        let texts = catalogues.mapValues { catalogue in
            let clips = catalogue.clips.filter(PromptBank.hasWords)
            return Dictionary(clips.compactMap { clip in clip.says.map { (clip.name, $0) } }) { first, _ in first }
        }
        var sounds = Set(catalogues.values.flatMap(\.clips).filter { !PromptBank.hasWords($0) }.map(\.name))
        do throws(Problems) {
            let music = "\(prompts)/music"
            let songs = try Folder.exists(music) ? Folder.names(in: music, ending: ".wav") : []
            sounds.formUnion(songs.map(PromptBank.music))
        } catch { problems += error }
        return PromptLookup(texts: texts, sounds: sounds)
    }

    /// The folder of the holidays of a folder's dialplans.
    static func holidays(beside folder: String) -> String { "\(folder)/holidays" }

    func holidayFiles() throws(Problems) -> [String] {
        let folders = Set(files.map { Self.holidays(beside: URL(filePath: $0).deletingLastPathComponent().path) })
        var found: [String] = []
        for folder in folders.sorted() where Folder.exists(folder) {
            found += try Folder.names(in: folder, ending: ".yaml").map { "\(folder)/\($0).yaml" }
        }
        return found
    }

    private func holidays(_ problems: inout [Problem]) -> [String: Set<LocalDate>] {
        var holidays: [String: Set<LocalDate>] = [:]
        var files: [String] = []
        do throws(Problems) { files = try holidayFiles() } catch { problems += error }
        for file in files {
            let name = URL(filePath: file).deletingPathExtension().lastPathComponent
            do throws(Problems) { holidays[name] = Set(try HolidayDecoder.decode(YAMLFile.read(file)).keys) } catch {
                problems += error
            }
        }
        return holidays
    }

    /// A folder that is missing whole is no list of hundreds.
    private static let mostUnsaid = 10

    /// The clips of numbers, dates and times that a call could ask for and would not find.
    private func unsaid(_ catalogue: PromptCatalogue) -> [Problem] {
        guard let announcer = Languages.announcer(for: catalogue.language, zone: .gmt) else { return [] }
        let missing = announcer.vocabulary.filter { catalogue[$0.key] == nil }.sorted { $0.key < $1.key }
        let place = Position.whole(catalogue.folder)
        var problems = missing.prefix(Self.mostUnsaid).map { name, words in
            let message = Bilingual(
                es: "falta la grabación “\(name)”, que dice “\(words)”",
                en: "there is no prompt “\(name)”, which says “\(words)”")
            return Problem(at: place, message + .buildMakesMissing)
        }
        if missing.count > Self.mostUnsaid {
            let rest = missing.count - Self.mostUnsaid
            let message = Bilingual(
                es: "faltan \(rest) grabaciones más de las palabras que forman los valores",
                en: "\(rest) more of the words that values are made of have no prompt")
            problems.append(Problem(at: place, message))
        }
        return problems
    }

    /// Sounds without words that a call would wait for in silence.
    private func silent(_ dialplans: [Dialplan], _ lookup: PromptLookup) -> [Problem] {
        let missing = dialplans.reduce(into: Set()) { $0.formUnion($1.sounds) }.filter { !lookup.has($0) }
        return missing.sorted().map { name in
            let message = Bilingual(es: "falta el sonido “\(name)”", en: "there is no sound “\(name)”")
            return Problem(at: .whole(prompts ?? ""), message)
        }
    }
}
