internal import Codecs
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
    private let catalogue: PromptCatalogue
    private var byText: [String: ClipName]
    /// What the voice has just spoken.
    private var spoken: [ClipName: Speech] = [:]

    /// - Parameter texts: Words that must be said; those that no clip says are spoken by the voice.
    init(_ place: PromptsPlace, _ language: String, needing texts: [String]) async throws(Failure) {
        do throws(Problems) {
            catalogue = try PromptCatalogue.load(place.folder(of: language), withSounds: false)
        } catch { throw .files(error, so: .promptsUnusable) }
        let known = catalogue.clips.sorted { $0.name < $1.name }.compactMap { clip in
            clip.says.map { (PromptText.normalized($0), clip.name) }
        }
        byText = Dictionary(known) { first, _ in first }
        let voice = place.voice.map { Voice($0) }
        for text in texts where byText[text] == nil {
            guard let voice else {
                throw .work(.noClipSays(text) + .howToSay)
            }
            let name = ClipName("spoken-now-\(spoken.count)")
            do throws(VoiceFailure) {
                let intonation = Intonation(ofClip: name.raw, saying: text)
                spoken[name] = try await voice.clip(saying: text, as: intonation, in: language)
            } catch { throw .work(.noClipSays(text) + Bilingual(inBoth: "; \(error)")) }
            byText[text] = name
        }
    }

    func clip(saying words: String) -> ClipName? { byText[words] }

    /// What a line would play for an utterance.
    func items(for utterance: [Clip]) throws(Failure) -> [PlayItem] {
        var audio: [ClipName: EncodedAudio] = [:]
        for case .audio(let name) in utterance where audio[name] == nil {
            audio[name] = try sound(of: name)
        }
        return PromptBank(audio).items(for: utterance).items
    }

    private func sound(of name: ClipName) throws(Failure) -> EncodedAudio {
        if let speech = spoken[name] { return EncodedAudio(samples: speech.samples, rate: .wide, codecs: .all) }
        guard catalogue[name] != nil, !catalogue.missing.contains(name) else {
            let folder = catalogue.folder
            throw .work(
                Bilingual(
                    es: "no hay grabación \(name) en \(folder); “opcion1 prompts build” la hace",
                    en: "there is no clip \(name) in \(folder); “opcion1 prompts build” makes it"))
        }
        do throws(Problems) { return try WAVFile.read(catalogue.path(of: name)).encoded(in: .all) } catch {
            throw .files(error, so: .promptsUnusable)
        }
    }
}

extension Bilingual {
    fileprivate static let promptsUnusable = Bilingual(
        es: "las grabaciones no se pueden usar", en: "the prompts cannot be used")
    fileprivate static let howToSay = Bilingual(
        es: ": ponga la frase en un plan de marcación y corra “opcion1 prompts build”, o nombre una voz en los ajustes",
        en: ": put the sentence into a dialplan and run “opcion1 prompts build”, or name a voice in the settings")

    fileprivate static func noClipSays(_ text: String) -> Bilingual {
        Bilingual(es: "ninguna grabación dice “\(text)”", en: "no clip says “\(text)”")
    }
}
