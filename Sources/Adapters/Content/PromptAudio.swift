public import Document
public import Telephony

/// The sound of every clip of a catalogue, loaded once and shared by all calls of an edition.
public struct PromptAudio: Sendable {
    /// Of all samples, in hertz: the telephone's.
    public static let rate = 8000

    private let clips: [ClipName: [Int16]]

    /// 16-bit samples at 8 kHz.
    public subscript(name: ClipName) -> [Int16]? { clips[name] }

    public var names: some Collection<ClipName> { clips.keys }

    /// How long a clip lasts.
    public func duration(of name: ClipName) -> Duration? {
        clips[name].map { .milliseconds($0.count * 1000 / Self.rate) }
    }

    /// Reads every WAV of `catalogue`; masters at 16 kHz are brought to 8 kHz. All unusable files are told at once.
    public static func load(_ catalogue: PromptCatalogue) throws(Problems) -> PromptAudio {
        var clips: [ClipName: [Int16]] = [:]
        var problems: [Problem] = []
        for clip in catalogue.clips {
            let path = catalogue.path(of: clip.name)
            do throws(Problems) {
                let sound = try WAVFile.read(path)
                if sound.samples.isEmpty { problems.append(Problem(at: .whole(path), "holds no sound")) }
                clips[clip.name] = sound.telephoneSamples
            } catch {
                problems += error
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return PromptAudio(clips: clips)
    }
}
