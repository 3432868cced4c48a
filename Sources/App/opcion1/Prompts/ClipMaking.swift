internal import Content
internal import Speech
internal import Telephony
internal import Voice

/// Makes the sound of clips: the voice speaks what has words, and tones are computed.
struct ClipMaking {
    /// Why a clip was not made.
    enum Fault: Error, CustomStringConvertible {
        case voice(VoiceFailure)
        /// Neither the settings nor the folder of prompts have a voice.
        case noVoice
        case noSuchTone

        var description: String {
            switch self {
            case .voice(let failure): "\(failure)"
            case .noVoice: "no voice can speak it: name one under “voice” in the settings"
            case .noSuchTone:
                "no tone has this name; those there are: \(Tone.names.joined(separator: ", "))"
            }
        }

        /// Whether the next clip would meet the same.
        var endsAll: Bool {
            switch self {
            case .voice(let failure): failure.isOfTheCommand
            case .noVoice: true
            case .noSuchTone: false
            }
        }
    }

    let language: String
    let voice: Voice?
    let lines: [ClipName: CatalogueDraft.Line]

    /// Calls `take` with each as it is made, until that is false or all are.
    func make(_ names: [ClipName], take: (ClipName, Result<Speech, Fault>) -> Bool) async {
        await withTaskGroup(of: (ClipName, Result<Speech, Fault>).self) { group in
            var waiting = names[...]
            for name in waiting.prefix(Voice.atOnce * 2) { group.addTask { (name, await made(name)) } }
            waiting = waiting.dropFirst(Voice.atOnce * 2)
            while let (name, result) = await group.next() {
                guard take(name, result) else { break }
                if let next = waiting.popFirst() { group.addTask { (next, await made(next)) } }
            }
            group.cancelAll()
        }
    }

    private func made(_ name: ClipName) async -> Result<Speech, Fault> {
        guard let line = lines[name] else { return .failure(.noSuchTone) }
        guard line.by == .voice, let text = line.says else {
            return Tone.named(name.raw).map { .success($0) } ?? .failure(.noSuchTone)
        }
        guard let voice else { return .failure(.noVoice) }
        let intonation = Intonation(ofClip: name.raw, saying: text)
        do throws(VoiceFailure) {
            return .success(try await voice.clip(saying: text, as: intonation, in: language))
        } catch { return .failure(.voice(error)) }
    }
}
