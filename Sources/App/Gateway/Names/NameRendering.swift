internal import CallFlow
internal import Dialplan
internal import Document
internal import Media
internal import Secrets
internal import Speech
internal import Synchronization
internal import Telephony
internal import Voice

/// Renders the names that the line may have to say, off the path of every call: a call finds a name or does without.
final class NameRendering: Sendable {
    /// Speaks a name; what it throws is told by its description.
    typealias Speak = @Sendable (SpokenName) async throws(VoiceFailure) -> Speech
    /// The names that the dialplans in service may come to say.
    typealias Names = @Sendable () async throws(RecordsFailure) -> [SpokenName]

    /// More names than this are not rendered: each takes some 30 kB of memory.
    static let mostNames = 4000
    /// How many are rendered at once.
    static let atOnce = 2
    /// After so many failures in a row it is the command's fault, and it is left alone until the next round; a name
    /// that fails so often is not tried again until the files are loaded anew.
    static let patience = 3
    /// A command that complains of something else each time does not fill the log.
    static let mostTold = 50
    /// How often the records are looked through for what nobody announced, such as an import.
    static let interval: Duration = .seconds(60)

    private struct State {
        /// How often the voice failed to say it.
        var failures: [SpokenName: Int] = [:]
        /// What was told, so that the log says it once.
        var told: Set<String> = []
    }

    private let voice: NameVoice
    private let most: Int
    private let cache: NameCache
    private let speak: Speak
    private let names: Names
    private let time: any Timekeeper
    private let report: @Sendable (String) -> Void
    private let state = Mutex(State())
    private let wakes = Mailbox<Void>()

    init(
        into voice: NameVoice, most: Int = mostNames, cache: NameCache, time: any Timekeeper,
        report: @escaping @Sendable (String) -> Void, names: @escaping Names, speak: @escaping Speak
    ) {
        self.voice = voice
        self.most = most
        self.cache = cache
        self.time = time
        self.report = report
        self.names = names
        self.speak = speak
    }

    /// There may be new names.
    func wake() { wakes.send(()) }

    /// The files were loaded anew: what could not be said may be said now.
    func retry() {
        state.withLock { $0 = State() }
        wake()
    }

    /// Until the task is cancelled.
    func run() async {
        var isFirst = true
        while !Task.isCancelled {
            await render(pruning: isFirst)
            isFirst = false
            await pause()
        }
    }

    private func pause() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [wakes] in _ = await wakes.receive() }
            group.addTask { [time] in do { try await time.sleep(for: Self.interval) } catch { return } }
            await group.next()
            group.cancelAll()
        }
        wakes.clear()
    }

    /// One round: all names that are known now and have no clip.
    func render(pruning: Bool = false) async {
        do {
            let all: [SpokenName]
            do throws(RecordsFailure) { all = try await names() } catch {
                return tell("the names are not known: \(error)")
            }
            let wanted = Array(all.prefix(most))
            if all.count > wanted.count {
                tell("\(all.count - wanted.count) names of \(all.count) are too many to render")
            }
            if voice.count > most { voice.keep(Set(wanted)) }
            if pruning { try cache.prune(to: Set(wanted), most: most) }
            let lacking = try await load(wanted)
            if !lacking.isEmpty { await render(lacking) }
        } catch { tell("the names cannot be told apart: \(error)") }
    }

    /// Takes what was rendered before from the disc, and returns what was not, those that failed before at the end.
    private func load(_ names: [SpokenName]) async throws(SecretsFailure) -> [SpokenName] {
        let failures = state.withLock { $0.failures }
        var lacking: [SpokenName] = []
        for name in names where !voice.has(name) && failures[name, default: 0] < Self.patience {
            let clip = try cache.clip(of: name)
            if let audio = cache.audio(of: clip, name) {
                voice.add(name, as: clip, audio)
            } else {
                lacking.append(name)
            }
            // Thousands of files are read here, on a thread that calls want too.
            await Task.yield()
        }
        return lacking.filter { failures[$0] == nil } + lacking.filter { failures[$0] != nil }
    }

    private func render(_ names: [SpokenName]) async {
        var rest = names[...]
        var failures = 0
        var rendered = 0
        await withTaskGroup(of: VoiceFailure?.self) { group in
            for name in rest.prefix(Self.atOnce) { group.addTask { await self.render(name) } }
            rest = rest.dropFirst(Self.atOnce)
            for await failure in group {
                if let failure {
                    failures = failure.isOfTheCommand ? Self.patience : failures + 1
                    if failure != .cancelled { tell("\(failure); the line speaks without it") }
                } else {
                    failures = 0
                    rendered += 1
                }
                guard failures < Self.patience, !Task.isCancelled else { break }
                if let name = rest.popFirst() { group.addTask { await self.render(name) } }
            }
        }
        if rendered > 0 { report("\(rendered) names rendered") }
        if failures >= Self.patience { tell("names are not rendered: the line speaks without them") }
    }

    private func render(_ name: SpokenName) async -> VoiceFailure? {
        do throws(VoiceFailure) {
            let speech = try await speak(name)
            keep(speech, name)
            return nil
        } catch {
            if !error.isOfTheCommand { state.withLock { $0.failures[name, default: 0] += 1 } }
            return error
        }
    }

    private func keep(_ speech: Speech, _ name: SpokenName) {
        do {
            let clip = try cache.clip(of: name)
            voice.add(name, as: clip, NameCache.audio(of: speech))
            do throws(Problems) { try cache.keep(speech, as: clip, name) } catch {
                tell(error.map(\.description).joined(separator: "; "))
            }
        } catch { tell("a name cannot be told apart: \(error)") }
    }

    /// What was told before is no news.
    private func tell(_ line: String) {
        let isNews = state.withLock { $0.told.count < Self.mostTold && $0.told.insert(line).inserted }
        if isNews { report(line) }
    }
}
