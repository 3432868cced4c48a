internal import Announcements
internal import Content
internal import Dialplan
internal import Document
internal import Helpdesk
internal import Media
internal import Secrets
internal import Telephony

/// Reads dialplans, holidays and prompts into editions, whole or with everything that is wrong with them.
struct EditionLoader: Sendable {
    /// What goes into service together.
    struct Loaded: Sendable {
        var editions: [Edition]
        var bank: PromptBank
    }

    let dialplans: String
    let prompts: String
    /// Whose tones callers hear.
    let country: Country
    /// The languages of which this program can say values.
    static let languages = ["es-MX"]

    /// `agents`: the names that may be said, by agent.
    func load(agents: [AgentID: String]) throws(Problems) -> Loaded {
        let catalogue = try PromptCatalogue.load("\(prompts)/\(Self.languages[0])")
        let bank = try PromptBank.load(catalogue, music: "\(prompts)/music", country: country)
        let files = try Folder.names(in: dialplans, ending: ".yaml")
        guard !files.isEmpty else {
            throw Problems(Problem(at: .whole(dialplans), "holds no dialplan, which is a file ending in .yaml"))
        }
        let texts = catalogue.clips.compactMap { clip in clip.says.map { (clip.name, $0) } }
        let decoder = DialplanDecoder(
            holidays: try holidays(),
            prompts: PromptLookup(
                texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }), sounds: bank.names))
        var nodes: [(name: DialplanName, node: Node)] = []
        for file in files { nodes.append((DialplanName(file), try YAMLFile.read("\(dialplans)/\(file).yaml"))) }
        let plans = try decoder.decode(nodes)
        let id = try fingerprint(of: files, catalogue)
        var editions: [Edition] = []
        for plan in plans {
            let announcer = SpanishMexico(zone: plan.calendar.zone, agents: named(agents, in: bank))
            try check(announcer, bank)
            editions.append(Edition(id: id, dialplan: plan, announcer: announcer))
        }
        return Loaded(editions: editions, bank: bank)
    }

    /// Agents whose names are recorded; of the others the line speaks without a name.
    private func named(_ agents: [AgentID: String], in bank: PromptBank) -> [AgentID: String] {
        agents.filter { bank[ClipName("name-\($0.key)")] != nil }
    }

    private func holidays() throws(Problems) -> [String: Set<LocalDate>] {
        let folder = "\(dialplans)/holidays"
        guard Folder.exists(folder) else { return [:] }
        var holidays: [String: Set<LocalDate>] = [:]
        for name in try Folder.names(in: folder, ending: ".yaml") {
            holidays[name] = Set(try HolidayDecoder.decode(YAMLFile.read("\(folder)/\(name).yaml")).keys)
        }
        return holidays
    }

    /// A value that cannot be said is found now, not in a call.
    private func check(_ announcer: some Announcer, _ bank: PromptBank) throws(Problems) {
        let missing = announcer.vocabulary.keys.filter { bank[$0] == nil }.sorted()
        if missing.isEmpty { return }
        throw Problems(
            missing.map { Problem(at: .whole("\(prompts)/\(announcer.language)"), "there is no prompt “\($0)”") })
    }

    /// Of all that a call is pinned to: dialplans and the catalogue, which holds the hash of each prompt's text.
    private func fingerprint(of files: [String], _ catalogue: PromptCatalogue) throws(Problems) -> String {
        var octets: [UInt8] = []
        for file in files { octets += try Folder.bytes(of: "\(dialplans)/\(file).yaml") }
        octets += try Folder.bytes(of: "\(catalogue.folder)/\(PromptCatalogue.fileName)")
        do throws(SecretsFailure) { return String(try Digest.sha256Hex(octets).prefix(12)) } catch {
            throw Problems(Problem(at: .whole(dialplans), "cannot be fingerprinted: \(error)"))
        }
    }
}
