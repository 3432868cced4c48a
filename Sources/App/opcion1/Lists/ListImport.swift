internal import CallFlow
internal import Document
internal import Records

/// Takes a list into the records, or tells everything that is wrong with it and takes nothing.
struct ListImport {
    let place: RecordsPlace
    let file: ListFile
    let isRehearsal: Bool
    let holdsPINs: Bool
    /// Where there is no database yet, every row of a rehearsal would be added.
    let count: Int

    func run(
        faults: (RecordsReader?) async throws(RecordsFailure) -> [ImportFault],
        take: (RecordsStore) async throws(ImportFailure) -> ImportCounts
    ) async throws(Failure) {
        let reader = place.hasDatabase ? try place.read() : nil
        let found: [ImportFault]
        do throws(RecordsFailure) { found = try await faults(reader) } catch { throw .work(error.sentence) }
        file.report(found)
        for warning in file.warnings(found, in: place.language) { Output.complain(warning) }
        let problems = file.reader.problems
        if !problems.isEmpty { throw .notImported(Problems(problems), in: place.language) }
        if isRehearsal, reader == nil { return tell(ImportCounts(added: count)) }
        let store = try place.change()
        let result: Result<ImportCounts, ImportFailure>
        do throws(ImportFailure) { result = .success(try await take(store)) } catch { result = .failure(error) }
        await store.close()
        switch result {
        case .success(let counts): tell(counts)
        case .failure(.faults(let faults)):
            file.report(faults)
            throw .notImported(Problems(file.reader.problems), in: place.language)
        case .failure(.records(let failure)): throw .work(failure.sentence)
        case .failure(.secrets(let text)): throw .work(text)
        }
    }

    private func tell(_ counts: ImportCounts) {
        let (added, changed, unchanged) = (counts.added, counts.changed, counts.unchanged)
        let figures = Bilingual(
            es: "\(added) agregados, \(changed) cambiados, \(unchanged) sin cambio",
            en: "\(added) added, \(changed) changed, \(unchanged) unchanged")
        let rehearsed = Bilingual(
            es: "quedarían: \(figures.es); no se escribió nada", en: "would be: \(figures.en); nothing was written")
        Output.write((isRehearsal ? rehearsed : figures).text(in: place.language) + "\n")
        if holdsPINs, !isRehearsal {
            let warning = Bilingual(
                es: "\(file.path) tiene los PIN a la vista; los registros solo guardan su huella, así que no lo deje "
                    + "por ahí",
                en: "\(file.path) holds PINs in clear; the records keep hashes only, so do not leave it about")
            Output.complain(warning.text(in: place.language))
        }
    }
}

extension Failure {
    static func notImported(_ problems: Problems, in language: MessageLanguage) -> Failure {
        let consequence = Bilingual(es: "no se importó nada", en: "nothing was imported")
        return .files(problems, so: consequence.text(in: language), in: language)
    }
}

extension RecordsFailure {
    var sentence: String {
        switch self {
        case .discFull: "the disc is full"
        case .unavailable(let text): "the records cannot be used: \(text)"
        }
    }
}
