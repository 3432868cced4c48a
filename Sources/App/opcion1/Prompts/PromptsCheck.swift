internal import Announcements
internal import Content
internal import Document
internal import Telephony

/// Looks all prompts through without a voice: each fault is a line that says which, where and what to do.
struct PromptsCheck {
    /// One fault.
    struct Fault: Equatable {
        let place: String
        let what: String
        let advice: String

        var line: String { "\(place): \(what); \(advice)" }
    }

    let place: PromptsPlace

    /// How many files are looked through at once.
    private static let atOnce = 8
    private static let build = "“opcion1 prompts build”"

    /// The faults, and how many clips were looked through.
    func run() async throws(Failure) -> (faults: [Fault], clips: Int) {
        let texts: SpokenTexts
        do throws(Problems) { texts = try place.texts() } catch {
            throw .files(
                error, so: Bilingual(es: "las grabaciones no se revisaron", en: "the prompts were not checked"))
        }
        var faults: [Fault] = []
        var clips = 0
        for language in try place.languages(of: texts) {
            let catalogue: PromptCatalogue
            do throws(Problems) {
                catalogue = try PromptCatalogue.load(place.folder(of: language), withSounds: false)
            } catch {
                faults += error.map { Fault(place: "\($0.position)", what: $0.message.en, advice: "put it right") }
                continue
            }
            faults += missing(texts, language, catalogue) + lines(of: catalogue) + (await sounds(of: catalogue))
            clips += catalogue.clips.count
        }
        return (faults, clips)
    }

    /// What dialplans, numbers and dates need, and what nobody needs.
    private func missing(_ texts: SpokenTexts, _ language: String, _ catalogue: PromptCatalogue) -> [Fault] {
        guard place.dialplans != nil else { return [] }
        var plan = CataloguePlan(catalogue)
        if let vocabulary = texts.vocabulary(of: language) { plan.need(vocabulary) }
        plan.need(texts[language])
        let file = "\(catalogue.folder)/\(PromptCatalogue.fileName)"
        var faults = plan.added.sorted().map { name in
            let text = plan.draft.lines[name]?.says ?? ""
            return Fault(place: file, what: "no prompt says “\(text)”", advice: "\(Self.build) makes \(name)")
        }
        for clip in catalogue.clips where plan.draft.lines[clip.name]?.says != clip.says {
            let text = plan.draft.lines[clip.name]?.says ?? ""
            let what = "\(clip.name) must say “\(text)”"
            faults.append(Fault(place: "\(clip.position)", what: what, advice: "\(Self.build) renders it anew"))
        }
        return faults
            + plan.unused.map { name in
                let place = catalogue[name].map { "\($0.position)" } ?? file
                return Fault(
                    place: place, what: "nothing says \(name) any more",
                    advice: "“opcion1 prompts build --prune” drops it")
            }
    }

    /// Lines without a file, files without a line, and sounds of other words than the line's.
    private func lines(of catalogue: PromptCatalogue) -> [Fault] {
        var faults: [Fault] = []
        for clip in catalogue.clips {
            let isMade = (clip.by == .voice || clip.by == .tone) && !clip.isFinal
            if catalogue.missing.contains(clip.name) {
                let advice = isMade ? "\(Self.build) makes it" : "record it, or take its line out"
                faults.append(
                    Fault(place: "\(clip.position)", what: "there is no \(clip.name).wav", advice: advice))
                continue
            }
            // A studio may leave the hash out; the words it was recorded from are then not known.
            guard clip.of != nil || isMade, let text = clip.says ?? clip.sounds else { continue }
            if clip.of != CataloguePlan.fingerprint(text) {
                let advice = isMade ? "\(Self.build) renders it anew" : "have it recorded again"
                let what = "\(clip.name) is outdated: its words have changed since it was made"
                faults.append(Fault(place: "\(clip.position)", what: what, advice: advice))
            }
        }
        return faults
            + catalogue.unused.map { name in
                Fault(
                    place: "\(catalogue.folder)/\(name).wav", what: "the catalogue has no line for it",
                    advice: "write one, or delete the file")
            }
    }

    private func sounds(of catalogue: PromptCatalogue) async -> [Fault] {
        let clips = catalogue.clips.filter { !catalogue.missing.contains($0.name) }
        let found = await withTaskGroup(of: (Int, [Fault]).self) { group in
            var waiting = Array(clips.enumerated())[...]
            func start() {
                guard let (index, clip) = waiting.popFirst() else { return }
                let path = catalogue.path(of: clip.name)
                group.addTask { @concurrent in (index, Self.faults(of: clip, at: path)) }
            }
            for _ in 0..<Self.atOnce { start() }
            var found: [Int: [Fault]] = [:]
            for await (index, faults) in group {
                found[index] = faults
                start()
            }
            return found
        }
        return clips.indices.flatMap { found[$0] ?? [] }
    }

    private static func faults(of clip: CataloguedClip, at path: String) -> [Fault] {
        let isMade = (clip.by == .voice || clip.by == .tone) && !clip.isFinal
        let advice = isMade ? "delete it, then \(build)" : "have it recorded again, or put it right in an editor"
        return ClipInspection.faults(at: path).map { Fault(place: path, what: $0, advice: advice) }
    }
}
