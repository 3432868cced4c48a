internal import Content
internal import Dialplan
internal import Document
internal import Synchronization
internal import Telephony

/// The editions in service with the sound of their prompts. A call keeps what it began with.
final class EditionShelf: Sendable {
    private let loader: EditionLoader
    private let library: DialplanLibrary
    /// With the number of its reading.
    private let inService: Mutex<(loaded: EditionLoader.Loaded, number: Int)>
    /// What the files looked like when they were last read, and how often that was.
    private let read: Mutex<(state: FolderState, count: Int)>

    init(_ loader: EditionLoader, agents: [AgentID: String]) throws(Problems) {
        self.loader = loader
        read = Mutex((loader.stateOnDisc, 0))
        let loaded = try loader.load(agents: agents)
        library = DialplanLibrary(loaded.editions)
        inService = Mutex((loaded, 0))
    }

    var bank: PromptBank { inService.withLock { $0.loaded.bank } }
    var id: String { inService.withLock { $0.loaded.editions.first?.id ?? "" } }
    var editions: [Edition] { library.editions }

    /// What dialplans and holidays look like on disc, and what they looked like when they were last read.
    var stateOnDisc: FolderState { loader.stateOnDisc }
    var stateRead: FolderState { read.withLock { $0.state } }

    /// Who answers what was dialled, and with which sound; nil where nobody does.
    func edition(for dialled: String) -> (Edition, PromptBank)? {
        inService.withLock { inService in library.edition(for: dialled).map { ($0, inService.loaded.bank) } }
    }

    /// All or nothing. Of two at once, the one that began to read later stays.
    func load(agents: [AgentID: String]) throws(Problems) {
        let state = loader.stateOnDisc
        let number = read.withLock { read in
            read = (state, read.count + 1)
            return read.count
        }
        let loaded = try loader.load(agents: agents)
        inService.withLock { inService in
            guard number > inService.number else { return }
            library.replace(with: loaded.editions)
            inService = (loaded, number)
        }
    }
}
