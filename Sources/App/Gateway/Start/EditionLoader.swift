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
    /// What goes into service together: the editions share the sound of their prompts.
    struct Loaded: Sendable {
        var editions: [Edition]
        var bank: PromptBank
    }

    let dialplans: String
    let prompts: String
    /// Whose tones callers hear.
    let country: Country
    let voice: NameVoice

    /// What dialplans and holidays look like on disc.
    var stateOnDisc: FolderState {
        FolderState(of: [dialplans, DialplanFiles.holidays(beside: dialplans)], ending: ".yaml")
    }

    /// `agents`: what they are called.
    func load(agents: [AgentID: String]) throws(Problems) -> Loaded {
        let files = try DialplanFiles(folder: dialplans, prompts: prompts)
        let contents = try files.read()
        let catalogues = contents.catalogues
        let bank = try PromptBank.load(
            Array(catalogues.values), music: "\(prompts)/music", country: country, names: voice)
        let id = try fingerprint(of: files.files + files.holidayFiles(), catalogues)
        let names: Edition.Names = { [voice] name, language in
            catalogues[language]?.name(saying: name) ?? voice.clip(saying: name, in: language)
        }
        let editions = contents.dialplans.map { plan in
            let announcers = plan.languages.compactMap { language in
                // Agents whose names are recorded under their own; a text that is recorded is found by its words.
                let recorded = agents.filter { catalogues[language]?[ClipName("name-\($0.key)")] != nil }
                return Languages.announcer(for: language, zone: plan.calendar.zone, agents: recorded)
            }
            return Edition(id: id, dialplan: plan, announcers: announcers, agents: agents, names: names)
        }
        return Loaded(editions: editions, bank: bank)
    }

    /// Of all that a call is pinned to: dialplans, holidays and the catalogues, which hold the hash of each prompt's
    /// text.
    private func fingerprint(
        of files: [String], _ catalogues: [String: PromptCatalogue]
    ) throws(Problems) -> String {
        var octets: [UInt8] = []
        for file in files { octets += try Folder.bytes(of: file) }
        for (_, catalogue) in catalogues.sorted(by: { $0.key < $1.key }) {
            octets += try Folder.bytes(of: "\(catalogue.folder)/\(PromptCatalogue.fileName)")
        }
        do throws(SecretsFailure) { return String(try Digest.sha256Hex(octets).prefix(12)) } catch {
            let message = Bilingual(
                es: "no se puede calcular su huella: \(error)", en: "cannot be fingerprinted: \(error)")
            throw Problems(Problem(at: .whole(dialplans), message))
        }
    }
}
