internal import Dialplan
internal import Document
internal import Synchronization
internal import Telephony

/// The editions in service with the sound of their prompts. A call keeps what it began with.
final class EditionShelf: Sendable {
    private let loader: EditionLoader
    private let library: DialplanLibrary
    private let inService: Mutex<EditionLoader.Loaded>

    init(_ loader: EditionLoader, agents: [AgentID: String]) throws(Problems) {
        self.loader = loader
        let loaded = try loader.load(agents: agents)
        library = DialplanLibrary(loaded.editions)
        inService = Mutex(loaded)
    }

    var bank: PromptBank { inService.withLock { $0.bank } }
    var id: String { inService.withLock { $0.editions.first?.id ?? "" } }
    var editions: [Edition] { library.editions }

    /// Who answers what was dialled, and with which sound; nil where nobody does.
    func edition(for dialled: String) -> (Edition, PromptBank)? {
        inService.withLock { loaded in library.edition(for: dialled).map { ($0, loaded.bank) } }
    }

    /// All or nothing.
    func load(agents: [AgentID: String]) throws(Problems) {
        let loaded = try loader.load(agents: agents)
        inService.withLock { inService in
            library.replace(with: loaded.editions)
            inService = loaded
        }
    }
}
