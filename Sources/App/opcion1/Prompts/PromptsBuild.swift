internal import Content
internal import Document
internal import Gateway
internal import Speech
internal import Telephony
internal import Voice

/// Brings the prompts up to what the dialplans say, changing only what must change.
struct PromptsBuild {
    /// What was done.
    struct Outcome {
        var rendered = 0
        var failed = 0
        var removed = 0
        /// Whether a catalogue or a sound is another than before.
        var hasChanged = false
    }

    let place: PromptsPlace
    /// Also what is up to date.
    let everything: Bool
    let prunes: Bool

    /// After so many failures in a row, with nothing rendered before, the voice is taken to be broken.
    private static let mostFailures = 3
    /// How often the catalogue is written while clips are made, so that a kill costs little.
    private static let savedEvery: Duration = .seconds(2)

    func run() async throws(Failure) -> Outcome {
        var outcome = Outcome()
        let texts: SpokenTexts
        do throws(Problems) { texts = try place.texts() } catch {
            throw .files(error, so: Bilingual(es: "no se hizo nada", en: "nothing was built"))
        }
        let voice = place.voice.map { Voice($0) }
        for language in try place.languages(of: texts) {
            let built: Outcome
            do throws(Problems) { built = try await build(language, texts, voice) } catch {
                throw .files(
                    error,
                    so: Bilingual(
                        es: "las grabaciones en \(language) no se hicieron",
                        en: "the prompts in \(language) were not built"))
            }
            outcome.rendered += built.rendered
            outcome.failed += built.failed
            outcome.removed += built.removed
            outcome.hasChanged = outcome.hasChanged || built.hasChanged
        }
        return outcome
    }

    private func build(_ language: String, _ texts: SpokenTexts, _ voice: Voice?) async throws(Problems) -> Outcome {
        let folder = try PromptFolder(place.folder(of: language))
        let path = "\(folder.path)/\(PromptCatalogue.fileName)"
        var plan: CataloguePlan
        if Folder.holds(path) {
            plan = CataloguePlan(try PromptCatalogue.load(folder.path, withSounds: false))
        } else {
            plan = CataloguePlan(folder: folder.path, language: language)
        }
        let before = plan.draft
        if place.dialplans != nil {
            if let vocabulary = texts.vocabulary(of: language) { plan.need(vocabulary) }
            plan.need(texts[language])
        }
        let removed = prunes ? plan.unused : []
        if prunes { plan.removeUnused() }
        let names = plan.outdated(everything: everything)
        var outcome = try await render(names, of: &plan, language, folder, voice)
        if plan.draft != before || !Folder.holds(path) {
            try plan.draft.write()
            outcome.hasChanged = true
        }
        // The catalogue no longer names them: a kill between the two leaves files that `check` tells of.
        for name in removed { try folder.remove(name) }
        outcome.removed = removed.count
        for name in plan.unmakeable {
            Output.complain("\(folder.path)/\(name).wav: is not there; record it, or let its line say “by: voice”")
            outcome.failed += 1
        }
        report(language, outcome, plan)
        return outcome
    }

    private func report(_ language: String, _ outcome: Outcome, _ plan: CataloguePlan) {
        let failed = outcome.failed == 0 ? "" : ", \(outcome.failed) failed"
        let unused =
            prunes
            ? (outcome.removed == 0 ? "" : ", \(outcome.removed) dropped")
            : plan.unused.isEmpty ? "" : ", \(plan.unused.count) that nothing says any more (--prune drops them)"
        Output.write(
            "\(language): \(outcome.rendered) rendered\(failed), \(plan.draft.lines.count) in the catalogue\(unused)\n")
    }

    /// Writes each sound as it comes, and its line after it.
    private func render(
        _ names: [ClipName], of plan: inout CataloguePlan, _ language: String, _ folder: PromptFolder, _ voice: Voice?
    ) async throws(Problems) -> Outcome {
        var outcome = Outcome()
        if names.isEmpty { return outcome }
        var progress = Progress(total: names.count)
        let queue = ClipMaking(language: language, voice: voice, lines: plan.draft.lines)
        var saved = ContinuousClock.now
        var problems: Problems?
        await queue.make(names) { name, made in
            switch made {
            case .success(let speech):
                do throws(Problems) {
                    try folder.write(speech, as: name)
                    plan.made(name)
                    outcome.rendered += 1
                    outcome.hasChanged = true
                    progress.advance("\(language)/\(name)")
                    if ContinuousClock.now - saved > Self.savedEvery {
                        try plan.draft.write()
                        saved = .now
                    }
                } catch {
                    problems = error
                    return false
                }
                return true
            case .failure(let failure):
                progress.complain("\(folder.path)/\(name).wav: \(failure)")
                outcome.failed += 1
                return !failure.endsAll && (outcome.rendered > 0 || outcome.failed < Self.mostFailures)
            }
        }
        progress.finish()
        let left = names.count - outcome.rendered - outcome.failed
        if left > 0, problems == nil { Output.complain("\(language): \(left) more were not tried") }
        outcome.failed += left
        if let problems { throw problems }
        return outcome
    }
}
