internal import Media
internal import Synchronization
internal import Telephony

/// Names and subjects that were rendered ahead, as calls find them: nothing here waits.
final class NameVoice: Sendable {
    private struct Known {
        var clips: [String: [String: ClipName]] = [:]
        var audio: [ClipName: EncodedAudio] = [:]
    }
    private let known = Mutex(Known())

    /// By its name inside the language; nil where the name was not rendered, or not yet.
    func clip(saying name: String, in language: String) -> ClipName? { known.withLock { $0.clips[language]?[name] } }

    /// By its name among those of all languages.
    subscript(clip: ClipName) -> EncodedAudio? { known.withLock { $0.audio[clip] } }

    func add(_ name: String, in language: String, as clip: ClipName, _ audio: EncodedAudio) {
        known.withLock { known in
            known.audio[ClipName(clip, in: language)] = audio
            known.clips[language, default: [:]][name] = clip
        }
    }
}
