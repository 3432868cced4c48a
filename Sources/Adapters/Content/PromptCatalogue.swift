public import Document
public import Telephony

/// What a folder of prompts holds: for each clip its words, and for words their clip.
///
/// `prompts/es-MX/catalogue.yaml`, beside one `NAME.wav` for each entry:
///
///     language: es-MX
///     prompts:
///       digit-7: { says: "siete", by: voice, of: 3f2a9c0d11e45b67 }
///       beep: { sounds: "un tono breve" }
public struct PromptCatalogue: Sendable {
    public static let fileName = "catalogue.yaml"

    public let folder: String
    public let language: String
    /// In the order of the file.
    public let clips: [CataloguedClip]
    /// Clips whose WAV file is not there; empty but for a catalogue loaded without its sounds.
    public let missing: Set<ClipName>
    /// Names of WAV files, without the ending, that the catalogue does not mention.
    public let unused: [String]
    private let byName: [ClipName: CataloguedClip]
    private let byText: [String: ClipName]

    public subscript(name: ClipName) -> CataloguedClip? { byName[name] }

    /// The clip that says `text`, white space apart; of several the first in the file.
    public func name(saying text: String) -> ClipName? { byText[Self.normalized(text)] }

    /// Where a clip's sound lies.
    public func path(of name: ClipName) -> String { "\(folder)/\(name.raw).wav" }

    /// The catalogue of a folder, whole, or everything wrong with it.
    /// - Parameter withSounds: A WAV that is missing is a problem of its entry.
    public static func load(_ folder: String, withSounds: Bool = true) throws(Problems) -> PromptCatalogue {
        let root = try YAMLFile.read("\(folder)/\(fileName)")
        let sounds = Set(try FileBytes.names(in: folder).filter { $0.hasSuffix(".wav") }.map { String($0.dropLast(4)) })
        return try root.read { file in
            file.fields { fields in
                let language = fields.required("language")?.text()
                let entries = fields.required("prompts")?.entries()
                let clips = entries?.compactMap { CataloguedClip($0, sounds: withSounds ? sounds : nil) }
                guard let language, let clips else { return nil }
                return PromptCatalogue(folder: folder, language: language, clips: clips, sounds: sounds)
            }
        }
    }

    private init(folder: String, language: String, clips: [CataloguedClip], sounds: Set<String>) {
        self.folder = folder
        self.language = language
        self.clips = clips
        missing = Set(clips.map(\.name).filter { !sounds.contains($0.raw) })
        unused = sounds.subtracting(clips.map(\.name.raw)).sorted()
        byName = Dictionary(clips.map { ($0.name, $0) }) { first, _ in first }
        let spoken = clips.compactMap { clip in clip.says.map { (Self.normalized($0), clip.name) } }
        byText = Dictionary(spoken) { first, _ in first }
    }

    private static func normalized(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
