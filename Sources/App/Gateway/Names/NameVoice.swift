internal import Media
internal import Synchronization
internal import Telephony

/// Names and subjects that were rendered ahead, as calls find them: nothing here waits.
///
/// A clip is named by the hash of its words, so that a name never changes what it says while a call holds it.
final class NameVoice: Sendable {
    private struct Known {
        var clips: [SpokenName: ClipName] = [:]
        var audio: [ClipName: EncodedAudio] = [:]
    }
    private let known = Mutex(Known())

    /// By its name inside the language; nil where the name was not rendered, or not yet.
    func clip(saying text: String, in language: String) -> ClipName? {
        known.withLock { $0.clips[SpokenName(text, in: language)] }
    }

    /// By its name among those of all languages.
    subscript(clip: ClipName) -> EncodedAudio? { known.withLock { $0.audio[clip] } }

    var count: Int { known.withLock { $0.clips.count } }

    func has(_ name: SpokenName) -> Bool { known.withLock { $0.clips[name] != nil } }

    func add(_ name: SpokenName, as clip: ClipName, _ audio: EncodedAudio) {
        known.withLock { known in
            known.audio[ClipName(clip, in: name.language)] = audio
            known.clips[name] = clip
        }
    }

    /// Forgets all others.
    func keep(_ names: Set<SpokenName>) {
        known.withLock { known in
            for (name, clip) in known.clips where !names.contains(name) {
                known.clips[name] = nil
                known.audio[ClipName(clip, in: name.language)] = nil
            }
        }
    }
}
