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
        do throws(RecordsFailure) { found = try await faults(reader) } catch { throw .work(error.message) }
        file.report(found)
        for warning in file.warnings(found, in: place.language) { Output.complain(warning) }
        let problems = file.reader.problems
        if !problems.isEmpty { throw .notImported(Problems(problems)) }
        if isRehearsal, reader == nil { return tell(ImportCounts(added: count)) }
        let store = try place.change()
        let result: Result<ImportCounts, ImportFailure>
        do throws(ImportFailure) { result = .success(try await take(store)) } catch { result = .failure(error) }
        await store.close()
        switch result {
        case .success(let counts): tell(counts)
        case .failure(.faults(let faults)):
            file.report(faults)
            throw .notImported(Problems(file.reader.problems))
        case .failure(.records(let failure)): throw .work(failure.message)
        case .failure(.secrets(let text)): throw .notHashed(text)
        }
    }

    private static func kept(_ count: Int, _ isRehearsal: Bool) -> Bilingual {
        let (verb, would) = isRehearsal ? ("conservarían", "would keep") : ("conservan", "keep")
        return count == 1
            ? Bilingual(
                es: "1 contacto \(isRehearsal ? "conservaría" : "conserva") el PIN que cambió por teléfono",
                en: "1 contact \(isRehearsal ? "would keep" : "keeps") the PIN changed by telephone")
            : Bilingual(
                es: "\(count) contactos \(verb) el PIN que cambiaron por teléfono",
                en: "\(count) contacts \(would) the PIN changed by telephone")
    }

    private func tell(_ counts: ImportCounts) {
        let (added, changed, unchanged) = (counts.added, counts.changed, counts.unchanged)
        let figures = Bilingual(
            es: "\(added) agregado\(added == 1 ? "" : "s"), \(changed) cambiado\(changed == 1 ? "" : "s"), "
                + "\(unchanged) sin cambio",
            en: "\(added) added, \(changed) changed, \(unchanged) unchanged")
        let rehearsed = Bilingual(
            es: "sería: \(figures.es); no se escribió nada", en: "would be: \(figures.en); nothing was written")
        Output.write((isRehearsal ? rehearsed : figures).text(in: place.language) + "\n")
        if counts.keptPINs > 0 {
            Output.write(Self.kept(counts.keptPINs, isRehearsal).text(in: place.language) + "\n")
        }
        if holdsPINs, !file.isInput, !isRehearsal {
            let warning = Bilingual(
                es: "\(file.path) tiene los PIN a la vista; los registros solo guardan su huella, así que no lo deje "
                    + "por ahí",
                en: "\(file.path) holds PINs in clear; the records keep hashes only, so do not leave it about")
            Output.complain(warning.text(in: place.language))
        }
    }
}

extension Failure {
    static func notImported(_ problems: Problems) -> Failure {
        .files(problems, so: Bilingual(es: "no se importó nada", en: "nothing was imported"))
    }

    /// - Parameter why: As the library says it.
    static func notHashed(_ why: String) -> Failure {
        .work(
            Bilingual(
                es: "los PIN no se pueden guardar como huella: \(why)", en: "the PINs cannot be hashed: \(why)"))
    }
}

extension RecordsFailure {
    var message: Bilingual {
        switch self {
        case .discFull: Bilingual(es: "el disco está lleno", en: "the disc is full")
        case .unavailable(let why):
            Bilingual(es: "los registros no se pueden usar: ", en: "the records cannot be used: ") + why
        }
    }
}

extension Bilingual {
    static let sayWhichList = Bilingual(es: "diga cuál FILE.csv importar", en: "say which FILE.csv to import")
}
