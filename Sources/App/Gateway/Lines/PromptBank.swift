internal import Codecs
public import Content
public import Document
public import Media
public import Telephony

/// The sound of every clip of an edition, encoded once and shared by all its calls.
public final class PromptBank: Sendable {
    private let clips: [ClipName: EncodedAudio]

    public init(_ clips: [ClipName: EncodedAudio]) { self.clips = clips }

    /// The clips of a catalogue, and besides them `music-NAME` for each `music/NAME.wav` beside its folder.
    public static func load(_ catalogue: PromptCatalogue, music folder: String) throws(Problems) -> PromptBank {
        let audio = try PromptAudio.load(catalogue)
        var clips: [ClipName: EncodedAudio] = [:]
        for name in audio.names {
            if let sound = audio[name] { clips[name] = sound.encoded(in: .all) }
        }
        for name in try Folder.names(in: folder, ending: ".wav") {
            clips[ClipName("music-\(name)")] = try WAVFile.read("\(folder)/\(name).wav").encoded(in: .all)
        }
        return PromptBank(clips)
    }

    public subscript(name: ClipName) -> EncodedAudio? { clips[name] }
    public var names: Set<ClipName> { Set(clips.keys) }
    /// All of them by name, for who wants to recognise what was played.
    public var all: [String: EncodedAudio] {
        Dictionary(clips.map { ($0.key.raw, $0.value) }, uniquingKeysWith: { $1 })
    }

    /// What a line plays; a clip that is not there is left out, and named.
    func items(for utterance: [Clip]) -> (items: [PlayItem], missing: [ClipName]) {
        var items: [PlayItem] = []
        var missing: [ClipName] = []
        for clip in utterance {
            switch clip {
            case .pause(let milliseconds): items.append(.pause(milliseconds: milliseconds))
            case .audio(let name):
                if let audio = clips[name] { items.append(.audio(audio)) } else { missing.append(name) }
            }
        }
        return (items, missing)
    }
}
