internal import Content
internal import Document
internal import Speech
internal import Telephony

/// One prompt as it is listed.
struct PromptRow: Sendable {
    let language: String
    let clip: CataloguedClip
    let seconds: Double?
    let level: Double?

    /// Of all catalogues, in the order of their names.
    static func rows(of place: PromptsPlace) throws(Failure) -> [PromptRow] {
        var rows: [PromptRow] = []
        for language in try place.languages(of: SpokenTexts()) {
            do throws(Problems) {
                let catalogue = try PromptCatalogue.load(place.folder(of: language), withSounds: false)
                for clip in catalogue.clips { rows.append(PromptRow(language, clip, in: catalogue)) }
            } catch {
                throw .files(
                    error,
                    so: Bilingual(
                        es: "no se puede hacer la lista de las grabaciones en \(language)",
                        en: "the prompts in \(language) cannot be listed"))
            }
        }
        return rows
    }

    private init(_ language: String, _ clip: CataloguedClip, in catalogue: PromptCatalogue) {
        self.language = language
        self.clip = clip
        let speech =
            catalogue.missing.contains(clip.name) ? nil : ClipInspection.speech(at: catalogue.path(of: clip.name))
        seconds = speech.map { Double($0.duration / .milliseconds(1)) / 1000 }
        level = speech?.activeLevel
    }

    static let columns: [Column<PromptRow>] = [
        Column("nombre", "name") { .text($0.clip.name.raw) },
        Column("idioma", "language") { .text($0.language) },
        Column("dice", "says", isFlexible: true) { .text($0.clip.says ?? $0.clip.sounds) },
        Column("hecho por", "by") { .named($0.clip.by?.rawValue, spanish: $0.clip.by?.spanish ?? "—") },
        Column("segundos", "seconds") { .decimal($0.seconds, places: 2) },
        Column("nivel dBov", "level", isSecondary: true) { .decimal($0.level, places: 1) },
    ]
}

extension CataloguedClip.Maker {
    fileprivate var spanish: String {
        switch self {
        case .voice: "voz"
        case .studio: "estudio"
        case .tone: "tono"
        }
    }
}
