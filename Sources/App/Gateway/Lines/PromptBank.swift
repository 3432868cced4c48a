internal import Codecs
public import Content
public import Document
public import Media
public import Telephony

/// The sound of every clip of an edition, encoded once and shared by all its calls.
public final class PromptBank: Sendable {
    private let clips: [ClipName: EncodedAudio]
    /// Names that were rendered ahead; more of them come while the edition is in service.
    private let rendered: NameVoice?

    public convenience init(_ clips: [ClipName: EncodedAudio]) { self.init(clips, names: nil) }

    init(_ clips: [ClipName: EncodedAudio], names: NameVoice?) {
        self.clips = clips
        rendered = names
    }

    /// The clips of catalogues, and besides them `music-NAME` for each `music/NAME.wav` of a folder. Here, and where a
    /// sentence is made sound, the names of clips become those of all languages: `es-MX/digit-7`. The network's tones
    /// sound as in `country`.
    public static func load(
        _ catalogues: [PromptCatalogue], music folder: String, country: Country = .mx
    ) throws(Problems) -> PromptBank {
        try load(catalogues, music: folder, country: country, names: nil)
    }

    static func load(
        _ catalogues: [PromptCatalogue], music folder: String, country: Country, names: NameVoice?
    ) throws(Problems) -> PromptBank {
        var clips: [ClipName: EncodedAudio] = [:]
        for catalogue in catalogues {
            let audio = try PromptAudio.load(catalogue)
            for clip in catalogue.clips {
                clips[name(of: clip, in: catalogue.language)] = audio[clip.name]?.encoded(in: .all)
            }
        }
        for name in try Folder.names(in: folder, ending: ".wav") {
            clips[music(name)] = try WAVFile.read("\(folder)/\(name).wav").encoded(in: .all)
        }
        addTones(of: country, to: &clips)
        return PromptBank(clips, names: names)
    }

    /// What has no words, such as a tone, has no language.
    static func name(of clip: CataloguedClip, in language: String) -> ClipName {
        hasWords(clip) ? ClipName(clip.name, in: language) : clip.name
    }

    static func hasWords(_ clip: CataloguedClip) -> Bool { clip.says != nil && clip.by != .tone }

    /// The clip of a file of the folder of music.
    static func music(_ file: String) -> ClipName { ClipName("music-\(file)") }

    /// The words of each clip, by its name among those of all languages.
    public static func texts(of catalogues: [PromptCatalogue]) -> [String: String] {
        let texts = catalogues.flatMap { catalogue in
            catalogue.clips.compactMap { clip in
                clip.says.map { (name(of: clip, in: catalogue.language).raw, $0) }
            }
        }
        return Dictionary(texts) { first, _ in first }
    }

    public subscript(name: ClipName) -> EncodedAudio? { clips[name] ?? rendered?[name] }
    /// All of them by name, for who wants to recognise what was played.
    public var all: [String: EncodedAudio] {
        Dictionary(clips.map { ($0.key.raw, $0.value) }, uniquingKeysWith: { $1 })
    }

    /// As `all`, without what sounds for as long as somebody waits: music, and the tones of the network.
    public var words: [String: EncodedAudio] {
        let tones = Set(ProgressSignal.allCases.map(\.clip.raw))
        return all.filter { !$0.key.hasPrefix("music-") && !tones.contains($0.key) }
    }

    /// What a line plays; a clip that is not there is left out, and named.
    public func items(for utterance: [Clip]) -> (items: [PlayItem], missing: [ClipName]) {
        var items: [PlayItem] = []
        var missing: [ClipName] = []
        for clip in utterance {
            switch clip {
            case .pause(let milliseconds): items.append(.pause(milliseconds: milliseconds))
            case .audio(let name):
                if let audio = self[name] { items.append(.audio(audio)) } else { missing.append(name) }
            }
        }
        return (items, missing)
    }
}
