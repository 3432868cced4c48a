internal import Announcements
internal import Content
internal import Document
internal import Gateway
internal import Media
internal import Speech
internal import Telephony
internal import Voice

/// The clips of a language, and beside them those that the voice speaks only now, kept in memory.
struct ClipShelf {
    private let bank: PromptBank
    private let byText: [String: ClipName]

    /// - Parameter texts: Words that must be said; those that no clip says are spoken by the voice.
    init(_ place: PromptsPlace, _ language: String, needing texts: [String]) async throws(Failure) {
        let folder = place.folder(of: language)
        var clips: [ClipName: EncodedAudio] = [:]
        var byText: [String: ClipName] = [:]
        do throws(Problems) {
            let catalogue = try PromptCatalogue.load(folder)
            let audio = try PromptAudio.load(catalogue)
            for name in audio.names { clips[name] = audio[name].map { EncodedAudio(samples: $0) } }
            let known = catalogue.clips.sorted { $0.name < $1.name }.compactMap { clip in
                clip.says.map { (PromptText.normalized($0), clip.name) }
            }
            byText = Dictionary(known) { first, _ in first }
        } catch { throw .files(error, so: "the prompts cannot be used") }
        let voice = place.voice.map { Voice($0) }
        for text in texts where byText[text] == nil {
            guard let voice else {
                throw .work(
                    "no clip says “\(text)”: put the sentence into a dialplan and run “opcion1 prompts build”, "
                        + "or name a voice in the settings")
            }
            let name = ClipName("spoken-now-\(clips.count)")
            do throws(VoiceFailure) {
                let intonation = Intonation(ofClip: name.raw, saying: text)
                let speech = try await voice.clip(saying: text, as: intonation, in: language)
                clips[name] = EncodedAudio(samples: Resampler.halved(speech.samples))
            } catch { throw .work("no clip says “\(text)”, and \(error)") }
            byText[text] = name
        }
        bank = PromptBank(clips)
        self.byText = byText
    }

    func clip(saying words: String) -> ClipName? { byText[words] }

    func items(for utterance: [Clip]) -> (items: [PlayItem], missing: [ClipName]) { bank.items(for: utterance) }
}
