import CallFlow
import Foundation
import Speech
import Synchronization
import Telephony
import Voice

@testable import Gateway

/// A rendering of names with a voice of the test's own, in a folder of its own.
final class NameDesk: Sendable {
    typealias Speaks = @Sendable (SpokenName) async throws(VoiceFailure) -> Speech

    final class Log: Sendable {
        private let kept = Mutex<[String]>([])
        var lines: [String] { kept.withLock { $0 } }
        func add(_ line: String) { kept.withLock { $0.append(line) } }
    }
    private final class Heard: Sendable {
        struct State {
            var spoken: [String] = []
            var now = 0
            var most = 0
        }
        let state = Mutex(State())
    }

    /// Half a second of something.
    static let sound = Speech((0..<8000).map { Int16($0 % 100 * 100) })

    let folder: URL
    let voice = NameVoice()
    let log = Log()
    let cache: NameCache
    let rendering: NameRendering
    private let heard: Heard
    private let isOwner: Bool

    init(
        names: [SpokenName], most: Int = NameRendering.mostNames, in folder: URL? = nil, command: [String] = ["voz"],
        speaks: @escaping Speaks = { _ in NameDesk.sound }
    ) throws {
        isOwner = folder == nil
        self.folder =
            folder
            ?? FileManager.default.temporaryDirectory.appending(path: "opcion1-names-\(UUID().uuidString.prefix(8))")
        let (heard, log) = (Heard(), log)
        self.heard = heard
        cache = NameCache(folder: self.folder.path, voice: command)
        rendering = NameRendering(
            into: voice, most: most, cache: cache, time: SystemTime(), report: { log.add($0) }, names: { names },
            speak: { name async throws(VoiceFailure) in
                heard.state.withLock { state in
                    state.spoken.append(name.text)
                    state.now += 1
                    state.most = max(state.most, state.now)
                }
                defer { heard.state.withLock { $0.now -= 1 } }
                await Task.yield()
                return try await speaks(name)
            })
    }

    deinit { if isOwner { try? FileManager.default.removeItem(at: folder) } }

    var spoken: [String] { heard.state.withLock { $0.spoken } }
    /// How many were under way at once.
    var most: Int { heard.state.withLock { $0.most } }
}
