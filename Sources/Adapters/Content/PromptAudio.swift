public import Document
public import Telephony

/// The sound of every clip of a catalogue, loaded once and shared by all calls of an edition.
public struct PromptAudio: Sendable {
    private let clips: [ClipName: WAVFile]

    /// As recorded, at the rate it was recorded in.
    public subscript(name: ClipName) -> WAVFile? { clips[name] }

    public var names: some Collection<ClipName> { clips.keys }

    /// How long a clip lasts.
    public func duration(of name: ClipName) -> Duration? { clips[name]?.duration }

    /// Reads every WAV of `catalogue`. All unusable files are told at once.
    public static func load(_ catalogue: PromptCatalogue) throws(Problems) -> PromptAudio {
        var clips: [ClipName: WAVFile] = [:]
        var problems: [Problem] = []
        for clip in catalogue.clips {
            let path = catalogue.path(of: clip.name)
            do throws(Problems) {
                let sound = try WAVFile.read(path)
                if sound.samples.isEmpty {
                    let message = Bilingual(es: "no tiene ningún sonido", en: "holds no sound")
                    problems.append(Problem(at: .whole(path), message))
                }
                clips[clip.name] = sound
            } catch {
                problems += error
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return PromptAudio(clips: clips)
    }
}
